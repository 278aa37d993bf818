package dev.holdfast.shipping.arrival;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** On which days of the week a country rests: Saturday and Sunday unless listed here. */
final class Weekends {

    private static final Set<DayOfWeek> USUAL = EnumSet.of(SATURDAY, SUNDAY);
    private static final Map<String, Set<DayOfWeek>> OTHERS = new TreeMap<>();

    static {
        others("BD BH DZ EG IL IQ JO KW LY MV OM PS QA SA SD SY YE", EnumSet.of(FRIDAY, SATURDAY));
        others("AF DJ IR SO", EnumSet.of(FRIDAY));
        others("BN", EnumSet.of(FRIDAY, SUNDAY));
        others("NP", EnumSet.of(SATURDAY));
        others("IN UG", EnumSet.of(SUNDAY));
    }

    private Weekends() {}

    static Set<DayOfWeek> of(String country) {
        return OTHERS.getOrDefault(country, USUAL);
    }

    private static void others(String countries, Set<DayOfWeek> days) {
        for (String country : countries.split(" ")) {
            OTHERS.put(country, days);
        }
    }
}

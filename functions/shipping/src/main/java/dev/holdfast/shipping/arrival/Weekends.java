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
        others(
                EnumSet.of(FRIDAY, SATURDAY),
                "BD",
                "BH",
                "DZ",
                "EG",
                "IL",
                "IQ",
                "JO",
                "KW",
                "LY",
                "MV",
                "OM",
                "PS",
                "QA",
                "SA",
                "SD",
                "SY",
                "YE");
        others(EnumSet.of(FRIDAY), "AF", "DJ", "IR", "SO");
        others(EnumSet.of(FRIDAY, SUNDAY), "BN");
        others(EnumSet.of(SATURDAY), "NP");
        others(EnumSet.of(SUNDAY), "IN", "UG");
    }

    private Weekends() {}

    static Set<DayOfWeek> of(String country) {
        return OTHERS.getOrDefault(country, USUAL);
    }

    private static void others(Set<DayOfWeek> days, String... countries) {
        for (String country : countries) {
            OTHERS.put(country, days);
        }
    }
}

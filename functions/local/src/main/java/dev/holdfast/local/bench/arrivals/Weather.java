package dev.holdfast.local.bench.arrivals;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Storms, floods and snow: each country is stopped about twice in the time, for three to six days. */
final class Weather {

    private static final int DAYS = ParcelWorld.WEEKS * 7;

    private final Chance chance;
    private final Map<String, Set<LocalDate>> stopped = new HashMap<>();

    Weather(Chance chance) {
        this.chance = chance;
    }

    boolean stops(String country, LocalDate day) {
        return stopped.computeIfAbsent(country, name -> draw()).contains(day);
    }

    private Set<LocalDate> draw() {
        Set<LocalDate> days = new HashSet<>();
        for (int n = chance.poisson(2); n > 0; n--) {
            LocalDate first = ParcelWorld.FIRST_DAY.plusDays(chance.among(DAYS));
            for (int day = 3 + chance.among(4); day > 0; day--) {
                days.add(first.plusDays(day));
            }
        }
        return days;
    }
}

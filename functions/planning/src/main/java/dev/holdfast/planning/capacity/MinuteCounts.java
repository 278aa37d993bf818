package dev.holdfast.planning.capacity;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Orders counted minute by minute, by the hour of the day. A day without any order was closed and counts as no day; an hour
 * in which no day ever had an order is closed as well.
 *
 * @param days of trade
 * @param minutes by hour of the day (0 to 23): in how many minutes so many orders came, none included
 */
public record MinuteCounts(long days, NavigableMap<Integer, NavigableMap<Long, Long>> minutes) {

    private static final long HOUR_MINUTES = 60;

    public MinuteCounts {
        minutes = Collections.unmodifiableNavigableMap(new TreeMap<>(minutes));
    }

    /** @param arrivals of orders, in the shop's own time, in any order */
    public static MinuteCounts of(Collection<LocalDateTime> arrivals) {
        Map<LocalDateTime, Long> perMinute = new HashMap<>();
        Set<LocalDate> days = new HashSet<>();
        arrivals.forEach(at -> {
            perMinute.merge(at.truncatedTo(ChronoUnit.MINUTES), 1L, Long::sum);
            days.add(at.toLocalDate());
        });
        NavigableMap<Integer, NavigableMap<Long, Long>> minutes = new TreeMap<>();
        perMinute.forEach((minute, count) -> minutes.computeIfAbsent(minute.getHour(), hour -> new TreeMap<>())
                .merge(count, 1L, Long::sum));
        minutes.values().forEach(counts -> {
            long idle = days.size() * HOUR_MINUTES - minutes(counts);
            if (idle > 0) {
                counts.put(0L, idle);
            }
        });
        return new MinuteCounts(days.size(), minutes);
    }

    /** Orders a minute in that hour. */
    public double mean(int hour) {
        Map<Long, Long> counts = minutes.getOrDefault(hour, Collections.emptyNavigableMap());
        return counts.isEmpty() ? 0 : (double) orders(counts) / (double) minutes(counts);
    }

    /** Minutes in which the shop was open. */
    public long open() {
        return minutes.values().stream().mapToLong(MinuteCounts::minutes).sum();
    }

    public long orders() {
        return minutes.values().stream().mapToLong(MinuteCounts::orders).sum();
    }

    /** Orders of the busiest minute; 0 if there are none. */
    public long busiest() {
        return minutes.values().stream().mapToLong(NavigableMap::lastKey).max().orElse(0);
    }

    private static long orders(Map<Long, Long> counts) {
        return counts.entrySet().stream()
                .mapToLong(each -> each.getKey() * each.getValue())
                .sum();
    }

    private static long minutes(Map<Long, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}

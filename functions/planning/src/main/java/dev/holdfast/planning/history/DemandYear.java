package dev.holdfast.planning.history;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * A SKU's demand of a calendar year: what was counted here, and what was brought from elsewhere. They add up, but each is
 * kept by itself, so that bringing the same history again changes nothing.
 *
 * @param counted by date, oldest first; no day twice
 * @param imported likewise
 * @param version grows with every write; 0 of one that was never written
 */
public record DemandYear(Key key, List<DemandDay> counted, List<DemandDay> imported, long version) {

    public DemandYear {
        counted = List.copyOf(counted);
        imported = List.copyOf(imported);
    }

    /** Which year of which SKU. */
    public record Key(String sku, int year) {}

    public static DemandYear none(Key key) {
        return new DemandYear(key, List.of(), List.of(), 0);
    }

    /** Counts more, of any of its days. */
    public DemandYear counting(Collection<DemandDay> more) {
        return new DemandYear(key, merged(counted, more, DemandDay::plus), imported, version + 1);
    }

    /** With these days in place of what was brought of them before. */
    public DemandYear importing(Collection<DemandDay> days) {
        return new DemandYear(key, counted, merged(imported, days, (before, now) -> now), version + 1);
    }

    /** Both together, by date. */
    public List<DemandDay> days() {
        return imported.isEmpty() ? counted : merged(counted, imported, DemandDay::plus);
    }

    private static List<DemandDay> merged(
            Collection<DemandDay> some, Collection<DemandDay> more, BinaryOperator<DemandDay> both) {
        NavigableMap<LocalDate, DemandDay> days = new TreeMap<>();
        some.forEach(day -> days.put(day.date(), day));
        more.forEach(day -> days.merge(day.date(), day, both));
        return List.copyOf(days.values());
    }
}

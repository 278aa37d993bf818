package dev.holdfast.inventory.count;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import dev.holdfast.inventory.stock.SkuAt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where several counts are about the same SKU and warehouse, one of them counts. Pure. */
final class CountMerger {

    /** At most one count for each SKU and warehouse, in the order of the request. */
    record Merged(List<Count> winners, List<Quarantined> superseded) {}

    private CountMerger() {}

    /** @param precedence the sources: the first is believed most; of one source the latest count is */
    static Merged merge(List<Count> counts, List<String> precedence) {
        Comparator<Count> bestFirst = comparingInt((Count count) -> precedence.indexOf(count.source()))
                .thenComparing(comparing(Count::countedAt).reversed())
                .thenComparingInt(Count::index);
        Map<SkuAt, Count> best = new TreeMap<>();
        counts.forEach(count ->
                best.merge(count.at(), count, (one, other) -> bestFirst.compare(one, other) <= 0 ? one : other));
        List<Count> winners = new ArrayList<>();
        List<Quarantined> superseded = new ArrayList<>();
        for (Count count : counts) {
            if (count.equals(best.get(count.at()))) {
                winners.add(count);
            } else {
                superseded.add(new Quarantined(count.index(), Quarantined.Reason.SUPERSEDED));
            }
        }
        return new Merged(winners, superseded);
    }
}

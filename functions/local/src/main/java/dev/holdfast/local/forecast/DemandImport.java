package dev.holdfast.local.forecast;

import dev.holdfast.local.forecast.DemandLine.Read;
import dev.holdfast.local.forecast.DemandLine.Unreadable;
import dev.holdfast.model.Limits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Sends a file's lines, those of a SKU together, so that few rows are written often. */
final class DemandImport {

    private final Function<List<Map<String, Object>>, List<DemandRoute.Refused>> route;
    private final List<Unreadable> quarantined = new ArrayList<>();
    private final List<Read> next = new ArrayList<>();
    private long taken;

    DemandImport(Function<List<Map<String, Object>>, List<DemandRoute.Refused>> route) {
        this.route = route;
    }

    /**
     * What became of a file.
     *
     * @param taken days
     * @param quarantined rows that were not taken, by number, with the reason
     */
    record Result(long taken, int skus, List<Unreadable> quarantined) {}

    /** @param sent is told after each request how many lines are done */
    Result send(List<DemandLine> lines, Runnable sent) {
        Map<String, List<Read>> bySku = new TreeMap<>();
        for (DemandLine line : lines) {
            switch (line) {
                case Read readable ->
                    bySku.computeIfAbsent(readable.sku(), sku -> new ArrayList<>())
                            .add(readable);
                case Unreadable unreadable -> quarantined.add(unreadable);
            }
        }
        for (List<Read> ofSku : bySku.values()) {
            for (Read line : ofSku) {
                next.add(line);
                if (next.size() == Limits.DEMAND_LINES_MAX) {
                    flush(sent);
                }
            }
        }
        flush(sent);
        quarantined.sort(Comparator.comparingLong(Unreadable::row));
        return new Result(taken, bySku.size(), List.copyOf(quarantined));
    }

    private void flush(Runnable sent) {
        if (next.isEmpty()) {
            return;
        }
        List<DemandRoute.Refused> refused =
                route.apply(next.stream().map(Read::body).toList());
        refused.forEach(
                each -> quarantined.add(new Unreadable(next.get(each.index()).row(), each.reason())));
        taken += next.size() - refused.size();
        next.clear();
        sent.run();
    }
}

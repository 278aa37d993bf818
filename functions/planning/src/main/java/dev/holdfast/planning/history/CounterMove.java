package dev.holdfast.planning.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import dev.holdfast.inventory.stock.CountedDemand;
import dev.holdfast.inventory.stock.StockWrites;
import dev.holdfast.model.stock.StockKey;
import dev.holdfast.platform.aws.GroupCommit;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Moves counters from stock items to the demand history: of each SKU in one transaction, of many SKUs in as few as possible. */
@Singleton
public class CounterMove {

    /** Days taken off an item in one write, whose expressions may have 4 KB. */
    private static final int DAYS_MAX = 20;

    /** Stock items of one SKU in one transaction, with room for its years. */
    private static final int ITEMS_MAX = 60;

    private final StockWrites stock;
    private final DemandTable demand;
    private final GroupCommit groupCommit;

    public CounterMove(StockWrites stock, DemandTable demand, GroupCommit groupCommit) {
        this.stock = stock;
        this.demand = demand;
        this.groupCommit = groupCommit;
    }

    /**
     * What became of some items' counters.
     *
     * @param left items some of whose counters are not moved, or of which it is not known
     */
    public record Moved(int items, int left) {

        Moved plus(Moved more) {
            return new Moved(items + more.items, left + more.left);
        }
    }

    /** One SKU's part of a transaction. */
    private record Part(List<TransactWriteItem> writes, int items) {}

    public Moved move(Map<StockKey, List<CountedDemand>> counted, Instant stopBefore) {
        Map<StockKey, List<CountedDemand>> some = new TreeMap<>();
        counted.forEach((key, days) -> some.put(key, days.subList(0, Math.min(days.size(), DAYS_MAX))));
        int left = (int)
                counted.values().stream().filter(days -> days.size() > DAYS_MAX).count();
        Map<DemandYear.Key, DemandYear> years = demand.read(years(some));
        List<Part> parts = new ArrayList<>();
        Map<String, List<StockKey>> bySku =
                some.keySet().stream().collect(groupingBy(StockKey::sku, TreeMap::new, toList()));
        bySku.values().forEach(keys -> {
            List<StockKey> first = keys.subList(0, Math.min(keys.size(), ITEMS_MAX));
            parts.add(part(first, some, years));
        });
        List<GroupCommit.Outcome> outcomes =
                groupCommit.commit(parts.stream().map(Part::writes).toList(), stopBefore);
        int moved = 0;
        for (int i = 0; i < parts.size(); i++) {
            moved += outcomes.get(i) instanceof GroupCommit.Done ? parts.get(i).items() : 0;
        }
        return new Moved(moved, left + some.size() - moved);
    }

    private static Set<DemandYear.Key> years(Map<StockKey, List<CountedDemand>> counted) {
        return counted.entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .map(day -> new DemandYear.Key(
                                each.getKey().sku(), day.day().getYear())))
                .collect(toSet());
    }

    private Part part(
            List<StockKey> keys, Map<StockKey, List<CountedDemand>> counted, Map<DemandYear.Key, DemandYear> known) {
        List<TransactWriteItem> writes = new ArrayList<>();
        Map<DemandYear.Key, List<DemandDay>> more = new HashMap<>();
        for (StockKey key : keys) {
            List<CountedDemand> days = counted.getOrDefault(key, List.of());
            writes.add(stock.takeCounters(key, days));
            days.forEach(day -> more.computeIfAbsent(
                            new DemandYear.Key(key.sku(), day.day().getYear()), year -> new ArrayList<>())
                    .add(asDemand(day)));
        }
        more.forEach((key, days) -> writes.add(
                demand.write(known.getOrDefault(key, DemandYear.none(key)).counting(days))));
        return new Part(writes, keys.size());
    }

    private static DemandDay asDemand(CountedDemand day) {
        return new DemandDay(
                day.day(),
                day.sold().orElse(0),
                day.lost().orElse(0),
                day.lines().orElse(0),
                0,
                0);
    }
}

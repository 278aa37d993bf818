package dev.holdfast.inventory.reserve;

import dev.holdfast.model.Zone;
import dev.holdfast.model.order.OrderLine;
import dev.holdfast.model.stock.Allocation;
import dev.holdfast.model.stock.StockKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Finds stock for one order: from one warehouse where possible, by rank, else split over as few as possible; within a
 * warehouse from one bucket where possible. Pure: what is not known is taken to be there.
 */
final class Placer {

    private final Function<Zone, List<String>> ranked;
    private final ToIntFunction<OrderLine> firstBucket;

    /**
     * @param ranked the warehouses for a zone, the nearest in front
     * @param firstBucket where to look first: chance spreads writers over the buckets of a SKU
     */
    Placer(Function<Zone, List<String>> ranked, ToIntFunction<OrderLine> firstBucket) {
        this.ranked = ranked;
        this.firstBucket = firstBucket;
    }

    Placement place(Wanted wanted, Knowledge known) {
        List<String> warehouses = ranked.apply(wanted.zone());
        Need need = new Need(wanted, known, warehouses);
        if (need.refused()) {
            return new Placement.OutOfStock(need.shortages, need.lost, need.evidence, need.exhausted, need.usedUp);
        }
        List<String> chosen = choose(need, known, warehouses);
        List<Allocation> allocations = new ArrayList<>();
        need.units.forEach((line, units) -> allocations.addAll(allocate(line, units, chosen, known)));
        return new Placement.Held(allocations, need.claims(), need.shortages, need.lost, need.evidence);
    }

    /** The fewest warehouses that have it all; of as few, those that rank first. */
    private static List<String> choose(Need need, Knowledge known, List<String> warehouses) {
        for (int size = 1; size < warehouses.size(); size++) {
            for (List<String> some : Subsets.ofSize(warehouses, size)) {
                if (need.units.entrySet().stream()
                        .allMatch(each -> available(each.getKey().sku(), some, known) >= each.getValue())) {
                    return some;
                }
            }
        }
        return warehouses;
    }

    private static long available(String sku, List<String> warehouses, Knowledge known) {
        if (!known.knows(sku)) {
            return Long.MAX_VALUE;
        }
        return known.items(sku).entrySet().stream()
                .filter(each -> warehouses.contains(each.getKey().warehouse()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private List<Allocation> allocate(OrderLine line, long units, List<String> warehouses, Knowledge known) {
        if (!known.knows(line.sku())) {
            StockKey blind = new StockKey(line.sku(), warehouses.getFirst(), firstBucket.applyAsInt(line));
            return List.of(new Allocation(blind, units));
        }
        for (String warehouse : warehouses) {
            for (StockKey key : inTurn(line, warehouse, known)) {
                if (known.items(line.sku()).getOrDefault(key, 0L) >= units) {
                    return List.of(new Allocation(key, units));
                }
            }
        }
        return spread(line, units, warehouses, known);
    }

    private List<Allocation> spread(OrderLine line, long units, List<String> warehouses, Knowledge known) {
        List<Allocation> allocations = new ArrayList<>();
        long missing = units;
        for (String warehouse : warehouses) {
            for (StockKey key : inTurn(line, warehouse, known)) {
                long taken = Math.min(missing, known.items(line.sku()).getOrDefault(key, 0L));
                if (taken > 0) {
                    allocations.add(new Allocation(key, taken));
                    missing -= taken;
                }
            }
        }
        return allocations;
    }

    /** The buckets of a warehouse, from the first one to look at around to it again. */
    private List<StockKey> inTurn(OrderLine line, String warehouse, Knowledge known) {
        List<StockKey> keys = known.items(line.sku()).keySet().stream()
                .filter(key -> key.warehouse().equals(warehouse))
                .toList();
        List<StockKey> turned = new ArrayList<>(keys);
        int first = firstBucket.applyAsInt(line);
        turned.sort((a, b) -> Integer.compare(turn(a, first), turn(b, first)));
        return turned;
    }

    private static int turn(StockKey key, int first) {
        return key.bucket() >= first ? key.bucket() - first : key.bucket() - first + Integer.MAX_VALUE / 2;
    }
}

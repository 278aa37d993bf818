package dev.holdfast.simulation;

import dev.holdfast.model.order.OrderLine;
import dev.holdfast.model.order.Shortage;
import dev.holdfast.model.stock.StockKey;
import dev.holdfast.orders.StoredOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/** What the stock items have counted as demand, held against the orders. */
record Demand(
        List<StoredOrder> orders,
        Map<StockKey, Long> soldByItem,
        Map<StockKey, Long> lostByItem,
        Map<StockKey, Long> linesByItem) {

    /**
     * Sold is what was reserved; lost is what was asked for in vain, but for what a limit refused; lines are those that
     * asked for either.
     *
     * @param small whether no order was held in chunks, each of which counts a line of its own
     */
    void compare(List<String> faults, boolean small) {
        Map<String, Long> sold = bySku(order -> timesReserved(order), OrderLine::quantity);
        compare("sold", sold, soldByItem, faults);
        if (orders.stream().anyMatch(order -> has(order, "reserved in part") && has(order, "late payment, stock"))) {
            return; // what its first shortages were, its row does not say any more
        }
        Map<String, Long> lost = new TreeMap<>();
        for (StoredOrder order : orders) {
            for (Shortage shortage : order.shortages()) {
                long got = has(order, "reserved in part") ? shortage.available() : 0;
                lost.merge(shortage.sku(), shortage.requested() - got, Long::sum);
            }
        }
        Set<String> limited = limitedSkus();
        lost.keySet().removeAll(limited);
        Map<StockKey, Long> counted = new HashMap<>(lostByItem);
        counted.keySet().removeIf(key -> limited.contains(key.sku()));
        compare("lost", lost, counted, faults);
        if (small) {
            lines(limited, faults);
        }
    }

    private void lines(Set<String> limited, List<String> faults) {
        Map<String, Long> lines = bySku(Demand::timesReserved, line -> 1);
        for (StoredOrder order : orders) {
            boolean inPart = has(order, "reserved in part");
            order.shortages().stream()
                    .filter(shortage -> !inPart || shortage.available() == 0)
                    .forEach(shortage -> lines.merge(shortage.sku(), 1L, Long::sum));
        }
        lines.keySet().removeAll(limited);
        Map<StockKey, Long> counted = new HashMap<>(linesByItem);
        counted.keySet().removeIf(key -> limited.contains(key.sku()));
        compare("lines", lines, counted, faults);
    }

    private static boolean has(StoredOrder order, String reason) {
        return order.history().stream().anyMatch(step -> step.reason().startsWith(reason));
    }

    private Set<String> limitedSkus() {
        Set<String> limited = new TreeSet<>();
        orders.forEach(order -> order.order().lines().stream()
                .filter(line -> line.customerLimit() > 0)
                .forEach(line -> limited.add(line.sku())));
        return limited;
    }

    private static long timesReserved(StoredOrder order) {
        return order.history().stream()
                .filter(step -> step.reason().startsWith("reserved"))
                .count();
    }

    private Map<String, Long> bySku(ToLongFunction<StoredOrder> times, ToLongFunction<OrderLine> units) {
        Map<String, Long> bySku = new TreeMap<>();
        for (StoredOrder order : orders) {
            long factor = times.applyAsLong(order);
            if (factor > 0) {
                order.order()
                        .lines()
                        .forEach(line -> bySku.merge(line.sku(), factor * units.applyAsLong(line), Long::sum));
            }
        }
        return bySku;
    }

    private static void compare(
            String what, Map<String, Long> expected, Map<StockKey, Long> counted, List<String> faults) {
        Map<String, Long> bySku = new TreeMap<>();
        counted.forEach((key, units) -> bySku.merge(key.sku(), units, Long::sum));
        bySku.values().removeIf(units -> units == 0);
        Map<String, Long> wanted = new TreeMap<>(expected);
        wanted.values().removeIf(units -> units == 0);
        if (!bySku.equals(wanted)) {
            faults.add("demand counted as " + what + " is " + bySku + ", but was " + wanted);
        }
    }
}

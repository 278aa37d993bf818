package dev.holdfast.inventory.stock;

import dev.holdfast.model.stock.Allocation;
import dev.holdfast.model.stock.StockKey;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** At which stock items an order's lines are counted as demand: each line once, at the first item that serves its SKU. */
public final class DemandLines {

    private final Set<StockKey> at = new HashSet<>();
    private final Set<String> skus = new HashSet<>();

    public static DemandLines of(List<Allocation> allocations) {
        DemandLines lines = new DemandLines();
        lines.add(allocations.stream().map(Allocation::item).toList());
        return lines;
    }

    /** Lines that are counted already are not counted again. */
    public void add(Collection<StockKey> items) {
        for (StockKey item : items) {
            if (skus.add(item.sku())) {
                at.add(item);
            }
        }
    }

    public Set<StockKey> at() {
        return at;
    }

    /** 0 or 1. */
    public long of(StockKey item) {
        return at.contains(item) ? 1 : 0;
    }
}

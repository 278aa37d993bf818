package dev.holdfast.inventory.movement;

import dev.holdfast.inventory.stock.Buckets;
import dev.holdfast.inventory.stock.SkuAt;
import dev.holdfast.inventory.stock.StockItem;
import dev.holdfast.model.stock.StockKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/** What an adjustment would do to the stock as it was read. Pure. */
sealed interface AdjustmentPlan {

    /** All of it can be done at once. */
    record Fits(List<MovementLine> lines) implements AdjustmentPlan {}

    /** Some units that are to go are not there, or are held. Nothing is done. */
    record TooLittle(List<LineShortage> missing) implements AdjustmentPlan {}

    /** It would touch more stock items than one transaction takes. */
    record TooWide(int items) implements AdjustmentPlan {}

    static AdjustmentPlan of(NavigableMap<SkuAt, Long> deltas, Map<SkuAt, List<StockItem>> stock) {
        List<MovementLine> lines = new ArrayList<>();
        List<LineShortage> missing = new ArrayList<>();
        deltas.forEach((at, delta) -> {
            Collection<StockItem> items = stock.getOrDefault(at, List.of());
            if (delta > 0) {
                lines.add(new MovementLine(Buckets.emptiest(at, items), delta));
            } else if (delta < 0) {
                NavigableMap<StockKey, Long> taken = Buckets.take(items, -delta);
                long available =
                        taken.values().stream().mapToLong(Long::longValue).sum();
                if (available < -delta) {
                    missing.add(new LineShortage(at.sku(), at.warehouse(), -delta, available));
                }
                taken.forEach((item, units) -> lines.add(new MovementLine(item, -units)));
            }
        });
        if (!missing.isEmpty()) {
            return new TooLittle(missing);
        }
        return lines.size() > MovementBook.ITEMS_MAX ? new TooWide(lines.size()) : new Fits(lines);
    }
}

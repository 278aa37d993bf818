package dev.holdfast.inventory.movement;

import dev.holdfast.inventory.stock.Buckets;
import dev.holdfast.inventory.stock.SkuAt;
import dev.holdfast.model.stock.StockKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** What of a receipt is still to be booked in. Pure. */
final class ReceiptPlan {

    private ReceiptPlan() {}

    /**
     * The lines of the next part: those units that no part has, as many as one transaction takes. Empty if none are left.
     *
     * @param itemsMax stock items of the part at most; no fewer than a SKU's buckets
     * @param buckets by SKU, over how many buckets its stock is split now; parts may have found another number
     */
    static List<MovementLine> next(
            NavigableMap<SkuAt, Long> units, List<MovementPart> parts, int itemsMax, ToIntFunction<String> buckets) {
        NavigableMap<SkuAt, Long> missing = new TreeMap<>(units);
        for (MovementPart part : parts) {
            part.lines().forEach(line -> missing.merge(SkuAt.of(line.item()), -line.delta(), Math::addExact));
        }
        List<MovementLine> next = new ArrayList<>();
        for (Map.Entry<SkuAt, Long> each : missing.entrySet()) {
            NavigableMap<StockKey, Long> shares = Buckets.evenly(
                    each.getKey(),
                    each.getValue(),
                    buckets.applyAsInt(each.getKey().sku()));
            if (next.size() + shares.size() > itemsMax) {
                break;
            }
            shares.forEach((item, share) -> next.add(new MovementLine(item, share)));
        }
        return next;
    }
}

package dev.holdfast.planning.purchase;

import dev.holdfast.inventory.movement.PurchaseReceipts;
import dev.holdfast.inventory.stock.SkuAt;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Counts goods that come in towards their purchase order, in the transaction that books them in. */
@Singleton
public class OrderReceipts implements PurchaseReceipts {

    private final PurchaseOrderTable orders;
    private final PurchaseWrites writes;

    OrderReceipts(PurchaseOrderTable orders, PurchaseWrites writes) {
        this.orders = orders;
        this.writes = writes;
    }

    @Override
    public boolean exists(String order) {
        return PurchaseOrderId.of(order).flatMap(orders::find).isPresent();
    }

    @Override
    public List<TransactWriteItem> receive(String order, NavigableMap<SkuAt, Long> units) {
        PurchaseOrderId id = PurchaseOrderId.of(order).orElseThrow();
        List<PurchaseOrderTable.Row> rows = orders.rows(id);
        Map<String, Integer> rowOf = new HashMap<>();
        rows.forEach(row -> row.lines().forEach(line -> rowOf.put(line.sku(), row.number())));
        Map<Integer, Map<String, PurchaseLine>> changed = new TreeMap<>();
        units.forEach((at, more) -> {
            int row = rowOf.getOrDefault(at.sku(), Math.floorMod(at.sku().hashCode(), rows.size()));
            changed.computeIfAbsent(row, number -> bySku(rows.get(number).lines()))
                    .merge(
                            at.sku(),
                            new PurchaseLine(at.sku(), at.warehouse(), 0, more, 0),
                            (line, come) -> line.receiving(come.received()));
        });
        List<TransactWriteItem> all = new ArrayList<>();
        long closed = 0;
        for (Map.Entry<Integer, Map<String, PurchaseLine>> each : changed.entrySet()) {
            PurchaseOrderTable.Row before = rows.get(each.getKey());
            List<PurchaseLine> after = List.copyOf(each.getValue().values());
            closed += open(before.lines()) - open(after);
            all.add(writes.lines(id, before.number(), before.version(), after));
        }
        all.add(writes.received(
                id, units.values().stream().mapToLong(Long::longValue).sum(), closed));
        all.add(writes.changed(id.supplier()));
        return all;
    }

    private static Map<String, PurchaseLine> bySku(List<PurchaseLine> lines) {
        Map<String, PurchaseLine> bySku = new TreeMap<>();
        lines.forEach(line -> bySku.put(line.sku(), line));
        return bySku;
    }

    private static long open(List<PurchaseLine> lines) {
        return lines.stream().mapToLong(PurchaseLine::open).sum();
    }
}

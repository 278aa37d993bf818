package dev.holdfast.local.cost;

import dev.holdfast.model.topology.TableSpec;
import dev.holdfast.platform.aws.ItemSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongBinaryOperator;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Counts writes, one request at a time. */
final class WriteMeter {

    private final ItemImages images;
    private final Meter meter;

    WriteMeter(ItemImages images, Meter meter) {
        this.images = images;
        this.meter = meter;
    }

    /**
     * Sends a request and counts it. One that is refused costs its tables as much as if it had been written, by the items
     * that are there or were brought, and its indexes nothing.
     *
     * @param units of one item, by its bytes before and after
     */
    synchronized <T> T count(List<ItemChange> changes, LongBinaryOperator units, Supplier<T> request) {
        List<Map<String, AttributeValue>> before =
                changes.stream().map(change -> images.of(change.id())).toList();
        try {
            T response = request.get();
            remember(changes);
            for (int i = 0; i < changes.size(); i++) {
                written(changes.get(i).id(), before.get(i), units);
            }
            return response;
        } catch (ConditionalCheckFailedException | TransactionCanceledException refused) {
            for (int i = 0; i < changes.size(); i++) {
                Map<String, AttributeValue> brought = changes.get(i).brought().orElse(Map.of());
                count(images.spec(changes.get(i).id().physicalTable()), before.get(i), brought, units, 0);
            }
            throw refused;
        }
    }

    private void remember(List<ItemChange> changes) {
        List<ItemId> updated = new ArrayList<>();
        for (ItemChange change : changes) {
            switch (change) {
                case ItemChange.Put(ItemId id, Map<String, AttributeValue> item) -> images.put(id, item);
                case ItemChange.Update(ItemId id) -> updated.add(id);
                case ItemChange.Delete(ItemId id) -> images.delete(id);
                case ItemChange.Check ignored -> {}
            }
        }
        images.refresh(updated);
    }

    private void written(ItemId id, Map<String, AttributeValue> before, LongBinaryOperator units) {
        Map<String, AttributeValue> after = images.of(id);
        TableSpec table = images.spec(id.physicalTable());
        long indexUnits = table.indexes().stream()
                .mapToLong(index -> IndexProjection.of(table, index).writeUnits(before, after))
                .sum();
        count(table, before, after, units, indexUnits);
    }

    private void count(
            TableSpec table,
            Map<String, AttributeValue> before,
            Map<String, AttributeValue> after,
            LongBinaryOperator units,
            long indexUnits) {
        int bytesBefore = ItemSize.of(before);
        int bytesAfter = ItemSize.of(after);
        long tableUnits = units.applyAsLong(bytesBefore, bytesAfter);
        meter.add(table.name(), TableUse.of(Math.max(bytesBefore, bytesAfter), tableUnits, indexUnits));
    }
}

package dev.holdfast.local.cost;

import dev.holdfast.model.topology.TableSpec;
import dev.holdfast.model.topology.TableSpec.IndexSpec;
import dev.holdfast.model.topology.TableSpec.KeySpec;
import dev.holdfast.planning.cost.Capacity;
import dev.holdfast.platform.aws.ItemSize;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a global secondary index holds of an item, and what keeping it up costs ("Using Global Secondary Indexes in
 * DynamoDB", provisioned throughput considerations). An index follows its table after the write, so that it costs the
 * same whether that was a transaction or not.
 *
 * @param keys attributes without which an item is not in the index
 * @param attributes what its entries have, the keys and the table's keys included
 */
record IndexProjection(Set<String> keys, Set<String> attributes) {

    IndexProjection {
        keys = Set.copyOf(keys);
        attributes = Set.copyOf(attributes);
    }

    /** The topology's indexes project keys only. */
    static IndexProjection of(TableSpec table, IndexSpec index) {
        Set<String> keys = names(index.key());
        Set<String> attributes = new HashSet<>(keys);
        attributes.addAll(names(table.key()));
        return new IndexProjection(keys, attributes);
    }

    /**
     * Write units that a write of an item costs this index.
     *
     * @param before empty if the item was not there
     * @param after empty if it is not there any more
     */
    long writeUnits(Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        Map<String, AttributeValue> old = entry(before);
        Map<String, AttributeValue> young = entry(after);
        if (old.equals(young)) {
            return 0;
        }
        if (old.isEmpty() || young.isEmpty() || sameKeys(old, young)) {
            return Capacity.writeUnits(ItemSize.of(old), ItemSize.of(young));
        }
        // The entry has another place: one delete, one put
        return Capacity.writeUnits(ItemSize.of(old), 0) + Capacity.writeUnits(0, ItemSize.of(young));
    }

    private boolean sameKeys(Map<String, AttributeValue> old, Map<String, AttributeValue> young) {
        return keys.stream().allMatch(key -> Objects.equals(old.get(key), young.get(key)));
    }

    private Map<String, AttributeValue> entry(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> entry = new HashMap<>();
        if (item.keySet().containsAll(keys)) {
            entry.putAll(item);
            entry.keySet().retainAll(attributes);
        }
        return entry;
    }

    private static Set<String> names(KeySpec key) {
        Set<String> names = new HashSet<>(Set.of(key.partition()));
        key.sort().ifPresent(sort -> names.add(sort.name()));
        return names;
    }
}

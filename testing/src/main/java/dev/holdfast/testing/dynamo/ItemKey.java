package dev.holdfast.testing.dynamo;

import dev.holdfast.testing.expression.Utf8;
import dev.holdfast.testing.expression.Values;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A primary key, or an index's. Keys are in order within their partition; the partitions themselves lie in an order that
 * is always the same and follows nothing.
 */
record ItemKey(String partition, @Nullable AttributeValue sort) implements Comparable<ItemKey> {

    /** Where the partition lies among the others. */
    int place() {
        // The finalizer of MurmurHash3 (A. Appleby): neighbours come to lie far apart
        int hash = partition.hashCode();
        hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
        return (hash ^ (hash >>> 16)) & Integer.MAX_VALUE;
    }

    @Override
    public int compareTo(ItemKey other) {
        if (partition.equals(other.partition)) {
            return compareSort(other);
        }
        int byPlace = Integer.compare(place(), other.place());
        return byPlace != 0 ? byPlace : Utf8.ORDER.compare(partition, other.partition);
    }

    private int compareSort(ItemKey other) {
        if (sort == null || other.sort == null) {
            return Boolean.compare(sort != null, other.sort != null);
        }
        return Values.compare(sort, other.sort);
    }
}

package dev.holdfast.model.topology;

import java.util.List;
import java.util.Optional;

/**
 * A DynamoDB table: on demand, keyed by strings unless a sort key says number.
 *
 * @param name logical name; a stage may put a prefix before it
 * @param ttlAttribute where rows are tidied away by DynamoDB's time to live; never relied upon for correctness
 */
public record TableSpec(String name, KeySpec key, List<IndexSpec> indexes, Optional<String> ttlAttribute) {

    public TableSpec {
        indexes = List.copyOf(indexes);
    }

    /** A partition key of type string, and a sort key if there is one. */
    public record KeySpec(String partition, Optional<SortKey> sort) {}

    /** A sort key and its type. */
    public record SortKey(String name, boolean number) {}

    /** A global secondary index that projects keys only, so that updates of other attributes cost it nothing. */
    public record IndexSpec(String name, KeySpec key) {}
}

package dev.holdfast.testing.dynamo;

import dev.holdfast.model.topology.TableSpec.KeySpec;
import dev.holdfast.model.topology.TableSpec.SortKey;
import dev.holdfast.testing.expression.Refusal;
import dev.holdfast.testing.expression.Utf8;
import dev.holdfast.testing.expression.Values;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** The attributes of a table's primary key, and what DynamoDB asks of them. */
final class KeySchema {

    private static final int PARTITION_BYTES_MAX = 2048;
    private static final int SORT_BYTES_MAX = 1024;
    private static final String INVALID = "One or more parameter values were invalid: ";

    private final String partition;
    private final @Nullable String sort;
    private final AttributeValue.Type sortType;

    KeySchema(KeySpec spec) {
        this.partition = spec.partition();
        this.sort = spec.sort().map(SortKey::name).orElse(null);
        this.sortType = spec.sort().map(SortKey::number).orElse(false) ? AttributeValue.Type.N : AttributeValue.Type.S;
    }

    String partition() {
        return partition;
    }

    @Nullable
    String sort() {
        return sort;
    }

    List<String> names() {
        return sort == null ? List.of(partition) : List.of(partition, sort);
    }

    AttributeValue.Type typeOf(String name) {
        return name.equals(partition) ? AttributeValue.Type.S : sortType;
    }

    /** The key of an item that is to be stored. */
    ItemKey ofItem(Map<String, AttributeValue> item) {
        for (String name : names()) {
            AttributeValue value = item.get(name);
            if (value == null) {
                throw Refusal.of(INVALID + "Missing the key " + name + " in the item");
            }
            if (value.type() != typeOf(name)) {
                throw Refusal.of(INVALID + "Type mismatch for key " + name + " expected: " + typeOf(name) + " actual: "
                        + Values.typeName(value));
            }
        }
        return checked(item);
    }

    /** A key by itself, which has nothing else. */
    ItemKey ofKey(Map<String, AttributeValue> key) {
        boolean fits =
                key.keySet().equals(Set.copyOf(names())) && names().stream().allMatch(name -> hasType(key, name));
        if (!fits) {
            throw Refusal.of("The provided key element does not match the schema");
        }
        return checked(Values.normal(key));
    }

    /** The key that an item has here, or null if it lacks part of it: then an index leaves it out. */
    @Nullable
    ItemKey indexed(Map<String, AttributeValue> item) {
        return names().stream().allMatch(name -> hasType(item, name)) ? key(item) : null;
    }

    /** Refuses an item whose attributes an index could not take. */
    void requireFor(String index, Map<String, AttributeValue> item) {
        for (String name : names()) {
            AttributeValue value = item.get(name);
            if (value != null && value.type() != typeOf(name)) {
                throw Refusal.of(INVALID + "Type mismatch for Index Key " + name + " Expected: " + typeOf(name)
                        + " Actual: " + Values.typeName(value) + " IndexName: " + index);
            }
            if (value != null && value.s() != null && value.s().isEmpty()) {
                throw Refusal.of("One or more parameter values are not valid. A value specified for a secondary index"
                        + " key is not supported. The AttributeValue for a key attribute cannot contain an empty string"
                        + " value. IndexName: " + index + ", IndexKey: " + name);
            }
        }
    }

    Stream<Map.Entry<String, AttributeValue>> attributes(Map<String, AttributeValue> item) {
        return item.entrySet().stream().filter(each -> names().contains(each.getKey()));
    }

    private boolean hasType(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        return value != null && value.type() == typeOf(name);
    }

    private ItemKey checked(Map<String, AttributeValue> item) {
        for (String name : names()) {
            requireNotEmpty(name, item);
        }
        ItemKey key = key(item);
        if (Utf8.length(key.partition()) > PARTITION_BYTES_MAX) {
            throw Refusal.of(INVALID + "Size of hashkey has exceeded the maximum size limit of2048 bytes");
        }
        if (key.sort() != null
                && key.sort().s() != null
                && Utf8.length(key.sort().s()) > SORT_BYTES_MAX) {
            throw Refusal.of(INVALID + "Aggregated size of all range keys has exceeded the size limit of 1024 bytes");
        }
        return key;
    }

    static void requireNotEmpty(String name, Map<String, AttributeValue> item) {
        AttributeValue value = item.get(name);
        if (value != null && value.s() != null && value.s().isEmpty()) {
            throw emptyKey(name);
        }
    }

    private static DynamoDbException emptyKey(String name) {
        return Refusal.of("One or more parameter values are not valid. The AttributeValue for a key attribute cannot"
                + " contain an empty string value. Key: " + name);
    }

    private ItemKey key(Map<String, AttributeValue> item) {
        return new ItemKey(value(item, partition).s(), sort == null ? null : value(item, sort));
    }

    private static AttributeValue value(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        if (value == null) {
            throw new IllegalStateException("an item without its key " + name);
        }
        return value;
    }
}

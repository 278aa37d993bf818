package dev.holdfast.testing.dynamo;

import dev.holdfast.model.topology.TableSpec;
import dev.holdfast.testing.expression.Refusal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One table and what is in it. */
final class ModelTable {

    private final String name;
    private final KeySchema key;
    private final Map<String, KeySchema> indexes = new LinkedHashMap<>();
    private final NavigableMap<ItemKey, Row> rows = new TreeMap<>();

    ModelTable(TableSpec spec) {
        this.name = spec.name();
        this.key = new KeySchema(spec.key());
        spec.indexes().forEach(index -> indexes.put(index.name(), new KeySchema(index.key())));
    }

    /** Its name in the topology. */
    String name() {
        return name;
    }

    KeySchema key() {
        return key;
    }

    KeySchema index(String index) {
        KeySchema schema = indexes.get(index);
        if (schema == null) {
            throw Refusal.of("The table does not have the specified index: " + index);
        }
        return schema;
    }

    Map<String, AttributeValue> now(ItemKey at) {
        return row(at).now();
    }

    Row row(ItemKey at) {
        return rows.getOrDefault(at, Row.EMPTY);
    }

    /** Every place that has or had an item. */
    Collection<Row> rows() {
        return rows.values();
    }

    /** Those of one partition, in the order of the sort key. */
    Collection<Row> rows(String partition) {
        return rows.tailMap(new ItemKey(partition, null), true).entrySet().stream()
                .takeWhile(each -> each.getKey().partition().equals(partition))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** @param item empty to remove it */
    void store(ItemKey at, Map<String, AttributeValue> item) {
        Row row = row(at);
        if (!row.now().equals(item)) {
            rows.put(at, row.changedTo(item));
        }
    }

    void requireFitForIndexes(Map<String, AttributeValue> item) {
        indexes.forEach((index, schema) -> schema.requireFor(index, item));
    }
}

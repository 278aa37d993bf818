package dev.holdfast.testing.dynamo;

import dev.holdfast.testing.expression.Path;
import dev.holdfast.testing.expression.Refusal;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a query or a scan reads: a table, or one of its indexes, which hold keys only. */
record Source(ModelTable table, @Nullable String index, KeySchema key) {

    static Source of(ModelTable table, @Nullable String index, @Nullable Boolean consistent) {
        if (index == null) {
            return new Source(table, null, table.key());
        }
        KeySchema key = table.index(index);
        if (Boolean.TRUE.equals(consistent)) {
            throw Refusal.of("Consistent reads are not supported on global secondary indexes");
        }
        return new Source(table, index, key);
    }

    /** The attributes that make up a position. */
    Set<String> positionNames() {
        Set<String> names = new LinkedHashSet<>(key.names());
        names.addAll(table.key().names());
        return names;
    }

    /** Where an item stands, or null if it is not here. */
    @Nullable
    Position position(Map<String, AttributeValue> item) {
        if (item.isEmpty()) {
            return null;
        }
        ItemKey primary = table.key().indexed(item);
        ItemKey read = key.indexed(item);
        return primary == null || read == null ? null : new Position(read, primary);
    }

    /** The part of an item that is here. */
    Map<String, AttributeValue> visible(Map<String, AttributeValue> item) {
        return index == null ? item : positionOf(item);
    }

    /** The attributes by which a later page goes on behind an item. */
    Map<String, AttributeValue> positionOf(Map<String, AttributeValue> item) {
        Set<String> names = positionNames();
        return item.entrySet().stream()
                .filter(each -> names.contains(each.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, two) -> one, TreeMap::new));
    }

    void requireProjected(Path path) {
        if (index != null && !positionNames().contains(path.attribute())) {
            throw Refusal.of("One or more parameter values were invalid: Global secondary index " + index
                    + " does not project [" + path.attribute() + "]");
        }
    }

    @Nullable
    Position start(Map<String, AttributeValue> exclusiveStartKey) {
        if (exclusiveStartKey.isEmpty()) {
            return null;
        }
        Position start = position(exclusiveStartKey);
        if (start == null || !exclusiveStartKey.keySet().equals(positionNames())) {
            throw Refusal.of("The provided starting key is invalid");
        }
        return start;
    }
}

package dev.holdfast.testing.expression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** Puts values into a copy of an item and takes others out, at any depth. */
final class Document {

    private Document() {}

    static Map<String, AttributeValue> changed(
            Map<String, AttributeValue> before, Map<Path, AttributeValue> puts, List<Path> removals) {
        AttributeValue document = AttributeValue.fromM(before);
        for (Map.Entry<Path, AttributeValue> put : puts.entrySet()) {
            document = put(document, put.getKey().steps(), put.getValue());
        }
        List<Path> lastFirst = new ArrayList<>(removals);
        lastFirst.sort(Comparator.comparingInt(Document::lastIndex).reversed());
        for (Path removal : lastFirst) {
            document = removed(document, removal.steps());
        }
        return new TreeMap<>(document.m());
    }

    /** Elements are taken out of lists from the end, so that the others' positions stay what they were. */
    private static int lastIndex(Path path) {
        return path.steps().getLast() instanceof Path.Index index ? index.position() : -1;
    }

    private static AttributeValue put(@Nullable AttributeValue into, List<Path.Step> steps, AttributeValue value) {
        if (steps.isEmpty()) {
            return value;
        }
        List<Path.Step> rest = steps.subList(1, steps.size());
        return switch (steps.getFirst()) {
            case Path.Field(String name) -> {
                Map<String, AttributeValue> map = new TreeMap<>(mapOf(into));
                map.put(name, put(map.get(name), rest, value));
                yield AttributeValue.fromM(map);
            }
            case Path.Index(int position) -> {
                List<AttributeValue> list = new ArrayList<>(listOf(into));
                if (position < list.size()) {
                    list.set(position, put(list.get(position), rest, value));
                } else {
                    list.add(put(null, rest, value));
                }
                yield AttributeValue.fromL(list);
            }
        };
    }

    private static AttributeValue removed(@Nullable AttributeValue from, List<Path.Step> steps) {
        List<Path.Step> rest = steps.subList(1, steps.size());
        return switch (steps.getFirst()) {
            case Path.Field(String name) -> {
                Map<String, AttributeValue> map = new TreeMap<>(mapOf(from));
                if (rest.isEmpty()) {
                    map.remove(name);
                } else {
                    map.put(name, removed(map.get(name), rest));
                }
                yield AttributeValue.fromM(map);
            }
            case Path.Index(int position) -> {
                List<AttributeValue> list = new ArrayList<>(listOf(from));
                if (position < list.size()) {
                    if (rest.isEmpty()) {
                        list.remove(position);
                    } else {
                        list.set(position, removed(list.get(position), rest));
                    }
                }
                yield AttributeValue.fromL(list);
            }
        };
    }

    private static Map<String, AttributeValue> mapOf(@Nullable AttributeValue value) {
        if (value == null || !value.hasM()) {
            throw nowhere();
        }
        return value.m();
    }

    private static List<AttributeValue> listOf(@Nullable AttributeValue value) {
        if (value == null || !value.hasL()) {
            throw nowhere();
        }
        return value.l();
    }

    private static DynamoDbException nowhere() {
        return Refusal.of("The document path provided in the update expression is invalid for update");
    }
}

package dev.holdfast.testing.expression;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The names and values that a request's expressions share. Each must be defined, and each must be used. */
public final class Placeholders {

    private final Map<String, String> names;
    private final Map<String, AttributeValue> values;
    private final Set<String> unusedNames;
    private final Set<String> unusedValues;

    public Placeholders(Map<String, String> names, Map<String, AttributeValue> values) {
        this.names = names;
        this.values = new TreeMap<>();
        values.forEach((name, value) -> this.values.put(checkedKey("Values", ':', name), Values.normal(value)));
        names.keySet().forEach(name -> checkedKey("Names", '#', name));
        this.unusedNames = new TreeSet<>(names.keySet());
        this.unusedValues = new TreeSet<>(values.keySet());
    }

    private static String checkedKey(String what, char sign, String name) {
        if (name.length() < 2 || name.charAt(0) != sign) {
            throw Refusal.of(
                    "ExpressionAttribute" + what + " contains invalid key: Syntax error; key: \"" + name + "\"");
        }
        return name;
    }

    String name(ExpressionKind kind, String placeholder) {
        String name = names.get(placeholder);
        if (name == null) {
            throw kind.refuse("An expression attribute name used in the document path is not defined; attribute name: "
                    + placeholder);
        }
        unusedNames.remove(placeholder);
        return name;
    }

    AttributeValue value(ExpressionKind kind, String placeholder) {
        AttributeValue value = values.get(placeholder);
        if (value == null) {
            throw kind.refuse(
                    "An expression attribute value used in expression is not defined; attribute value: " + placeholder);
        }
        unusedValues.remove(placeholder);
        return value;
    }

    /** Call it once every expression of the request is parsed. */
    public void requireAllUsed() {
        if (!unusedNames.isEmpty()) {
            throw Refusal.of(
                    "Value provided in ExpressionAttributeNames unused in expressions: keys: " + braced(unusedNames));
        }
        if (!unusedValues.isEmpty()) {
            throw Refusal.of(
                    "Value provided in ExpressionAttributeValues unused in expressions: keys: " + braced(unusedValues));
        }
    }

    private static String braced(Set<String> names) {
        return "{" + String.join(", ", names) + "}";
    }
}

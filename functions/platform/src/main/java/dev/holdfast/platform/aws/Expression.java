package dev.holdfast.platform.aws;

import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The names and values of one expression, behind placeholders, so that no reserved word can trip it. */
public final class Expression {

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, AttributeValue> values = new LinkedHashMap<>();

    public String name(String attribute) {
        String placeholder = "#" + attribute.replaceAll("[^A-Za-z0-9]", "_");
        String before = names.putIfAbsent(placeholder, attribute);
        if (before != null && !before.equals(attribute)) {
            throw new IllegalStateException("two attributes share the placeholder " + placeholder);
        }
        return placeholder;
    }

    public String value(AttributeValue value) {
        String placeholder = ":v" + values.size();
        values.put(placeholder, value);
        return placeholder;
    }

    public Map<String, String> names() {
        return names;
    }

    public Map<String, AttributeValue> values() {
        return values;
    }
}

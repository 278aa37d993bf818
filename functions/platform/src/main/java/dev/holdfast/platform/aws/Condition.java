package dev.holdfast.platform.aws;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What must hold of an item for a write to happen. Every condition is a guard, so none is there for show. */
public sealed interface Condition {

    String render(Expression expression);

    /** The item has no such attribute, or there is no item. */
    static Condition absent(String name) {
        return new Function("attribute_not_exists", name);
    }

    static Condition present(String name) {
        return new Function("attribute_exists", name);
    }

    static Condition equal(String name, AttributeValue value) {
        return new Comparison(name, "=", value);
    }

    static Condition equal(String name, String value) {
        return equal(name, Attributes.s(value));
    }

    static Condition equal(String name, long value) {
        return equal(name, Attributes.n(value));
    }

    static Condition atLeast(String name, long value) {
        return new Comparison(name, ">=", Attributes.n(value));
    }

    static Condition atMost(String name, long value) {
        return new Comparison(name, "<=", Attributes.n(value));
    }

    static Condition in(String name, Collection<String> values) {
        return new In(name, List.copyOf(values));
    }

    static Condition either(Condition one, Condition other) {
        return new Either(one, other);
    }

    /** A comparison with a value. */
    record Comparison(String name, String operator, AttributeValue value) implements Condition {
        @Override
        public String render(Expression expression) {
            return expression.name(name) + " " + operator + " " + expression.value(value);
        }
    }

    /** A function of an attribute's path. */
    record Function(String function, String name) implements Condition {
        @Override
        public String render(Expression expression) {
            return function + "(" + expression.name(name) + ")";
        }
    }

    /** One of several texts. */
    record In(String name, List<String> values) implements Condition {
        @Override
        public String render(Expression expression) {
            List<String> sorted = new ArrayList<>(values);
            sorted.sort(null);
            return expression.name(name) + " IN "
                    + sorted.stream()
                            .map(value -> expression.value(Attributes.s(value)))
                            .collect(joining(", ", "(", ")"));
        }
    }

    /** Either of two. */
    record Either(Condition one, Condition other) implements Condition {
        @Override
        public String render(Expression expression) {
            return "(" + one.render(expression) + " OR " + other.render(expression) + ")";
        }
    }
}

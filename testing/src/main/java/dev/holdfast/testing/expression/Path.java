package dev.holdfast.testing.expression;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The way to an attribute, or to something inside one: {@code lines[2].sku}. */
public record Path(List<Step> steps) {

    public Path {
        steps = List.copyOf(steps);
    }

    /** One step of the way. */
    public sealed interface Step {}

    /** Into a map, the item itself to begin with. */
    public record Field(String name) implements Step {}

    /** Into a list, from 0. */
    public record Index(int position) implements Step {}

    /** The attribute of the item that the path begins with. */
    public String attribute() {
        return ((Field) steps.getFirst()).name();
    }

    public boolean isAttribute() {
        return steps.size() == 1;
    }

    /** The value there, or null if there is none. */
    public @Nullable AttributeValue in(Map<String, AttributeValue> item) {
        AttributeValue at = item.get(attribute());
        for (Step step : steps.subList(1, steps.size())) {
            if (at == null) {
                return null;
            }
            at = switch (step) {
                case Field field -> at.hasM() ? at.m().get(field.name()) : null;
                case Index index ->
                    at.hasL() && index.position() < at.l().size() ? at.l().get(index.position()) : null;
            };
        }
        return at;
    }

    /** Whether one of them is the other or lies inside it. */
    boolean overlaps(Path other) {
        int common = Math.min(steps.size(), other.steps.size());
        return steps.subList(0, common).equals(other.steps.subList(0, common));
    }

    /** Whether they treat the same thing as a map and as a list. */
    boolean contradicts(Path other) {
        int common = Math.min(steps.size(), other.steps.size());
        for (int i = 0; i < common; i++) {
            Step mine = steps.get(i);
            Step others = other.steps.get(i);
            if (!mine.equals(others)) {
                return mine.getClass() != others.getClass();
            }
        }
        return false;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            switch (step) {
                case Field field -> text.append(text.isEmpty() ? "" : ".").append(field.name());
                case Index index -> text.append('[').append(index.position()).append(']');
            }
        }
        return text.toString();
    }
}

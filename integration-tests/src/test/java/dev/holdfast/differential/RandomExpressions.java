package dev.holdfast.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The expressions of one request, with the names and values they use; now and then something is wrong with them. */
final class RandomExpressions {

    private static final List<String> COMPARATORS = List.of("=", "<>", "<", "<=", ">", ">=");
    private static final List<String> PATHS =
            List.of("a", "b", "c", "#de", "l", "l[0]", "l[1]", "m", "m.x", "m.y", "zz");

    private final RandomValues values;
    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, AttributeValue> placeholders = new TreeMap<>();

    RandomExpressions(RandomValues values) {
        this.values = values;
    }

    /** Null if the request has none, for then there must be none. */
    @Nullable
    Map<String, String> names() {
        if (values.oneIn(80)) {
            names.put("#unused", "a");
        }
        return names.isEmpty() ? null : names;
    }

    /** Null if the request has none, for then there must be none. */
    @Nullable
    Map<String, AttributeValue> values() {
        if (values.oneIn(80)) {
            placeholders.put(":unused", values.number());
        }
        return placeholders.isEmpty() ? null : placeholders;
    }

    String condition() {
        return disjunction(0);
    }

    private String disjunction(int depth) {
        if (depth > 2 || values.oneIn(2)) {
            return simple();
        }
        return switch (values.below(5)) {
            case 0 -> disjunction(depth + 1) + " OR " + disjunction(depth + 1);
            case 1, 2 -> disjunction(depth + 1) + " AND " + disjunction(depth + 1);
            case 3 -> "NOT " + simple();
            default -> "(" + simple() + " OR " + disjunction(depth + 1) + ") AND " + simple();
        };
    }

    private String simple() {
        return switch (values.below(12)) {
            case 0 -> "attribute_exists(" + path() + ")";
            case 1 -> "attribute_not_exists(" + path() + ")";
            case 2 -> "begins_with(" + path() + ", " + value(values::text) + ")";
            case 3 -> "contains(" + path() + ", " + value(values::any) + ")";
            case 4 -> "size(" + path() + ") " + values.oneOf(COMPARATORS) + " " + value(values::number);
            case 5 -> path() + " BETWEEN " + value(values::number) + " AND " + value(values::number);
            case 6 -> path() + " IN (" + value(values::any) + ", " + operand() + ")";
            case 7 -> "attribute_type(" + path() + ", " + value(() -> AttributeValue.fromS("N")) + ")";
            case 8 -> path() + " " + values.oneOf(COMPARATORS) + " " + path();
            case 9 -> operand() + " " + values.oneOf(COMPARATORS) + " " + value(values::any);
            default -> path() + " " + values.oneOf(COMPARATORS) + " " + value(values::number);
        };
    }

    String update() {
        List<String> sections = new ArrayList<>();
        if (values.below(4) > 0) {
            sections.add("SET " + assignments());
        }
        if (values.oneIn(3)) {
            sections.add("REMOVE " + path());
        }
        // With REMOVE alone, DynamoDB Local makes an item where there is none; the service does not
        boolean removesOnly = sections.size() == 1 && sections.getLast().startsWith("REMOVE");
        if (values.oneIn(3) || sections.isEmpty() || removesOnly) {
            sections.add("ADD " + path() + " " + value(() -> values.oneIn(15) ? values.text() : values.number()));
        }
        return String.join(" ", sections);
    }

    private String assignments() {
        String first = assignment();
        return values.oneIn(3) ? first + ", " + assignment() : first;
    }

    private String assignment() {
        String target = values.oneIn(40) ? "id" : path();
        return target + " = "
                + switch (values.below(7)) {
                    case 0 -> path();
                    case 1 -> path() + " + " + value(values::number);
                    case 2 -> path() + " - " + value(() -> values.oneIn(10) ? values.any() : values.number());
                    case 3 -> "if_not_exists(" + path() + ", " + value(values::any) + ")";
                    case 4 -> "if_not_exists(" + path() + ", " + value(values::number) + ") + " + value(values::number);
                    case 5 -> "list_append(" + path() + ", " + value(() -> values.list(0)) + ")";
                    default -> value(values::any);
                };
    }

    String projection() {
        return path() + ", " + path();
    }

    String keyCondition(String partition, AttributeValue partitionValue, String sort, Supplier<AttributeValue> sorts) {
        String condition = partition + " = " + value(() -> partitionValue);
        return switch (values.below(8)) {
            case 0 -> condition + " AND " + sort + " BETWEEN " + value(sorts) + " AND " + value(sorts);
            case 1 -> condition + " AND begins_with(" + sort + ", " + value(sorts) + ")";
            case 2, 3 -> condition + " AND " + sort + " " + values.oneOf(COMPARATORS) + " " + value(sorts);
            default -> condition;
        };
    }

    private String operand() {
        return values.oneIn(2) ? path() : value(values::any);
    }

    private String path() {
        if (values.oneIn(60)) {
            return values.oneOf(List.of("status", "#undefined", "l[", "m..x"));
        }
        String path = values.oneOf(PATHS);
        if (path.equals("#de")) {
            names.put("#de", "d e");
        }
        return path;
    }

    private String value(Supplier<AttributeValue> kind) {
        String placeholder = ":v" + placeholders.size();
        placeholders.put(placeholder, kind.get());
        return placeholder;
    }
}

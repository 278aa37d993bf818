package dev.holdfast.testing.expression;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Attribute values: their normal form, their order and their equality. */
public final class Values {

    private static final int DEPTH_MAX = 32;

    private Values() {}

    /** An item in normal form. Its attributes have a fixed order, so that everything made from it has one. */
    public static Map<String, AttributeValue> normal(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> normal = new TreeMap<>();
        item.forEach((name, value) -> normal.put(name, normal(value, 1)));
        return normal;
    }

    /**
     * The value as the service would give it back: numbers without needless zeros.
     *
     * @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException if it is not one that can be stored
     */
    public static AttributeValue normal(AttributeValue value) {
        return normal(value, 1);
    }

    private static AttributeValue normal(AttributeValue value, int depth) {
        if (depth > DEPTH_MAX) {
            throw Refusal.of("Nesting Levels have exceeded supported limits: Attributes nested beyond 32 levels");
        }
        if (value.type() == null) {
            throw Refusal.of("Supplied AttributeValue has more than one datatypes set, must contain exactly one of the"
                    + " supported datatypes");
        }
        return switch (value.type()) {
            case S, B, BOOL -> value;
            case NUL -> requireTrue(value);
            case N -> number(Numbers.parse(value.n()));
            case L ->
                AttributeValue.fromL(
                        value.l().stream().map(each -> normal(each, depth + 1)).toList());
            case M -> {
                Map<String, AttributeValue> normal = new TreeMap<>();
                value.m().forEach((name, each) -> normal.put(name, normal(each, depth + 1)));
                yield AttributeValue.fromM(normal);
            }
            case SS -> AttributeValue.fromSs(set(value.ss(), UnaryOperator.identity()));
            case NS -> AttributeValue.fromNs(set(value.ns(), each -> Numbers.text(Numbers.parse(each))));
            case BS -> AttributeValue.fromBs(set(value.bs(), UnaryOperator.identity()));
            case UNKNOWN_TO_SDK_VERSION ->
                throw Refusal.of(
                        "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
        };
    }

    private static AttributeValue requireTrue(AttributeValue value) {
        if (!value.nul()) {
            throw Refusal.of(
                    "One or more parameter values were invalid: Null attribute value types must have the value of true");
        }
        return value;
    }

    private static <T> List<T> set(List<T> members, UnaryOperator<T> normal) {
        List<T> normalised = members.stream().map(normal).toList();
        if (normalised.isEmpty()) {
            throw Refusal.of("One or more parameter values were invalid: An set may not be empty");
        }
        if (new HashSet<>(normalised).size() < normalised.size()) {
            throw Refusal.of("One or more parameter values were invalid: Input collection contains duplicates.");
        }
        return normalised;
    }

    static AttributeValue number(BigDecimal number) {
        return AttributeValue.fromN(Numbers.text(number));
    }

    static boolean isNumber(AttributeValue value) {
        return value.type() == AttributeValue.Type.N;
    }

    static boolean isSet(AttributeValue value) {
        return value.type() == AttributeValue.Type.SS
                || value.type() == AttributeValue.Type.NS
                || value.type() == AttributeValue.Type.BS;
    }

    /** Whether values of this type can be less or greater than others. */
    static boolean isOrdered(AttributeValue value) {
        return value.type() == AttributeValue.Type.S
                || value.type() == AttributeValue.Type.N
                || value.type() == AttributeValue.Type.B;
    }

    /** Compares two values of the same ordered type. */
    public static int compare(AttributeValue one, AttributeValue two) {
        return switch (one.type()) {
            case S -> Utf8.ORDER.compare(one.s(), two.s());
            case N -> new BigDecimal(one.n()).compareTo(new BigDecimal(two.n()));
            case B -> compare(one.b(), two.b());
            case BOOL, NUL, L, M, SS, NS, BS, UNKNOWN_TO_SDK_VERSION ->
                throw new IllegalArgumentException(one.type() + " has no order");
        };
    }

    private static int compare(SdkBytes one, SdkBytes two) {
        return Arrays.compareUnsigned(one.asByteArray(), two.asByteArray());
    }

    static boolean areEqual(AttributeValue one, AttributeValue two) {
        if (one.type() != two.type()) {
            return false;
        }
        return switch (one.type()) {
            case SS -> new HashSet<>(one.ss()).equals(new HashSet<>(two.ss()));
            case NS -> new HashSet<>(one.ns()).equals(new HashSet<>(two.ns()));
            case BS -> new HashSet<>(one.bs()).equals(new HashSet<>(two.bs()));
            case S, N, B, BOOL, NUL, L, M, UNKNOWN_TO_SDK_VERSION -> one.equals(two);
        };
    }

    /** The type's name in requests. */
    public static String typeName(AttributeValue value) {
        return value.type() == AttributeValue.Type.NUL ? "NULL" : value.type().name();
    }

    static String text(AttributeValue value) {
        String content = switch (value.type()) {
            case S -> value.s();
            case N -> value.n();
            case B, BOOL, NUL, L, M, SS, NS, BS, UNKNOWN_TO_SDK_VERSION -> value.toString();
        };
        return "{" + typeName(value) + ":" + content + "}";
    }
}

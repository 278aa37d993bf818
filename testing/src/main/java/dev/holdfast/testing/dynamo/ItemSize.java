package dev.holdfast.testing.dynamo;

import dev.holdfast.testing.expression.Refusal;
import dev.holdfast.testing.expression.Utf8;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The bytes that items take ("DynamoDB item sizes and formats", AWS). */
final class ItemSize {

    private static final int ITEM_BYTES_MAX = 400 * 1024;
    private static final int DOCUMENT_BYTES = 3;

    private ItemSize() {}

    static void requireAllowed(Map<String, AttributeValue> item) {
        if (of(item) > ITEM_BYTES_MAX) {
            throw Refusal.of("Item size has exceeded the maximum allowed size");
        }
    }

    static void requireAllowedAfterUpdate(Map<String, AttributeValue> item) {
        if (of(item) > ITEM_BYTES_MAX) {
            throw Refusal.of("Item size to update has exceeded the maximum allowed size");
        }
    }

    static int of(Map<String, AttributeValue> item) {
        int bytes = 0;
        for (Map.Entry<String, AttributeValue> each : item.entrySet()) {
            bytes += Utf8.length(each.getKey()) + of(each.getValue());
        }
        return bytes;
    }

    private static int of(AttributeValue value) {
        return switch (value.type()) {
            case S -> Utf8.length(value.s());
            case N -> ofNumber(value.n());
            case B -> value.b().asByteArrayUnsafe().length;
            case BOOL, NUL -> 1;
            case L ->
                DOCUMENT_BYTES
                        + value.l().stream().mapToInt(each -> 1 + of(each)).sum();
            case M -> DOCUMENT_BYTES + value.m().size() + of(value.m());
            case SS -> value.ss().stream().mapToInt(Utf8::length).sum();
            case NS -> value.ns().stream().mapToInt(ItemSize::ofNumber).sum();
            case BS -> value.bs().stream().mapToInt(ItemSize::ofBytes).sum();
            case UNKNOWN_TO_SDK_VERSION -> 0;
        };
    }

    private static int ofBytes(SdkBytes bytes) {
        return bytes.asByteArrayUnsafe().length;
    }

    /** About a byte for two digits, and one more. */
    private static int ofNumber(String number) {
        long digits = number.chars().filter(Character::isDigit).count();
        return (int) (digits + 1) / 2 + (number.startsWith("-") ? 2 : 1);
    }
}

package dev.holdfast.platform.aws;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The bytes that items take ("DynamoDB item sizes and formats", AWS). */
public final class ItemSize {

    private static final int DOCUMENT_BYTES = 3;

    private ItemSize() {}

    /** Names and values; 0 of an item that is not there. */
    public static int of(Map<String, AttributeValue> item) {
        int bytes = 0;
        for (Map.Entry<String, AttributeValue> each : item.entrySet()) {
            bytes += utf8(each.getKey()) + of(each.getValue());
        }
        return bytes;
    }

    private static int of(AttributeValue value) {
        return switch (value.type()) {
            case S -> utf8(value.s());
            case N -> ofNumber(value.n());
            case B -> value.b().asByteArrayUnsafe().length;
            case BOOL, NUL -> 1;
            case L ->
                DOCUMENT_BYTES
                        + value.l().stream().mapToInt(each -> 1 + of(each)).sum();
            case M -> DOCUMENT_BYTES + value.m().size() + of(value.m());
            case SS -> value.ss().stream().mapToInt(ItemSize::utf8).sum();
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

    private static int utf8(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return text.getBytes(StandardCharsets.UTF_8).length;
            }
        }
        return text.length();
    }
}

package dev.holdfast.platform.aws;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Between Java values and DynamoDB's. */
public final class Attributes {

    private Attributes() {}

    public static AttributeValue s(String value) {
        return AttributeValue.fromS(value);
    }

    public static AttributeValue n(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    public static AttributeValue instant(Instant value) {
        return n(value.toEpochMilli());
    }

    public static AttributeValue b(byte[] value) {
        return AttributeValue.fromB(SdkBytes.fromByteArray(value));
    }

    /** @throws IllegalStateException if the item has no such bytes */
    public static byte[] bytes(Map<String, AttributeValue> item, String name) {
        byte[] value = bytesOrNull(item, name);
        if (value == null) {
            throw new IllegalStateException("an item lacks " + name);
        }
        return value;
    }

    public static byte @Nullable [] bytesOrNull(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        return value == null || value.b() == null ? null : value.b().asByteArray();
    }

    /** @throws IllegalStateException if the item has no such text */
    public static String string(Map<String, AttributeValue> item, String name) {
        String value = stringOrNull(item, name);
        if (value == null) {
            throw new IllegalStateException("an item lacks " + name);
        }
        return value;
    }

    public static @Nullable String stringOrNull(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        return value == null ? null : value.s();
    }

    public static long number(Map<String, AttributeValue> item, String name, long fallback) {
        AttributeValue value = item.get(name);
        return value == null || value.n() == null ? fallback : Long.parseLong(value.n());
    }

    public static @Nullable Instant instantOrNull(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        return value == null || value.n() == null ? null : Instant.ofEpochMilli(Long.parseLong(value.n()));
    }
}

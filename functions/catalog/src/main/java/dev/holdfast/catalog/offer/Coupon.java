package dev.holdfast.catalog.offer;

import dev.holdfast.catalog.promotion.Window;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A code that grants a promotion.
 *
 * @param code in capitals
 * @param maxRedemptions in all; 0 for no limit
 * @param maxPerCustomer of one customer; 0 for no limit
 * @param from the first instant of its time
 * @param until the first instant after it
 * @param version counts the changes, from 1; the entity tag
 */
public record Coupon(
        String code,
        String promotion,
        long maxRedemptions,
        long maxPerCustomer,
        @Nullable Instant from,
        @Nullable Instant until,
        long version,
        Instant updatedAt) {

    /** Codes are read out and typed in: capitals and small letters are the same. */
    public static String codeOf(String typed) {
        return typed.toUpperCase(Locale.ROOT);
    }

    public boolean isValid(Instant at) {
        return new Window(Optional.ofNullable(from), Optional.ofNullable(until)).includes(at);
    }

    /** The strong entity tag of RFC 9110. */
    public String etag() {
        return "\"" + version + "\"";
    }
}

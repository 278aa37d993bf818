package dev.holdfast.planning.purchase;

import dev.holdfast.platform.http.Validation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names an order from its suggestion on: the supplier, and when the suggestion was asked for, to the millisecond. A supplier
 * has one suggestion of a time, so that what is approved under an id is what was shown under it.
 */
public record PurchaseOrderId(String supplier, Instant at) {

    private static final String SEPARATOR = "~";
    private static final Pattern STAMP = Pattern.compile("[0-9a-z]{9}");
    private static final int BASE = 36;

    public PurchaseOrderId {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Empty if it is no such id. */
    public static Optional<PurchaseOrderId> of(String text) {
        int separator = text.lastIndexOf(SEPARATOR);
        if (separator < 0
                || !Validation.NAME.matcher(text.substring(0, separator)).matches()
                || !STAMP.matcher(text.substring(separator + 1)).matches()) {
            return Optional.empty();
        }
        return Optional.of(ofStamp(text.substring(0, separator), text.substring(separator + 1)));
    }

    static PurchaseOrderId ofStamp(String supplier, String stamp) {
        return new PurchaseOrderId(supplier, Instant.ofEpochMilli(Long.parseLong(stamp, BASE)));
    }

    /** The time as nine digits and letters, which sort as times do until the year 5188. */
    String stamp() {
        String digits = Long.toString(at.toEpochMilli(), BASE);
        return "0".repeat(Math.max(0, 9 - digits.length())) + digits;
    }

    @Override
    public String toString() {
        return supplier + SEPARATOR + stamp();
    }
}

package dev.holdfast.testing.dynamo;

import dev.holdfast.testing.expression.Refusal;
import java.util.HashSet;
import java.util.List;

/** What both kinds of batches have to keep to. */
final class BatchLimits {

    private BatchLimits() {}

    static void requireWithin(int items, int max, String operation) {
        if (items == 0) {
            throw Refusal.of("1 validation error detected: Value at 'requestItems' failed to satisfy constraint: Member"
                    + " must have length greater than or equal to 1");
        }
        if (items > max) {
            throw Refusal.of("Too many items requested for the " + operation + " call");
        }
    }

    static void requireDistinct(List<ItemKey> keys) {
        if (new HashSet<>(keys).size() < keys.size()) {
            throw Refusal.of("Provided list of item keys contains duplicates");
        }
    }
}

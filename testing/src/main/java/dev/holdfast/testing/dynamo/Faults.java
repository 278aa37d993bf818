package dev.holdfast.testing.dynamo;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * What may go wrong around a call. {@link #before} and {@link #after} may take as long as they like; the others are asked
 * in the middle of a call and answer at once.
 */
public interface Faults {

    /** Nothing goes wrong. */
    Faults NONE = new Faults() {};

    /** Before the call has any effect. What it throws, the caller gets. */
    default void before(Call call) {}

    /** After the call has had its effect, if it has one. What it throws, the caller gets in place of the answer. */
    default void after(Call call) {}

    /**
     * The codes with which a transaction is cancelled, by the positions of the writes: {@code TransactionConflict},
     * {@code ThrottlingError}, {@code ProvisionedThroughputExceeded}. Empty to let it go on.
     */
    default Map<Integer, String> cancels(TransactWriteItemsRequest request) {
        return Map.of();
    }

    /** Whether the first answer is lost on the way and the SDK sends the same call a second time by itself. */
    default boolean repeats(Call call) {
        return false;
    }

    /** Whether a read that need not be consistent, or a read of an index, finds an item as it was a change ago. */
    default boolean isStale(Call call) {
        return false;
    }

    /** How many of the items of a batch are worked on; the others come back as unprocessed. */
    default int processed(Call call, int items) {
        return items;
    }

    /** How many items a page of a query or a scan covers at most, whatever its limit. */
    default int pageItemsMax(Call call) {
        return Integer.MAX_VALUE;
    }
}

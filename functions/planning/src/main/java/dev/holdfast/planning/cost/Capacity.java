package dev.holdfast.planning.cost;

/**
 * AWS's rules for what a request counts as: "DynamoDB read and write operations" and "Amazon DynamoDB Transactions: how
 * it works" for units, "Amazon SQS pricing" and "Amazon API Gateway pricing" for payloads. Sizes are bytes.
 */
public final class Capacity {

    /** Messages of one SQS request. */
    public static final int SQS_BATCH_MAX = 10;

    private static final long WRITE_UNIT_BYTES = 1024;
    private static final long READ_UNIT_BYTES = 4096;
    private static final long SQS_REQUEST_BYTES = 64 * 1024;
    private static final long HTTP_REQUEST_BYTES = 512 * 1024;
    private static final int TRANSACTION_FACTOR = 2;

    private Capacity() {}

    /** How sure a read is, and what 4 KB of it cost in read units. */
    public enum Consistency {
        EVENTUAL(0.5),
        STRONG(1),
        TRANSACTIONAL(2);

        private final double units;

        Consistency(double units) {
            this.units = units;
        }
    }

    /**
     * Write units of one item in one write, be it a put, an update, a delete or a condition, met or not: the larger of
     * the item before and after counts, and an item that is on neither side counts as the smallest.
     */
    public static long writeUnits(long bytesBefore, long bytesAfter) {
        return pieces(Math.max(bytesBefore, bytesAfter), WRITE_UNIT_BYTES);
    }

    /** As {@link #writeUnits}, within a transaction: every item is prepared and committed. */
    public static long transactionalWriteUnits(long bytesBefore, long bytesAfter) {
        return TRANSACTION_FACTOR * writeUnits(bytesBefore, bytesAfter);
    }

    /** Read units of one item, or of all items that one query or scan has read; what is not there costs the minimum. */
    public static double readUnits(long bytes, Consistency consistency) {
        return pieces(bytes, READ_UNIT_BYTES) * consistency.units;
    }

    /** What a request with these bytes of messages is billed as. */
    public static long sqsRequests(long bytes) {
        return pieces(bytes, SQS_REQUEST_BYTES);
    }

    /** Requests that so many messages take if they fill them. */
    public static long sqsBatches(long messages) {
        return Math.ceilDiv(messages, SQS_BATCH_MAX);
    }

    /** What a request with a body of that size is billed as. */
    public static long httpRequests(long bytes) {
        return pieces(bytes, HTTP_REQUEST_BYTES);
    }

    private static long pieces(long bytes, long size) {
        return Math.max(1, Math.ceilDiv(bytes, size));
    }
}

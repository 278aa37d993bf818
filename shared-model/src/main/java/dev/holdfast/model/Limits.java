package dev.holdfast.model;

import java.time.Duration;

/** The limits that every request, message and order is held to. A limit is part of the contract: a test names each. */
public final class Limits {

    /** Bytes of an HTTP request body; more is a 413. */
    public static final int BODY_BYTES_MAX = 1024 * 1024;

    /** Lines of one order; more is a 422. */
    public static final int ORDER_LINES_MAX = 1_000;

    /** Coupons of one order; more is a 422. */
    public static final int COUPONS_MAX = 5;

    /** Promotions at a time: all of them are looked through for every order. */
    public static final int PROMOTIONS_MAX = 200;

    /** SKUs and categories that one promotion names; more is a 422. */
    public static final int PROMOTION_NAMES_MAX = 500;

    /** Bytes that what promotions take off an order's lines may have in its message; more is a 422. */
    public static final int ADJUSTMENT_BYTES_MAX = 64 * 1024;

    /** Lines of one receipt, adjustment or count; more is a 422. */
    public static final int STOCK_LINES_MAX = 5_000;

    /** Days of demand history in one request; more is a 422. */
    public static final int DEMAND_LINES_MAX = 5_000;

    /** Units of one line. */
    public static final int QUANTITY_MAX = Integer.MAX_VALUE;

    /** Buckets over which one SKU's stock is split. */
    public static final int BUCKETS_MAX = 32;

    /** Warehouses: an order is placed by trying the subsets of them, the smallest first. */
    public static final int WAREHOUSES_MAX = 10;

    /** Items of one DynamoDB transaction. */
    public static final int TRANSACTION_ITEMS_MAX = 100;

    /** Bytes of one DynamoDB transaction, left with a margin below the service's 4 MB. */
    public static final int TRANSACTION_BYTES_MAX = 3_500_000;

    /** Seconds that a caller may wait for a decision with {@code Prefer: wait=N}. */
    public static final int WAIT_SECONDS_MAX = 10;

    /** The longest delay SQS gives a message. */
    public static final Duration MESSAGE_DELAY_MAX = Duration.ofMinutes(15);

    /** A function that answers a request is killed after this. */
    public static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(15);

    /** Rows of one page of a list. */
    public static final int PAGE_MAX = 100;

    private Limits() {}
}

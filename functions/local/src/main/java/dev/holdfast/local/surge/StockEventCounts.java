package dev.holdfast.local.surge;

/**
 * What became of the events that are not orders.
 *
 * @param adjusted write-offs and finds that were booked
 * @param adjustmentsRefused write-offs of more than was available (409)
 * @param returned returns that were booked
 * @param returnsOfNothing returns of orders that had not been paid
 * @param cancelled orders cancelled after they were paid
 * @param cancelledTooLate orders that could no longer be cancelled (409)
 * @param cancellationsOfNothing cancellations of orders that had not been paid
 */
public record StockEventCounts(
        long adjusted,
        long adjustmentsRefused,
        long returned,
        long returnsOfNothing,
        long cancelled,
        long cancelledTooLate,
        long cancellationsOfNothing) {}

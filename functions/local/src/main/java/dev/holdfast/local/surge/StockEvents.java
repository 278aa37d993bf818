package dev.holdfast.local.surge;

import java.util.concurrent.atomic.LongAdder;

/** What became of the events that are not orders. */
final class StockEvents {

    final LongAdder adjusted = new LongAdder();
    final LongAdder adjustmentsRefused = new LongAdder();
    final LongAdder returned = new LongAdder();
    final LongAdder returnsOfNothing = new LongAdder();
    final LongAdder cancelled = new LongAdder();
    final LongAdder cancelledTooLate = new LongAdder();
    final LongAdder cancellationsOfNothing = new LongAdder();

    /**
     * The counts at a moment.
     *
     * @param adjusted write-offs and finds that were booked
     * @param adjustmentsRefused write-offs of more than was available (409)
     * @param returned returns that were booked
     * @param returnsOfNothing returns of orders that had been rejected
     * @param cancelled orders cancelled after they were paid
     * @param cancelledTooLate orders that could no longer be cancelled (409)
     * @param cancellationsOfNothing cancellations of orders that had been rejected
     */
    public record Snapshot(
            long adjusted,
            long adjustmentsRefused,
            long returned,
            long returnsOfNothing,
            long cancelled,
            long cancelledTooLate,
            long cancellationsOfNothing) {}

    Snapshot snapshot() {
        return new Snapshot(
                adjusted.sum(),
                adjustmentsRefused.sum(),
                returned.sum(),
                returnsOfNothing.sum(),
                cancelled.sum(),
                cancelledTooLate.sum(),
                cancellationsOfNothing.sum());
    }
}

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

    StockEventCounts counts() {
        return new StockEventCounts(
                adjusted.sum(),
                adjustmentsRefused.sum(),
                returned.sum(),
                returnsOfNothing.sum(),
                cancelled.sum(),
                cancelledTooLate.sum(),
                cancellationsOfNothing.sum());
    }
}

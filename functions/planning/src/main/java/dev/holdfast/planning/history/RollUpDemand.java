package dev.holdfast.planning.history;

import dev.holdfast.inventory.stock.StockTable;
import dev.holdfast.planning.plan.PlanTable;
import dev.holdfast.platform.schedule.ScheduledOperation;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/**
 * Moves what stock items have counted on days that are over into the demand history: taken off and added in one
 * transaction, so that history and counters together are at every moment what was sold and lost, however often it runs and
 * wherever it is killed. A day that is over may still be counted to, by a transaction that was under way, by an order that
 * is taken back, or by lost demand of a large order that comes again; the next day's run finds that.
 */
@Singleton
public class RollUpDemand implements ScheduledOperation {

    private static final Logger LOG = Logger.getLogger(RollUpDemand.class);

    /** After midnight, so that hardly anything is counted late. */
    private static final Duration GRACE = Duration.ofHours(1);

    /** Of five minutes that the function has. */
    private static final Duration WORKED_MAX = Duration.ofMinutes(4);

    /** Items that somebody was at, or that have counted more than one write takes off, are looked at again. */
    private static final int PASSES_MAX = 5;

    private final StockTable stock;
    private final CounterMove move;
    private final PlanTable plans;

    public RollUpDemand(StockTable stock, CounterMove move, PlanTable plans) {
        this.stock = stock;
        this.move = move;
        this.plans = plans;
    }

    @Override
    public void run(Instant at) {
        LocalDate through = at.minus(GRACE).atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
        if (plans.rolledUpThrough().filter(done -> !done.isBefore(through)).isPresent()) {
            return;
        }
        Instant stopBefore = at.plus(WORKED_MAX);
        for (int pass = 1; pass <= PASSES_MAX; pass++) {
            CounterMove.Moved moved = pass(through, stopBefore);
            LOG.infof("demand through %s: %d items moved, %d left", through, moved.items(), moved.left());
            if (moved.left() == 0) {
                plans.rolledUp(through);
                return;
            }
        }
    }

    private CounterMove.Moved pass(LocalDate through, Instant stopBefore) {
        CounterMove.Moved[] all = {new CounterMove.Moved(0, 0)};
        stock.scanCounted(through, some -> all[0] = all[0].plus(move.move(some, stopBefore)));
        return all[0];
    }
}

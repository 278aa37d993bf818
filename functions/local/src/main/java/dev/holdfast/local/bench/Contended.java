package dev.holdfast.local.bench;

import dev.holdfast.local.LocalCloud;
import dev.holdfast.local.aws.DynamoStats;
import dev.holdfast.local.retail.Season;
import dev.holdfast.local.surge.Flash;
import dev.holdfast.local.surge.FlashReport;
import dev.holdfast.local.surge.Progress;
import dev.holdfast.local.surge.Ratios;
import dev.holdfast.local.surge.Surge;
import dev.holdfast.local.surge.SurgeOptions;
import dev.holdfast.local.surge.SurgeReport;
import dev.holdfast.local.surge.Target;
import dev.holdfast.model.topology.Tables;
import java.util.Optional;

/**
 * Contention on request: each transaction that touches stock is cancelled with TransactionConflict three times out of
 * ten. The hot SKU alone makes too few transactions for a ratio that means something, so part of the peak follows.
 */
final class Contended {

    private static final double PROBABILITY = 0.3;
    private static final long PEAK_ORDERS = 1_500;

    private Contended() {}

    /**
     * What was measured.
     *
     * @param attemptsPerCommit transactions tried per transaction committed, over both
     */
    record Report(FlashReport hot, SurgeReport peak, long attempted, long committed, double attemptsPerCommit) {}

    static Report run(LocalCloud cloud, Target target, Season season, SurgeOptions.Hot hot) {
        DynamoStats stats = cloud.stats();
        long attemptedBefore = stats.transactionsAttempted();
        long committedBefore = stats.transactionsCommitted();
        cloud.conflicts().inject(Tables.STOCK, PROBABILITY);
        try {
            FlashReport flash = Flash.run(target, hot);
            SurgeOptions part = new SurgeOptions(0, PEAK_ORDERS, false, Optional.empty(), Optional.empty());
            SurgeReport peak = new Surge(season, part, Progress.silent()).run(target);
            long attempted = stats.transactionsAttempted() - attemptedBefore;
            long committed = stats.transactionsCommitted() - committedBefore;
            return new Report(flash, peak, attempted, committed, Ratios.of(attempted, committed));
        } finally {
            cloud.conflicts().stop();
        }
    }
}

package dev.holdfast.local.bench;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.holdfast.local.surge.DeepQueue;
import dev.holdfast.local.surge.FlashReport;
import dev.holdfast.local.surge.SurgeReport;
import java.util.List;

/**
 * What {@code bench reserve} found, with the goals of the project's first issue.
 *
 * @param hot 5,000 buyers of 1,000 units from 64 clients
 * @param naive the same with one transaction for each order
 * @param peak the real season
 * @param accepting requests while the queue is deep
 * @param contended what conflicts did
 */
public record BenchReport(
        FlashReport hot, Naive.Report naive, SurgeReport peak, DeepQueue.Report accepting, Contended.Report contended) {

    private static final double PEAK_SECONDS_MAX = 180;

    /** The goals beside what was measured. */
    public List<Goal> goals() {
        return List.of(
                Goal.exactly("hot SKU: reserved", hot.units(), hot.orders().reserved()),
                Goal.exactly(
                        "hot SKU: rejected",
                        hot.buyers() - hot.units(),
                        hot.orders().rejected()),
                Goal.atLeast(
                        "hot SKU: orders decided a second", 300, hot.orders().ordersPerSecond()),
                Goal.atMost("hot SKU: writes to the item per order", 0.02, hot.writesPerOrder()),
                Goal.atMost("peak: seconds until all is paid", PEAK_SECONDS_MAX, peak.seconds()),
                Goal.exactly("peak: units oversold", 0, peak.oversold()),
                Goal.exactly("peak: orders lost", 0, peak.lost()),
                Goal.exactly(
                        "peak: differences the audit found",
                        0,
                        peak.audit().differences().size()),
                Goal.atMost(
                        "deep queue: ms to 202, p99",
                        100,
                        accepting.acceptedMs().p99()),
                Goal.exactly(
                        "conflicts: reserved",
                        contended.hot().units(),
                        contended.hot().orders().reserved()),
                Goal.exactly(
                        "conflicts: rejected",
                        contended.hot().buyers() - contended.hot().units(),
                        contended.hot().orders().rejected()),
                Goal.atMost("conflicts: transactions tried per committed", 1.6, contended.attemptsPerCommit()));
    }

    /** Whether anything was counted wrongly; being slow is no such thing. */
    @JsonIgnore
    public boolean isInexact() {
        return !hot.exact()
                || peak.isFailed()
                || contended.peak().isFailed()
                || !contended.hot().exact();
    }
}

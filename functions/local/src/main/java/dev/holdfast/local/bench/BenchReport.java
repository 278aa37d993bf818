package dev.holdfast.local.bench;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.holdfast.local.surge.DeepQueue;
import dev.holdfast.local.surge.FlashReport;
import dev.holdfast.local.surge.SurgeReport;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code bench reserve} found, beside its goals. A part that was left out is missing.
 *
 * @param hot 5,000 buyers of 1,000 units from 64 clients
 * @param naive the same with one transaction for each order
 * @param peak the real season
 * @param accepting requests while the queue is deep
 * @param contended what conflicts did
 */
public record BenchReport(
        @Nullable FlashReport hot,
        Naive.@Nullable Report naive,
        @Nullable SurgeReport peak,
        DeepQueue.@Nullable Report accepting,
        Contended.@Nullable Report contended) {

    private static final double PEAK_SECONDS_MAX = 180;

    /** The goals beside what was measured. */
    public List<Goal> goals() {
        List<Goal> goals = new ArrayList<>();
        if (hot != null) {
            exact("hot SKU", hot, goals);
            goals.add(Goal.atLeast(
                    "hot SKU: orders decided a second", 300, hot.orders().ordersPerSecond()));
            goals.add(Goal.atMost("hot SKU: writes to the item per order", 0.02, hot.writesPerOrder()));
        }
        if (peak != null) {
            goals.add(Goal.atMost("peak: seconds until all is paid", PEAK_SECONDS_MAX, peak.seconds()));
            goals.add(Goal.exactly("peak: units oversold", 0, peak.oversold()));
            goals.add(Goal.exactly("peak: orders lost", 0, peak.lost()));
            goals.add(Goal.exactly(
                    "peak: differences the audit found",
                    0,
                    peak.audit().differences().size()));
        }
        if (accepting != null) {
            goals.add(Goal.atMost(
                    "deep queue: ms to 202, p99", 100, accepting.acceptedMs().p99()));
        }
        if (contended != null) {
            exact("conflicts", contended.hot(), goals);
            goals.add(Goal.atMost("conflicts: transactions tried per committed", 1.6, contended.attemptsPerCommit()));
        }
        return goals;
    }

    private static void exact(String what, FlashReport flash, List<Goal> goals) {
        goals.add(
                Goal.exactly(what + ": reserved", flash.units(), flash.orders().reserved()));
        goals.add(Goal.exactly(
                what + ": rejected",
                flash.buyers() - flash.units(),
                flash.orders().rejected()));
    }

    /** Whether anything was counted wrongly; being slow is no such thing. */
    @JsonIgnore
    public boolean isInexact() {
        return (hot != null && !hot.exact())
                || (peak != null && peak.isFailed())
                || (contended != null
                        && (contended.peak().isFailed() || !contended.hot().exact()));
    }
}

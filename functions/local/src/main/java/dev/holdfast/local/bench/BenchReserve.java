package dev.holdfast.local.bench;

import dev.holdfast.local.CloudOptions;
import dev.holdfast.local.LocalCloud;
import dev.holdfast.local.cdi.HoldfastCloud;
import dev.holdfast.local.retail.Season;
import dev.holdfast.local.surge.DeepQueue;
import dev.holdfast.local.surge.Flash;
import dev.holdfast.local.surge.FlashReport;
import dev.holdfast.local.surge.LocalTargets;
import dev.holdfast.local.surge.Progress;
import dev.holdfast.local.surge.Surge;
import dev.holdfast.local.surge.SurgeOptions;
import dev.holdfast.local.surge.SurgeReport;
import dev.holdfast.local.surge.Target;
import dev.holdfast.model.topology.Queues;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Runs the figures one after the other, each on a new system in memory, with nothing else going on. */
final class BenchReserve {

    private static final SurgeOptions.Hot HOT = new SurgeOptions.Hot("BENCH-HOT", 5_000, 1_000);
    private static final int ACCEPT_PER_SECOND = 100;
    private static final int ACCEPT_SECONDS = 20;

    private final Season season;
    private final Consumer<String> progress;

    /** @param progress told what comes next */
    BenchReserve(Season season, Consumer<String> progress) {
        this.season = season;
        this.progress = progress;
    }

    BenchReport run() {
        progress.accept("hot SKU: 5,000 buyers of 1,000 units");
        FlashReport hot = onNewSystem((cloud, target) -> Flash.run(target, HOT));
        progress.accept("the same, one transaction for each order");
        Naive.Report naive = Naive.run(HOT.buyers(), HOT.units());
        progress.accept("the real peak");
        SurgeReport peak =
                onNewSystem((cloud, target) -> new Surge(season, SurgeOptions.ALL, Progress.silent()).run(target));
        progress.accept("accepting while the queue is deep");
        DeepQueue.Report accepting = onNewSystem((cloud, target) ->
                new DeepQueue(season, () -> waiting(cloud)).run(target, ACCEPT_PER_SECOND, ACCEPT_SECONDS));
        progress.accept("conflicts in three of ten transactions");
        Contended.Report contended = onNewSystem((cloud, target) -> Contended.run(cloud, target, season, HOT));
        return new BenchReport(hot, naive, peak, accepting, contended);
    }

    private static long waiting(LocalCloud cloud) {
        var depth = cloud.depths().of(Queues.RESERVATIONS);
        return depth.waiting() + depth.underWay();
    }

    private static <T> T onNewSystem(BiFunction<LocalCloud, Target, T> bench) {
        try (LocalCloud cloud = HoldfastCloud.start(CloudOptions.passing())) {
            return bench.apply(cloud, LocalTargets.of(cloud, true));
        }
    }
}

package dev.holdfast.local.bench;

import dev.holdfast.local.CloudOptions;
import dev.holdfast.local.LocalCloud;
import dev.holdfast.local.cdi.HoldfastCloud;
import dev.holdfast.local.retail.Season;
import dev.holdfast.local.surge.DeepQueue;
import dev.holdfast.local.surge.Flash;
import dev.holdfast.local.surge.LocalTargets;
import dev.holdfast.local.surge.Progress;
import dev.holdfast.local.surge.Surge;
import dev.holdfast.local.surge.SurgeOptions;
import dev.holdfast.local.surge.Target;
import dev.holdfast.model.topology.Queues;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs the figures one after the other, each on a new system in memory, with nothing else going on. */
final class BenchReserve {

    private static final SurgeOptions.Hot HOT = new SurgeOptions.Hot("BENCH-HOT", 5_000, 1_000);
    private static final SurgeOptions.Hot WARM_UP = new SurgeOptions.Hot("BENCH-WARM-UP", 3_000, 600);
    private static final int ACCEPT_PER_SECOND = 100;
    private static final int ACCEPT_SECONDS = 20;

    private final Season season;
    private final Consumer<String> progress;

    /** @param progress told what comes next */
    BenchReserve(Season season, Consumer<String> progress) {
        this.season = season;
        this.progress = progress;
    }

    /** The parts of the bench. */
    enum Part {
        HOT("hot SKU: 5,000 buyers of 1,000 units, after 3,000 others to warm up"),
        NAIVE("the same, one transaction for each order"),
        PEAK("the real peak"),
        ACCEPT("accepting while the queue is deep"),
        CONFLICTS("conflicts in three of ten transactions");

        private final String title;

        Part(String title) {
            this.title = title;
        }
    }

    BenchReport run(Set<Part> parts) {
        return new BenchReport(
                part(
                        Part.HOT,
                        parts,
                        () -> onNewSystem((cloud, target) -> {
                            Flash.run(target, WARM_UP);
                            return Flash.run(target, HOT);
                        })),
                part(Part.NAIVE, parts, () -> Naive.run(WARM_UP, HOT)),
                part(
                        Part.PEAK,
                        parts,
                        () -> onNewSystem(
                                (cloud, target) -> new Surge(season, SurgeOptions.ALL, Progress.silent()).run(target))),
                part(
                        Part.ACCEPT,
                        parts,
                        () -> onNewSystem((cloud, target) -> new DeepQueue(season, () -> waiting(cloud))
                                .run(target, ACCEPT_PER_SECOND, ACCEPT_SECONDS))),
                part(
                        Part.CONFLICTS,
                        parts,
                        () -> onNewSystem((cloud, target) -> Contended.run(cloud, target, season, HOT))));
    }

    private <T> @Nullable T part(Part part, Set<Part> parts, Supplier<T> bench) {
        if (!parts.contains(part)) {
            return null;
        }
        progress.accept(part.title);
        return bench.get();
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

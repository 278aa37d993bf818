package dev.holdfast.local.bench.search;

import dev.holdfast.catalog.Listed;
import dev.holdfast.local.bench.search.Question.Kind;
import dev.holdfast.local.bench.search.SearchReport.Answered;
import dev.holdfast.local.bench.search.SearchReport.Figures;
import dev.holdfast.local.bench.search.SearchReport.Sized;
import dev.holdfast.local.surge.Percentiles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** Asks every contender the same questions, one after the other in one thread. */
final class SearchBench {

    private static final int ASKED = 300;
    private static final int WARM_UP = 300;
    private static final int LOADS = 5;
    private static final double MB = 1 << 20;
    private static final double NANOS_PER_MS = 1e6;

    private final List<Listed> products;
    private final long seed;

    SearchBench(List<Listed> products, long seed) {
        this.products = products;
        this.seed = seed;
    }

    Sized run(int real) {
        List<Function<List<Listed>, Contender>> contenders = List.of(
                all -> new OwnIndex(all, true), all -> new OwnIndex(all, false), LuceneIndex::new, TablePostings::new);
        return new Sized(
                products.size(),
                real,
                contenders.stream().map(each -> measure(each.apply(products))).toList());
    }

    private Figures measure(Contender contender) {
        ask(contender, WARM_UP, seed + 1);
        double loadMs = load(contender);
        double heapMb = heap(contender);
        contender.takeReadUnits();
        contender.takeRoundTrips();
        Map<Kind, List<Duration>> took = ask(contender, ASKED, seed);
        double asked = (double) ASKED * took.size();
        double units = contender.takeReadUnits() / asked;
        double roundTrips = contender.takeRoundTrips() / asked;
        List<Answered> answered = new ArrayList<>();
        took.forEach((kind, times) -> answered.add(new Answered(kind.title(), Percentiles.of(times))));
        double cold = contender.coldReadUnits();
        return new Figures(
                contender.name(),
                contender.bytes(),
                round(heapMb),
                round(loadMs),
                cold,
                answered,
                round(units),
                round(roundTrips),
                cents(SearchCost.perMillion(units, roundTrips, cold, loadMs, totalMs(took) / asked, cold > 0)));
    }

    private static double totalMs(Map<Kind, List<Duration>> took) {
        return took.values().stream()
                        .flatMap(Collection::stream)
                        .mapToLong(Duration::toNanos)
                        .sum()
                / NANOS_PER_MS;
    }

    private Map<Kind, List<Duration>> ask(Contender contender, int times, long drawnBy) {
        Map<Kind, List<Duration>> took = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            Random random = new Random(drawnBy);
            List<Duration> durations = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                Question question = Question.draw(kind, products, random);
                long started = System.nanoTime();
                contender.ask(question.query());
                durations.add(Duration.ofNanos(System.nanoTime() - started));
            }
            took.put(kind, durations);
        }
        return took;
    }

    /** The fastest of some, when the code is warm. */
    private static double load(Contender contender) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < LOADS; i++) {
            long started = System.nanoTime();
            contender.load();
            best = Math.min(best, (System.nanoTime() - started) / NANOS_PER_MS);
        }
        return best;
    }

    /** What a second one like it takes: the first is let go while it is loaded anew. */
    private static double heap(Contender contender) {
        contender.load();
        long loaded = used();
        contender.forget();
        long without = used();
        contender.load();
        return Math.max(0, (loaded - without) / MB);
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static double cents(double dollars) {
        return Math.round(100 * dollars) / 100.0;
    }

    private static double round(double value) {
        return Math.round(10 * value) / 10.0;
    }
}

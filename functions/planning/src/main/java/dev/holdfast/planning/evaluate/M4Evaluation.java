package dev.holdfast.planning.evaluate;

import dev.holdfast.planning.evaluate.M4Report.Forecasted;
import dev.holdfast.planning.evaluate.M4Report.Line;
import dev.holdfast.planning.evaluate.M4Row.Group;
import dev.holdfast.planning.method.Adjusted;
import dev.holdfast.planning.method.AutoArima;
import dev.holdfast.planning.method.AutoEts;
import dev.holdfast.planning.method.DoubleSeasonal;
import dev.holdfast.planning.method.LaggedTrees;
import dev.holdfast.planning.method.Method;
import dev.holdfast.planning.method.MovingAverage;
import dev.holdfast.planning.method.Naive;
import dev.holdfast.planning.method.SeasonalNaive;
import dev.holdfast.planning.method.SeasonalRegression;
import dev.holdfast.planning.method.Series;
import dev.holdfast.planning.method.Smoothing;
import dev.holdfast.planning.method.Theta;
import dev.holdfast.planning.metric.M4Scores;
import dev.holdfast.planning.metric.M4Tally;
import dev.holdfast.planning.pooled.Interval;
import dev.holdfast.planning.pooled.SetForecaster;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** Scores every method and the automatic choice on M4's series. Test parts are compared with, never shown. */
public final class M4Evaluation {

    private static final int WEEK = 168;
    private static final List<Method> METHODS = List.of(
            new Naive(),
            new SeasonalNaive(),
            Adjusted.naive2(),
            new MovingAverage(3),
            Smoothing.simple(),
            Smoothing.holt(),
            Smoothing.damped(),
            Smoothing.holtWinters(),
            new AutoEts(),
            new Theta(Theta.Kind.STANDARD),
            new Theta(Theta.Kind.OPTIMISED),
            new Theta(Theta.Kind.DYNAMIC),
            new AutoArima(),
            SeasonalRegression.plain(),
            new LaggedTrees(LaggedTrees.Kind.FOREST),
            new LaggedTrees(LaggedTrees.Kind.BOOSTED),
            new DoubleSeasonal(WEEK));

    private final LongSupplier nanos;
    private final Runnable progress;
    private final List<Line> lines = new ArrayList<>();
    private final List<Forecasted> forecasts = new ArrayList<>();

    /**
     * @param nanos time of this core that was used so far
     * @param progress is run {@link #steps} times
     */
    public M4Evaluation(LongSupplier nanos, Runnable progress) {
        this.nanos = nanos;
        this.progress = progress;
    }

    /** How often progress is made for so many series. */
    public static int steps(int series) {
        return (METHODS.size() + 3) * series;
    }

    public M4Report evaluate(List<M4Row> rows) {
        Map<Group, List<M4Row>> groups = new LinkedHashMap<>();
        rows.forEach(each ->
                groups.computeIfAbsent(each.group(), group -> new ArrayList<>()).add(each));
        groups.forEach(this::evaluate);
        return new M4Report(List.copyOf(lines), List.copyOf(forecasts));
    }

    private void evaluate(Group group, List<M4Row> rows) {
        M4Scores yardstick = tally(rows, all(Adjusted.naive2(), rows, () -> {}));
        for (Method method : METHODS) {
            score(method, group, rows, yardstick);
        }
        score(group.frequency().own(), group, rows, yardstick);
        choose(group, rows, yardstick);
    }

    private void score(Method method, Group group, List<M4Row> rows, M4Scores yardstick) {
        long start = nanos.getAsLong();
        M4Scores scores = tally(rows, all(method, rows, progress));
        lines.add(line(group, method.name(), rows, scores, yardstick, Double.NaN, start));
    }

    private Line line(
            Group group,
            String name,
            List<M4Row> rows,
            M4Scores scores,
            M4Scores yardstick,
            double coverage,
            long start) {
        double seconds = Math.max(nanos.getAsLong() - start, 1) / 1e9;
        double owa = scores.owa(yardstick);
        return new Line(group.frequency(), name, rows.size(), scores, owa, coverage, rows.size() / seconds);
    }

    private static List<double[]> all(Method method, List<M4Row> rows, Runnable each) {
        List<double[]> all = new ArrayList<>();
        for (M4Row row : rows) {
            all.add(method.forecast(row.train(), row.test().length));
            each.run();
        }
        return all;
    }

    private void choose(Group group, List<M4Row> rows, M4Scores yardstick) {
        long start = nanos.getAsLong();
        List<Series> trains = rows.stream().map(M4Row::train).toList();
        List<Interval> chosen = new SetForecaster(group.frequency(), group.horizon(), progress)
                .forecast(trains)
                .forecasts();
        M4Scores scores = tally(rows, chosen.stream().map(Interval::mean).toList());
        lines.add(line(group, M4Report.AUTOMATIC, rows, scores, yardstick, coverage(rows, chosen), start));
        for (int i = 0; i < rows.size(); i++) {
            forecasts.add(new Forecasted(rows.get(i).id(), chosen.get(i)));
        }
    }

    private static M4Scores tally(List<M4Row> rows, List<double[]> forecasts) {
        M4Tally tally = new M4Tally();
        for (int i = 0; i < rows.size(); i++) {
            Series train = rows.get(i).train();
            tally.add(train.values(), train.season(), rows.get(i).test(), forecasts.get(i));
        }
        return tally.scores();
    }

    private static double coverage(List<M4Row> rows, List<Interval> intervals) {
        int within = 0;
        int all = 0;
        for (int i = 0; i < rows.size(); i++) {
            double[] test = rows.get(i).test();
            for (int step = 0; step < test.length; step++, all++) {
                Interval each = intervals.get(i);
                within += test[step] >= each.p10()[step] && test[step] <= each.p90()[step] ? 1 : 0;
            }
        }
        return (double) within / all;
    }
}

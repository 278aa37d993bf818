package dev.holdfast.local.forecast;

import dev.holdfast.planning.evaluate.M4Report;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of the report on series, for programs. */
record SeriesScore(
        String frequency,
        String method,
        int series,
        double smape,
        @Nullable Double mase,
        @Nullable Double owa,
        @Nullable Double coverage,
        double seriesASecond) {

    static List<SeriesScore> of(M4Report report) {
        return report.lines().stream()
                .map(each -> new SeriesScore(
                        each.frequency().name(),
                        each.method(),
                        each.series(),
                        each.scores().smape(),
                        known(each.scores().mase()),
                        known(each.owa()),
                        known(each.coverage()),
                        each.seriesASecond()))
                .toList();
    }

    /** Null, as JSON has no word for what is not a number: constant series have no scale. */
    private static @Nullable Double known(double value) {
        return Double.isFinite(value) ? value : null;
    }
}

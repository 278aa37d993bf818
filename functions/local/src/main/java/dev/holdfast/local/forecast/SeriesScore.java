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
        double mase,
        double owa,
        @Nullable Double coverage,
        double seriesASecond) {

    static List<SeriesScore> of(M4Report report) {
        return report.lines().stream()
                .map(each -> new SeriesScore(
                        each.frequency().name(),
                        each.method(),
                        each.series(),
                        each.scores().smape(),
                        each.scores().mase(),
                        each.owa(),
                        Double.isNaN(each.coverage()) ? null : each.coverage(),
                        each.seriesASecond()))
                .toList();
    }
}

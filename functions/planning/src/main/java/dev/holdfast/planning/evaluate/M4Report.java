package dev.holdfast.planning.evaluate;

import dev.holdfast.planning.metric.M4Scores;
import dev.holdfast.planning.pooled.Frequency;
import dev.holdfast.planning.pooled.Interval;
import java.util.List;

/** How methods did. */
public record M4Report(List<Line> lines, List<Forecasted> forecasts) {

    /** As reports name it. */
    public static final String AUTOMATIC = "automatic choice";

    /**
     * One method on one frequency.
     *
     * @param owa against Naive2 on the same series
     * @param coverage share of what came between P10 and P90; NaN for a method without quantiles
     * @param seriesASecond of one core
     */
    public record Line(
            Frequency frequency,
            String method,
            int series,
            M4Scores scores,
            double owa,
            double coverage,
            double seriesASecond) {}

    /** What the automatic choice said of a series. */
    public record Forecasted(String seriesId, Interval interval) {}
}

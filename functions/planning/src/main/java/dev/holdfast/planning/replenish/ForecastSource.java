package dev.holdfast.planning.replenish;

import java.util.Optional;

/** Where ordering gets its forecasts from: a table of them, or a forecaster. */
@FunctionalInterface
public interface ForecastSource {

    /**
     * What is known of a SKU's demand to come.
     *
     * @param steady units a day that it usually sells, see {@link SteadyDemand}
     * @param line units of its average order line, above zero
     */
    record Prospect(Outlook outlook, double steady, double line) {

        public Prospect {
            if (!(steady >= 0 && steady < Double.POSITIVE_INFINITY && line > 0)) {
                throw new IllegalArgumentException("demand is not below zero, and lines are above");
            }
        }
    }

    /**
     * @param days that the outlook has at least, counted as lead times are
     * @return empty if there is no forecast, or none that reaches so far
     */
    Optional<Prospect> prospect(String sku, int days);
}

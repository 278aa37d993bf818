package dev.holdfast.planning.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A SKU's latest forecast.
 *
 * @param plannedAt when the plan was made that it belongs to; a later one replaces it
 * @param knownUntil the last day that it knows of
 * @param method what made it, as people read it; empty if it was refused
 * @param demandClass SMOOTH, ERRATIC, INTERMITTENT, LUMPY or NONE
 * @param measured what a backtest of this SKU measured
 * @param usual how it is bought otherwise than the forecast says
 * @param refused why there is no forecast; null if there is one
 * @param days each day from the one after the last known, closed ones too, {@value #DAYS} of them; none if refused
 */
public record StoredForecast(
        String sku,
        Instant plannedAt,
        LocalDate knownUntil,
        String method,
        String demandClass,
        Measured measured,
        Usual usual,
        @Nullable String refused,
        List<DayForecast> days) {

    /** Days ahead that are kept. */
    public static final int DAYS = 365;

    public StoredForecast {
        days = List.copyOf(days);
    }

    /**
     * What a backtest measured.
     *
     * @param mase mean absolute error against seasonal naive's; 1 is as good
     * @param rmsse root mean square error against naive's
     * @param bias share of the demand that was forecast too much, below zero too little
     * @param forecasts days that were forecast; 0 if there was too little history for a backtest, and the rest is 0
     */
    public record Measured(double mase, double rmsse, double bias, int forecasts) {}

    /**
     * What orders of goods are worked out from beside the forecast.
     *
     * @param steady units a day, closed ones too, that it usually sells in the next {@value #USUAL_DAYS} days
     * @param line units of its average order line, above zero
     */
    public record Usual(double steady, double line) {

        static final int USUAL_DAYS = 28;

        /** Of a SKU of which nothing is known. */
        static final Usual UNKNOWN = new Usual(0, 1);
    }
}

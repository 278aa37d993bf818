package dev.holdfast.planning.demand;

import dev.holdfast.planning.demand.Outcome.Forecast;
import dev.holdfast.planning.demand.Outcome.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The automatic choice. Each SKU's demand is what its own history says, chosen by its own backtest, blended with what trees
 * have learned across the SKUs that are forecast together, which gets four fifths; the year's ramp comes on top. A life too
 * short to backtest gets the simplest method. The same histories always give the same forecasts.
 */
public final class Forecaster {

    /** Trading days. */
    public static final int LONGEST_HORIZON = 365;

    private static final double OWN_SHARE = 0.2;
    private static final int LONGEST_BACKTEST = 28;

    private final TradingCalendar calendar;
    private final int end;
    private final int horizon;
    private final int week;
    private final @Nullable Learned learned;

    private Forecaster(TradingCalendar calendar, int end, int horizon, @Nullable Learned learned) {
        this.calendar = calendar;
        this.end = end;
        this.horizon = horizon;
        this.week = calendar.tradingWeek(end);
        this.learned = learned;
    }

    /**
     * By what is learned from these histories, see {@link Learned#from}.
     *
     * @param end trading days that are over; nothing later is read
     * @param horizon trading days to forecast, 1 to {@value #LONGEST_HORIZON}
     */
    public static Forecaster learn(List<History> histories, TradingCalendar calendar, int end, int horizon) {
        requireHorizon(horizon);
        return of(Learned.from(histories, calendar, end, horizon), calendar, end, horizon);
    }

    /** As {@link #learn}, by what was learned before; without it each SKU is forecast by itself. */
    public static Forecaster of(Optional<Learned> learned, TradingCalendar calendar, int end, int horizon) {
        requireHorizon(horizon);
        return new Forecaster(calendar, end, horizon, learned.orElse(null));
    }

    private static void requireHorizon(int horizon) {
        if (horizon < 1 || horizon > LONGEST_HORIZON) {
            throw new IllegalArgumentException("a horizon is 1 to " + LONGEST_HORIZON + " trading days");
        }
    }

    /** One SKU by itself, with nothing to learn from others. Never fails: what cannot be forecast is refused. */
    public static Outcome forecast(History history, TradingCalendar calendar, int horizon) {
        if (horizon < 1 || horizon > LONGEST_HORIZON) {
            return new Refused(history.sku(), "a horizon is 1 to " + LONGEST_HORIZON + " trading days");
        }
        return new Forecaster(calendar, history.end(), horizon, null).forecast(history);
    }

    /** Never fails: what cannot be forecast is refused. */
    public Outcome forecast(History history) {
        if (calendar.size() < end + horizon) {
            return new Refused(history.sku(), "the calendar ends before the horizon");
        }
        if (history.end() < end) {
            return new Refused(history.sku(), "the history ends before that of the others");
        }
        History known = history.until(end);
        if (!Arrays.stream(known.units()).allMatch(units -> units >= 0 && units <= HistoryReader.MOST)) {
            return new Refused(history.sku(), "the history is not all amounts that a shop can have sold");
        }
        double[] alive = known.alive();
        int backtest = Math.min(horizon, LONGEST_BACKTEST);
        if (Rolling.origins(alive.length, backtest).length == 0) {
            return forecast(known, Simplest.NAME, Simplest.of(alive, horizon), Errors.NONE);
        }
        LocalChoice own = LocalChoice.of(alive, week, backtest);
        Expected expected = own.chosen().expected().extended(horizon);
        double[] ramp = Ramp.of(calendar, end, horizon);
        if (learned == null || alive.length < DemandTrees.LEAST_LIFE) {
            return forecast(known, own.chosen().method(), expected, own.errors());
        }
        Expected pooled = learned.forecast(known, end, calendar, ramp);
        return forecast(
                known, "pooled trees + " + own.chosen().method(), pooled.blend(expected, OWN_SHARE), own.errors());
    }

    private static Forecast forecast(History known, String method, Expected expected, Errors errors) {
        return new Forecast(known.sku(), method, DemandClass.of(known.alive()), expected, errors);
    }

    /** With what was learned before, on a later day: learning takes seconds, forecasting does not. */
    public Forecaster later(TradingCalendar known, int day) {
        if (day < end) {
            throw new IllegalArgumentException("day " + day + " is before what was learned");
        }
        return new Forecaster(known, day, horizon, learned);
    }
}

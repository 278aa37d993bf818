package dev.holdfast.planning.demand;

import dev.holdfast.planning.demand.Outcome.Forecast;
import dev.holdfast.planning.demand.Outcome.Refused;
import java.util.Arrays;
import java.util.List;
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

    private record Learned(DemandTrees trees, Calibration calibration) {}

    private Forecaster(TradingCalendar calendar, int end, int horizon, @Nullable Learned learned) {
        this.calendar = calendar;
        this.end = end;
        this.horizon = horizon;
        this.week = calendar.tradingWeek(end);
        this.learned = learned;
    }

    /**
     * Learns from histories that end on the same day; some hundreds are enough, and more than 40,000 rows of them are
     * thinned out. Takes some seconds and about 100 MB.
     *
     * @param end trading days that are over; nothing later is read
     * @param horizon trading days to forecast, 1 to {@value #LONGEST_HORIZON}
     */
    public static Forecaster learn(List<History> histories, TradingCalendar calendar, int end, int horizon) {
        if (horizon < 1 || horizon > LONGEST_HORIZON) {
            throw new IllegalArgumentException("a horizon is 1 to " + LONGEST_HORIZON + " trading days");
        }
        List<History> begun =
                histories.stream().filter(each -> each.first() < end).toList();
        DemandTrees trees = DemandTrees.learn(begun, end - Calibration.HELD_BACK, calendar, horizon);
        Learned learned = trees == null ? null : new Learned(trees, Calibration.of(trees, begun, end, calendar));
        return new Forecaster(calendar, end, horizon, learned);
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
        DemandFeatures features = new DemandFeatures(known, end, calendar);
        Quantiles quantiles = learned.calibration().applied(learned.trees().quantiles(features, ramp));
        Expected pooled = new Expected(learned.trees().mean(features, ramp), quantiles);
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

package dev.holdfast.planning.evaluate;

import dev.holdfast.planning.demand.Classical;
import dev.holdfast.planning.demand.Expected;
import dev.holdfast.planning.demand.Forecaster;
import dev.holdfast.planning.demand.History;
import dev.holdfast.planning.demand.Outcome.Forecast;
import dev.holdfast.planning.demand.Outcome.Refused;
import dev.holdfast.planning.demand.TradingCalendar;
import dev.holdfast.planning.evaluate.DemandReport.AtOrigin;
import dev.holdfast.planning.method.Adida;
import dev.holdfast.planning.method.Croston;
import dev.holdfast.planning.method.Method;
import dev.holdfast.planning.method.MovingAverage;
import dev.holdfast.planning.method.Naive;
import dev.holdfast.planning.method.SeasonalNaive;
import dev.holdfast.planning.method.Smoothing;
import dev.holdfast.planning.method.Tsb;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Backtests classical methods and the automatic choice on daily demand from several origins, each a horizon after the one
 * before, the last a horizon before the end. At an origin everybody sees the days up to it and the dates after it.
 */
public final class DemandEvaluation {

    private static final List<Method> CLASSICAL = List.of(
            new Naive(),
            new SeasonalNaive(),
            new MovingAverage(28),
            Smoothing.simple(),
            Smoothing.damped(),
            Croston.standard(),
            Croston.sba(),
            Tsb.standard(),
            Adida.standard());

    private final TradingCalendar calendar;
    private final List<History> histories;
    private final int horizon;
    private final int[] ends;
    private final LongSupplier nanos;
    private final Runnable progress;

    /**
     * @param histories over the whole calendar
     * @param nanos time of this core that was used so far
     * @param progress is run {@link #steps} times
     */
    public DemandEvaluation(
            TradingCalendar calendar,
            List<History> histories,
            int origins,
            int horizon,
            LongSupplier nanos,
            Runnable progress) {
        this.calendar = calendar;
        this.histories = histories;
        this.horizon = horizon;
        this.nanos = nanos;
        this.progress = progress;
        this.ends = new int[origins];
        Arrays.setAll(ends, i -> calendar.size() - (origins - i) * horizon);
        if (origins < 1 || horizon < 1 || ends[0] < 1) {
            throw new IllegalArgumentException("the calendar is too short for so many days and origins");
        }
    }

    /** How often progress is made. */
    public static int steps(int series, int origins) {
        return (CLASSICAL.size() + 1) * series * origins;
    }

    public DemandReport evaluate() {
        List<DemandScores> methods = new ArrayList<>();
        for (Method method : CLASSICAL) {
            methods.add(score(method));
        }
        List<AtOrigin> forecasts = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        methods.add(choose(forecasts, refused));
        return new DemandReport(List.copyOf(methods), List.copyOf(forecasts), List.copyOf(refused));
    }

    private DemandScores score(Method method) {
        DemandTally tally = tally();
        long start = nanos.getAsLong();
        for (int end : ends) {
            for (History each : histories) {
                History before = each.until(end);
                if (before.life() > 0) {
                    Expected expected = Classical.forecast(method, before, calendar, horizon);
                    tally.add(before, future(each, end), expected);
                }
                progress.run();
            }
        }
        return tally.scores(method.name(), (nanos.getAsLong() - start) / 1e9);
    }

    private DemandScores choose(List<AtOrigin> forecasts, List<Refused> refused) {
        DemandTally tally = tally();
        long start = nanos.getAsLong();
        for (int end : ends) {
            List<History> before =
                    histories.stream().map(each -> each.until(end)).toList();
            Forecaster forecaster = Forecaster.learn(before, calendar.until(end), end, horizon);
            for (int i = 0; i < before.size(); i++) {
                switch (forecaster.forecast(before.get(i))) {
                    case Forecast forecast -> {
                        tally.add(before.get(i), future(histories.get(i), end), forecast.expected());
                        forecasts.add(new AtOrigin(calendar.days().get(end - 1), forecast));
                    }
                    case Refused no -> refused.add(no);
                }
                progress.run();
            }
        }
        return tally.scores(DemandReport.AUTOMATIC, (nanos.getAsLong() - start) / 1e9);
    }

    private DemandTally tally() {
        return new DemandTally(calendar.tradingWeek(calendar.size()));
    }

    private double[] future(History history, int end) {
        return Arrays.copyOfRange(history.units(), end, end + horizon);
    }
}

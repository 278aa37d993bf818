package dev.holdfast.planning.forecast;

import dev.holdfast.planning.demand.Cleaned.Dirty;
import dev.holdfast.planning.demand.Cleaned.Usable;
import dev.holdfast.planning.demand.Errors;
import dev.holdfast.planning.demand.Expected;
import dev.holdfast.planning.demand.Forecaster;
import dev.holdfast.planning.demand.History;
import dev.holdfast.planning.demand.Outcome;
import dev.holdfast.planning.demand.Outcome.Forecast;
import dev.holdfast.planning.demand.Outcome.Refused;
import dev.holdfast.planning.demand.Quantiles;
import dev.holdfast.planning.forecast.StoredForecast.Measured;
import dev.holdfast.planning.forecast.StoredForecast.Usual;
import dev.holdfast.planning.history.DemandYear;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Makes forecasts as they are kept: for each day of the calendar, closed ones included. Pure. */
final class Maker {

    private static final Measured NOTHING = new Measured(0, 0, 0, 0);
    private static final double[] CLOSED = new double[DayForecast.VALUES];

    private final Basis basis;
    private final Instant plannedAt;
    private final Forecaster forecaster;

    Maker(Basis basis, Instant plannedAt) {
        this.basis = basis;
        this.plannedAt = plannedAt;
        this.forecaster = basis.forecaster();
    }

    /** Never fails: what cannot be forecast is refused, with the reason. */
    StoredForecast of(String sku, Collection<DemandYear> years) {
        return switch (basis.history(sku, years)) {
            case Dirty(String _, String reason) -> refused(sku, reason);
            case Usable(History history) -> of(sku, history);
        };
    }

    private StoredForecast of(String sku, History history) {
        Outcome outcome = basis.horizon() == 0
                ? new Refused(sku, "no day is planned on which the shop trades")
                : forecaster.forecast(history);
        return switch (outcome) {
            case Refused(String _, String reason) -> refused(sku, reason);
            case Forecast forecast when isFinite(forecast.expected()) -> kept(forecast, history);
            case Forecast forecast -> refused(sku, forecast.method() + " found no number");
        };
    }

    private static boolean isFinite(Expected expected) {
        return Arrays.stream(expected.mean()).allMatch(Double::isFinite)
                && Arrays.stream(Quantiles.levels())
                        .allMatch(level ->
                                Arrays.stream(expected.quantiles().at(level)).allMatch(Double::isFinite));
    }

    private StoredForecast kept(Forecast forecast, History history) {
        Errors errors = forecast.errors();
        List<DayForecast> days = days(forecast.expected());
        return new StoredForecast(
                forecast.sku(),
                plannedAt,
                basis.knownUntil(),
                forecast.method(),
                forecast.demandClass().name(),
                new Measured(errors.mase(), errors.rmsse(), errors.bias(), errors.forecasts()),
                UsualDemand.of(basis, history, days),
                null,
                days);
    }

    private List<DayForecast> days(Expected expected) {
        double[][] columns = new double[DayForecast.VALUES][];
        columns[0] = expected.mean();
        double[] levels = Quantiles.levels();
        for (int i = 0; i < levels.length; i++) {
            columns[i + 1] = expected.quantiles().at(levels[i]);
        }
        List<DayForecast> days = new ArrayList<>(StoredForecast.DAYS);
        int step = 0;
        int end = basis.end();
        for (int ahead = 1; ahead <= StoredForecast.DAYS; ahead++) {
            LocalDate date = basis.knownUntil().plusDays(ahead);
            boolean open = step < basis.horizon()
                    && basis.calendar().days().get(end + step).equals(date);
            days.add(DayForecast.of(date, open ? row(columns, step++) : CLOSED));
        }
        return days;
    }

    private static double[] row(double[][] columns, int step) {
        return Arrays.stream(columns).mapToDouble(column -> column[step]).toArray();
    }

    StoredForecast refused(String sku, String reason) {
        return new StoredForecast(
                sku, plannedAt, basis.knownUntil(), "", "NONE", NOTHING, Usual.UNKNOWN, reason, List.of());
    }
}

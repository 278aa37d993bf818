package dev.holdfast.planning.purchase;

import dev.holdfast.planning.demand.Quantiles;
import dev.holdfast.planning.forecast.DayForecast;
import dev.holdfast.planning.forecast.StoredForecast;
import dev.holdfast.planning.replenish.ForecastSource.Prospect;
import dev.holdfast.planning.replenish.Outlook;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What ordering sees of a SKU's stored forecast. Pure. */
sealed interface Look {

    /** Days after which a forecast is too old to order by. */
    int OLD_DAYS = 28;

    /** @param knownUntil the last day that the forecast knows of */
    record Known(Prospect prospect, String method, LocalDate knownUntil) implements Look {}

    /** @param reason that a person can act on */
    record Unknown(String reason) implements Look {}

    Look NONE = new Unknown("there is no forecast yet");

    List<ToDoubleFunction<DayForecast>> QUANTILES = List.of(
            DayForecast::p10, DayForecast::p50, DayForecast::p80, DayForecast::p90, DayForecast::p95, DayForecast::p99);

    /** @param days that are looked at, from today on */
    static Look of(StoredForecast forecast, LocalDate today, int days) {
        String refused = forecast.refused();
        if (refused != null) {
            return new Unknown("it cannot be forecast: " + refused);
        }
        if (forecast.knownUntil().isBefore(today.minusDays(OLD_DAYS))) {
            return new Unknown("its forecast knows nothing after " + forecast.knownUntil());
        }
        List<DayForecast> ahead = forecast.days().stream()
                .filter(day -> !day.date().isBefore(today))
                .limit(days)
                .toList();
        if (ahead.size() < days) {
            return new Unknown("its forecast ends before what is ordered now can be replaced");
        }
        double[] mean = column(ahead, DayForecast::mean);
        double[][] quantiles =
                QUANTILES.stream().map(level -> column(ahead, level)).toArray(double[][]::new);
        Prospect prospect = new Prospect(
                Outlook.of(mean, Quantiles.levels(), quantiles),
                forecast.usual().steady(),
                forecast.usual().line());
        return new Known(prospect, forecast.method(), forecast.knownUntil());
    }

    private static double[] column(List<DayForecast> days, ToDoubleFunction<DayForecast> value) {
        return days.stream().mapToDouble(value).toArray();
    }
}

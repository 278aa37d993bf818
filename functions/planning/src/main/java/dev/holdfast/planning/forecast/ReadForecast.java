package dev.holdfast.planning.forecast;

import dev.holdfast.catalog.ProductTable;
import dev.holdfast.planning.forecast.StoredForecast.Measured;
import dev.holdfast.planning.history.DemandTable;
import dev.holdfast.planning.history.DemandYear;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Validation;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * {@code GET /forecasts/{sku}?horizon=}: what a SKU is expected to sell on each of the coming days, closed ones included. A
 * SKU that no plan knows yet is forecast by itself, as simply as its few days ask for.
 */
@Singleton
public class ReadForecast implements HttpOperation {

    private static final int HORIZON = 28;

    private final ForecastTable forecasts;
    private final ProductTable products;
    private final DemandTable demand;
    private final InstantSource clock;

    public ReadForecast(ForecastTable forecasts, ProductTable products, DemandTable demand, InstantSource clock) {
        this.forecasts = forecasts;
        this.products = products;
        this.demand = demand;
        this.clock = clock;
    }

    /** What is answered. */
    public record Forecast(
            String sku,
            Instant plannedAt,
            LocalDate knownUntil,
            String method,
            String demandClass,
            Measured measured,
            List<DayForecast> days) {}

    @Override
    public HttpAnswer handle(HttpRequest request) {
        request.refuseQueryOtherThan("horizon");
        int horizon = request.query("horizon", HORIZON, 1, StoredForecast.DAYS);
        String sku = request.pathParameter("sku");
        Optional<StoredForecast> found =
                Validation.NAME.matcher(sku).matches() ? forecasts.find(sku).or(() -> byItself(sku)) : Optional.empty();
        return found.map(forecast -> answer(forecast, horizon))
                .orElseGet(
                        () -> HttpAnswer.problem(Problem.notFound("there is no such product, and no demand for it")));
    }

    private Optional<StoredForecast> byItself(String sku) {
        List<DemandYear> years = demand.of(sku);
        return years.isEmpty() && products.find(sku).isEmpty()
                ? Optional.empty()
                : Optional.of(OwnForecast.of(sku, years, clock.instant()));
    }

    private static HttpAnswer answer(StoredForecast forecast, int horizon) {
        if (forecast.refused() != null) {
            return HttpAnswer.problem(Problem.conflict("no-forecast", "it cannot be forecast: " + forecast.refused()));
        }
        return HttpAnswer.ok(new Forecast(
                forecast.sku(),
                forecast.plannedAt(),
                forecast.knownUntil(),
                forecast.method(),
                forecast.demandClass(),
                forecast.measured(),
                forecast.days().stream()
                        .limit(horizon)
                        .map(DayForecast::rounded)
                        .toList()));
    }
}

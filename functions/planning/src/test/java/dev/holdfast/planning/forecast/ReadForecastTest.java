package dev.holdfast.planning.forecast;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.holdfast.catalog.Product;
import dev.holdfast.catalog.ProductTable;
import dev.holdfast.model.Money;
import dev.holdfast.planning.history.World;
import dev.holdfast.platform.Backoff;
import dev.holdfast.platform.aws.BatchGet;
import dev.holdfast.platform.aws.TableNames;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.Refusal;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReadForecastTest {

    private final Demands shop = new Demands();
    private final World world = shop.world;

    private HttpAnswer read(String sku, Map<String, String> query) {
        return world.get(world.readForecast, sku, query);
    }

    private ReadForecast.Forecast body(String sku, Map<String, String> query) {
        HttpAnswer answer = read(sku, query);
        assertThat(answer.status()).isEqualTo(200);
        return (ReadForecast.Forecast) requireNonNull(answer.body());
    }

    private void product(String sku) {
        BatchGet batches = new BatchGet(world.dynamo, new Backoff(pause -> {}, new Random(1)));
        new ProductTable(world.dynamo, batches, new TableNames("holdfast-"), () -> world.now)
                .put(new Product(sku, sku, new Money(500, "GBP"), "things", 100, "standard", 1, 0, 0, 1, world.now));
    }

    @Test
    void showsAsManyDaysAsAreAskedFor() {
        shop.usual(3);
        shop.forecast();

        assertThat(body("sku-1", Map.of()).days()).hasSize(28);
        assertThat(body("sku-1", Map.of("horizon", "1")).days()).hasSize(1);
        ReadForecast.Forecast year = body("sku-1", Map.of("horizon", "365"));
        assertThat(year.days()).hasSize(365);
        assertThat(year.days().getLast().date()).isEqualTo(year.knownUntil().plusDays(365));
        DayForecast kept = shop.of("sku-1").days().getFirst();
        assertThat(year.days().getFirst().p90()).isCloseTo(kept.p90(), within(0.0006));
    }

    @Test
    void aHorizonBeyondAYearIsRefused() {
        for (String horizon : new String[] {"366", "0", "-1", "x", "1e2"}) {
            assertThatThrownBy(() -> read("sku-1", Map.of("horizon", horizon)))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.problem().status()).isEqualTo(422));
        }
        assertThatThrownBy(() -> read("sku-1", Map.of("days", "3"))).isInstanceOf(Refusal.class);
    }

    @Test
    void whatNobodyKnowsIsNotFound() {
        assertThat(read("nothing", Map.of()).status()).isEqualTo(404);
        assertThat(read("no sku", Map.of()).status()).isEqualTo(404);
        assertThat(read("#plan", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void aProductThatNeverSoldIsForecastToSellNothing() {
        product("new");

        ReadForecast.Forecast forecast = body("new", Map.of());

        assertThat(forecast.method()).isEqualTo("mean, Poisson");
        assertThat(forecast.demandClass()).isEqualTo("NONE");
        assertThat(forecast.days()).hasSize(28).allMatch(day -> day.mean() == 0 && day.p99() == 0);
    }

    @Test
    void aSkuThatNoPlanKnowsYetIsForecastByItsFewDays() {
        shop.sku("fresh", 4, day -> 2 + day % 2);

        ReadForecast.Forecast forecast = body("fresh", Map.of("horizon", "3"));

        assertThat(forecast.method()).isEqualTo("mean, Poisson");
        assertThat(forecast.knownUntil()).isEqualTo(Demands.LAST);
        assertThat(forecast.days()).allMatch(day -> day.mean() == 2.5);
    }
}

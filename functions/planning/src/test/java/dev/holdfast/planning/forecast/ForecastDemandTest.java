package dev.holdfast.planning.forecast;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.message.ForecastSkus;
import dev.holdfast.platform.json.Json;
import dev.holdfast.platform.queue.Batch;
import dev.holdfast.platform.queue.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ForecastDemandTest {

    private final Demands shop = new Demands();

    private static void isSensible(StoredForecast forecast) {
        assertThat(forecast.refused()).isNull();
        assertThat(forecast.days()).hasSize(StoredForecast.DAYS);
        assertThat(forecast.days().getFirst().date())
                .isEqualTo(forecast.knownUntil().plusDays(1));
        for (DayForecast day : forecast.days()) {
            double before = 0;
            for (double quantile : new double[] {day.p10(), day.p50(), day.p80(), day.p90(), day.p95(), day.p99()}) {
                assertThat(quantile).isFinite().isGreaterThanOrEqualTo(before);
                before = quantile;
            }
            assertThat(day.mean()).isFinite().isNotNegative();
        }
    }

    @Test
    void learnsAcrossSkusAndForecastsEachDayOfAYear() {
        shop.usual(40);

        assertThat(shop.forecast()).isEmpty();

        assertThat(shop.world.plans.latest().orElseThrow().learned()).hasSizeBetween(10_000, 100_000);
        for (int i = 0; i < 40; i++) {
            StoredForecast forecast = shop.of("sku-" + i);
            isSensible(forecast);
            assertThat(forecast.method()).startsWith("pooled trees + ");
            assertThat(forecast.knownUntil()).isEqualTo(Demands.LAST);
            assertThat(forecast.measured().forecasts()).isPositive();
        }
    }

    @Test
    void oddSeriesGetASensibleForecast() {
        shop.usual(20)
                .sku("constant", Demands.DAYS, day -> 5)
                .sku("point", 1, day -> 3)
                .sku("old-point", 300, day -> day == 0 ? 3 : 0)
                .sku("gappy", Demands.DAYS, day -> day % 97 == 0 ? 40 : 0)
                .sku("ended", Demands.DAYS, day -> day < 200 ? 9 : 0)
                .sku("largest", Demands.DAYS, day -> 1_000_000_000)
                .sku("spike", Demands.DAYS, day -> day == 400 ? 1_000_000_000 : day % 3)
                .sku("negative", Demands.DAYS, day -> day % 2 == 0 ? -7 : 4)
                .sku("below-zero", Demands.DAYS, day -> -7);

        assertThat(shop.forecast()).isEmpty();

        shop.world.forecasts.scan(ForecastDemandTest::isSensible);
        assertThat(shop.of("constant").days().get(3).p50()).isBetween(2.5, 7.5);
        assertThat(shop.of("point").method()).isEqualTo("mean, Poisson");
        assertThat(shop.of("largest").days().get(3).p50()).isBetween(0.5e9, 2e9);
        assertThat(shop.of("ended").days().get(3).mean()).isLessThan(1);
        assertThat(shop.of("below-zero").days()).allMatch(day -> day.p99() == 0);
        assertThat(shop.of("below-zero").demandClass()).isEqualTo("NONE");
        String json = Json.write(Objects.requireNonNull(shop.world
                .get(shop.world.readForecast, "spike", Map.of("horizon", "365"))
                .body()));
        assertThat(json).doesNotContain("NaN").doesNotContain("Infinity");
    }

    @Test
    void whatNoShopCanHaveSoldIsRefusedAndStopsNobody() {
        shop.usual(20).sku("astronomical", Demands.DAYS, day -> day == 9 ? Long.MAX_VALUE / 2 : 1);

        assertThat(shop.forecast()).isEmpty();

        assertThat(requireNonNull(shop.of("astronomical").refused())).contains("no shop can have sold");
        assertThat(shop.of("astronomical").days()).isEmpty();
        isSensible(shop.of("sku-3"));
        assertThat(shop.world
                        .get(shop.world.readForecast, "astronomical", Map.of())
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aShopWithTooLittleToLearnFromForecastsEachSkuByItself() {
        shop.sku("mug", 80, day -> 1 + day % 5).sku("new", 4, day -> 2);

        assertThat(shop.forecast()).isEmpty();

        assertThat(shop.world.plans.latest().orElseThrow().learned()).isEmpty();
        isSensible(shop.of("mug"));
        assertThat(shop.of("mug").method()).doesNotContain("pooled");
        assertThat(shop.of("new").method()).isEqualTo("mean, Poisson");
        assertThat(shop.of("new").days().getFirst().mean()).isEqualTo(2);
    }

    @Test
    void aRepeatChangesNothing() {
        shop.usual(5);
        shop.forecast();
        StoredForecast first = shop.of("sku-2");

        assertThat(shop.deliver()).isEmpty();

        assertThat(shop.of("sku-2")).isEqualTo(first);
    }

    @Test
    void aNewerForecastIsNeverReplacedByAnOlder() {
        shop.usual(3);
        shop.forecast();
        StoredForecast now = shop.of("sku-1");
        Instant earlier = now.plannedAt().minus(Duration.ofDays(1));
        StoredForecast older = new StoredForecast(
                "sku-1",
                earlier,
                now.knownUntil().minusDays(1),
                "naive",
                "NONE",
                now.measured(),
                now.usual(),
                null,
                now.days());

        assertThat(shop.world.forecasts.put(older)).isFalse();

        assertThat(shop.of("sku-1")).isEqualTo(now);
    }

    @Test
    void aMessageOfAPlanThatIsOverIsPassedOver() {
        shop.usual(3);
        shop.world.sent.add(Json.write(new ForecastSkus(shop.world.now.minusSeconds(60), List.of("sku-1"))));

        assertThat(shop.forecast()).isEmpty();
        Instant planned = shop.of("sku-1").plannedAt();

        assertThat(planned).isEqualTo(shop.world.now);
    }

    @Test
    void aClockThatIsFinerThanTheTablesHarmsNothing() {
        shop.usual(3);
        shop.world.now = shop.world.now.plusNanos(123_456);

        assertThat(shop.forecast()).isEmpty();

        assertThat(shop.of("sku-1").plannedAt()).isEqualTo(shop.world.now.truncatedTo(ChronoUnit.MILLIS));
    }

    @Test
    void whatCannotBeReadOrWrittenComesAgain() {
        shop.usual(3);
        shop.world.planForecasts.run(shop.world.now);
        shop.world.refuseTables();

        assertThat(shop.deliver()).containsExactly("m0");

        shop.world.recover();
        assertThat(shop.deliver()).isEmpty();
        isSensible(shop.of("sku-1"));
    }

    @Test
    void nothingIsBegunAfterTheTime() {
        shop.usual(3);
        shop.world.planForecasts.run(shop.world.now);
        shop.world.now = shop.world.now.plusSeconds(60);
        var late = new Batch<>(
                List.of(new Delivery<>(
                        "m0", Json.readOwn(shop.world.sent.getFirst(), ForecastSkus.class), shop.world.now)),
                shop.world.now.minusSeconds(1));

        assertThat(shop.world.forecastDemand.handle(late)).containsExactly("m0");
    }
}

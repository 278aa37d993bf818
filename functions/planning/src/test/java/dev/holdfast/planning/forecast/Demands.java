package dev.holdfast.planning.forecast;

import dev.holdfast.model.message.ForecastSkus;
import dev.holdfast.planning.history.DemandDay;
import dev.holdfast.planning.history.DemandYear;
import dev.holdfast.planning.history.World;
import dev.holdfast.platform.json.Json;
import dev.holdfast.platform.queue.Batch;
import dev.holdfast.platform.queue.Delivery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;

/** A shop with a year and a half of demand, and its forecasts. */
final class Demands {

    static final LocalDate LAST = World.TODAY.minusDays(1);
    static final int DAYS = 540;

    final World world = new World();

    /** @param units of each day, the first is 0 */
    Demands sku(String sku, int days, LongUnaryOperator units) {
        Map<Integer, List<DemandDay>> years = new TreeMap<>();
        for (int i = 0; i < days; i++) {
            LocalDate date = LAST.minusDays(days - 1L - i);
            long sold = units.applyAsLong(i);
            if (sold != 0) {
                years.computeIfAbsent(date.getYear(), year -> new ArrayList<>())
                        .add(new DemandDay(date, sold, 0, 1 + Math.abs(sold % 7), 0, 0));
            }
        }
        years.forEach((year, some) -> world.dynamo.transactWriteItems(write -> write.transactItems(world.demand.write(
                DemandYear.none(new DemandYear.Key(sku, year)).counting(some)))));
        return this;
    }

    /** So many SKUs of different sizes, some of which sell seldom. */
    Demands usual(int count) {
        for (int i = 0; i < count; i++) {
            Random random = new Random(i);
            double level = 1 + 20 * random.nextDouble();
            double chance = 0.2 + 0.8 * random.nextDouble();
            sku("sku-" + i, DAYS, day -> random.nextDouble() < chance ? 1 + (long) (level * random.nextDouble()) : 0);
        }
        return this;
    }

    /** Plans, and forecasts all that was put on the queue. @return the ids of the messages that have to come again */
    Set<String> forecast() {
        world.rollUp.run(world.now);
        world.planForecasts.run(world.now);
        return deliver();
    }

    Set<String> deliver() {
        List<Delivery<ForecastSkus>> deliveries = new ArrayList<>();
        for (String body : world.sent) {
            deliveries.add(new Delivery<>("m" + deliveries.size(), Json.readOwn(body, ForecastSkus.class), world.now));
        }
        return world.forecastDemand.handle(new Batch<>(deliveries, world.now.plusSeconds(20)));
    }

    StoredForecast of(String sku) {
        return world.forecasts.find(sku).orElseThrow();
    }
}

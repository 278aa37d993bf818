package dev.holdfast.planning.simulation;

import dev.holdfast.planning.demand.Forecaster;
import dev.holdfast.planning.demand.History;
import dev.holdfast.planning.demand.Outcome.Forecast;
import dev.holdfast.planning.demand.Outcome.Refused;
import dev.holdfast.planning.demand.TradingCalendar;
import dev.holdfast.planning.replenish.LeadTimeDemand;
import dev.holdfast.planning.replenish.Outlook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts for every day of the play, each from the days before it: trees are learned anew every month, every SKU is
 * forecast anew every week.
 */
final class Foresight {

    private static final int LEARNED_EVERY = 20;
    static final int FORECAST_EVERY = World.REVIEW;

    private final int horizon;
    private final Map<Integer, List<@Nullable Outlook>> outlooks = new HashMap<>();

    /** @param progress is run {@link #steps} times */
    Foresight(World world, Runnable progress) {
        this.horizon = horizon(world);
        Forecaster forecaster = null;
        for (int day = World.FIRST_DAY; day < world.days(); day += FORECAST_EVERY) {
            int end = day;
            TradingCalendar known = world.calendar().until(end);
            List<History> histories = world.items().stream()
                    .map(each -> each.history().until(end))
                    .toList();
            forecaster = forecaster == null || (day - World.FIRST_DAY) % LEARNED_EVERY == 0
                    ? Forecaster.learn(histories, known, end, horizon)
                    : forecaster.later(known, end);
            outlooks.put(day, outlooks(forecaster, histories));
            progress.run();
        }
    }

    static int steps(World world) {
        return (world.days() - World.FIRST_DAY + FORECAST_EVERY - 1) / FORECAST_EVERY;
    }

    /** Trading days that the calendar has to reach beyond the play. */
    static int horizon(World world) {
        return FORECAST_EVERY
                + world.suppliers().stream()
                        .mapToInt(each -> LeadTimeDemand.days(each, World.REVIEW))
                        .max()
                        .orElseThrow();
    }

    private static List<@Nullable Outlook> outlooks(Forecaster forecaster, List<History> histories) {
        List<@Nullable Outlook> all = new ArrayList<>();
        for (History each : histories) {
            all.add(
                    each.life() < World.LEAST_LIFE - FORECAST_EVERY
                            ? null
                            : switch (forecaster.forecast(each)) {
                                case Forecast forecast -> Outlook.of(forecast.expected());
                                case Refused refused -> throw new IllegalStateException(refused.reason());
                            });
        }
        return all;
    }

    /** From a day on, of a SKU that is played on it. */
    Outlook outlook(int item, int day) {
        int made = day - (day - World.FIRST_DAY) % FORECAST_EVERY;
        return Objects.requireNonNull(outlooks.getOrDefault(made, List.of()).get(item))
                .after(day - made);
    }
}

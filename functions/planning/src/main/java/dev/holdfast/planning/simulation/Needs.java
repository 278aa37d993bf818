package dev.holdfast.planning.simulation;

import dev.holdfast.planning.demand.TradingCalendar;
import dev.holdfast.planning.replenish.BlendedLevel;
import dev.holdfast.planning.replenish.LeadTimeDemand;
import dev.holdfast.planning.replenish.Outlook;
import dev.holdfast.planning.replenish.SkuState;
import dev.holdfast.planning.replenish.SteadyDemand;
import java.util.HashMap;
import java.util.Map;

/** What is expected of each SKU on each order day: the same at whatever service, so it is worked out once. */
final class Needs {

    private final World world;
    private final Foresight foresight;
    private final Map<Long, LeadTimeDemand> known = new HashMap<>();
    private final Map<Integer, BlendedLevel> levels = new HashMap<>();

    Needs(World world, Foresight foresight) {
        this.world = world;
        this.foresight = foresight;
    }

    /** Over lead time and review. */
    LeadTimeDemand of(int item, int day) {
        return known.computeIfAbsent((long) item * world.days() + day, key -> demand(item, day));
    }

    private LeadTimeDemand demand(int item, int day) {
        int days = days(item);
        return SkuState.demand(
                foresight.outlook(item, day),
                steady(item, day, days) / days,
                world.lead(item),
                World.REVIEW,
                levels.computeIfAbsent(day, this::level));
    }

    /** Of all SKUs that are played. */
    private BlendedLevel level(int day) {
        double forecasts = 0;
        double steady = 0;
        for (int item = 0; item < world.items().size(); item++) {
            if (world.begin(item) <= day) {
                Outlook outlook = foresight.outlook(item, day);
                forecasts += outlook.total(days(item));
                steady += steady(item, day, days(item));
            }
        }
        return BlendedLevel.of(forecasts, steady);
    }

    private double steady(int item, int day, int days) {
        TradingCalendar calendar = world.calendar();
        return SteadyDemand.units(world.items().get(item).history(), calendar, day, days);
    }

    int days(int item) {
        return LeadTimeDemand.days(world.lead(item), World.REVIEW);
    }
}

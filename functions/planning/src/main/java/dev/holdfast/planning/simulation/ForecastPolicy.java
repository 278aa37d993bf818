package dev.holdfast.planning.simulation;

import dev.holdfast.planning.replenish.LeadTimeDemand;
import dev.holdfast.planning.replenish.OrderCap;
import dev.holdfast.planning.replenish.ServiceLevels;
import dev.holdfast.planning.replenish.StockLevels;

/** Holdfast's own: levels from quantile forecasts over the lead time, service where it takes least stock, capped orders. */
final class ForecastPolicy implements Policy {

    static final String NAME = "Holdfast: forecast quantiles";

    private static final double TYPICAL_LINE = 10;

    private final World world;
    private final Needs needs;
    private final ServiceLevels service;

    /** @param level of service of a SKU of typical cost and lines */
    ForecastPolicy(World world, Needs needs, double level) {
        this.world = world;
        this.needs = needs;
        this.service = new ServiceLevels(level, TYPICAL_LINE, typicalCost(world));
    }

    private static double typicalCost(World world) {
        return Math.exp(world.items().stream()
                .mapToDouble(each -> Math.log(each.cost()))
                .average()
                .orElseThrow());
    }

    @Override
    public double order(int item, double position, Past past) {
        LeadTimeDemand demand = needs.of(item, past.day());
        double level = service.of(past.line(), world.items().get(item).cost());
        double reviewed = demand.mean() / needs.days(item) * World.REVIEW;
        double wanted = StockLevels.of(demand, level, 0, reviewed).order(position);
        return OrderCap.of(wanted, position, demand.mean(), reviewed);
    }
}

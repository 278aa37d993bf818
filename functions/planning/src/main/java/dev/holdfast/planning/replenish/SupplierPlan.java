package dev.holdfast.planning.replenish;

import dev.holdfast.planning.economics.EconomicOrder;
import dev.holdfast.planning.replenish.Suggestion.Reasons;
import java.util.ArrayList;
import java.util.List;

/**
 * What to order from a supplier. An order goes out when a SKU is at its reorder point; the others that have sold half of
 * their lot come along, since the order is paid for once (can-order: Balintfy, 1964).
 */
public final class SupplierPlan {

    private static final double DAYS_OF_YEAR = 365.25;

    private final Terms terms;
    private final ServiceLevels service;
    private final BlendedLevel level;

    /** @param level of all SKUs of the shop, whoever supplies them */
    public SupplierPlan(Terms terms, ServiceLevels service, BlendedLevel level) {
        this.terms = terms;
        this.service = service;
        this.level = level;
    }

    private record Looked(SkuState state, LeadTimeDemand demand, Suggestion suggestion, boolean due, boolean joins) {}

    /** @return in the order given, without those of which nothing is needed; empty if no SKU is due */
    public List<Suggestion> suggest(List<SkuState> skus) {
        List<Looked> looked = skus.stream().map(each -> look(each, skus.size())).toList();
        return looked.stream().noneMatch(Looked::due) ? List.of() : suggestions(looked);
    }

    /** The same, for no more than that, in minor units of money. */
    public List<Suggestion> suggest(List<SkuState> skus, long budget) {
        List<Looked> looked = skus.stream()
                .map(each -> look(each, skus.size()))
                .filter(Looked::joins)
                .toList();
        if (looked.stream().noneMatch(Looked::due)) {
            return List.of();
        }
        long[] bought = Budget.within(
                budget,
                looked.stream()
                        .map(each -> new Budget.Wish(
                                each.demand(),
                                (double) each.state().position(),
                                each.state().terms(),
                                each.suggestion().units(),
                                each.state().cost()))
                        .toList());
        List<Suggestion> suggestions = new ArrayList<>();
        for (int i = 0; i < bought.length; i++) {
            Suggestion wanted = looked.get(i).suggestion();
            suggestions.add(new Suggestion(
                    wanted.sku(), bought[i], bought[i] * looked.get(i).state().cost(), wanted.reasons()));
        }
        return List.copyOf(suggestions);
    }

    /**
     * What is wanted of a SKU, whether or not it is time to order it.
     *
     * @param sharing SKUs that share an order's cost
     */
    public Suggestion wanted(SkuState state, int sharing) {
        return look(state, sharing).suggestion();
    }

    private static List<Suggestion> suggestions(List<Looked> looked) {
        return looked.stream().filter(Looked::joins).map(Looked::suggestion).toList();
    }

    private Looked look(SkuState state, int sharing) {
        LeadTimeDemand demand = state.demand(terms, level);
        int days = LeadTimeDemand.days(terms.lead(), terms.review());
        double reviewed = demand.mean() / days * terms.review();
        double served = service.of(state.line(), (double) state.cost());
        StockLevels levels = StockLevels.of(demand, served, lot(state, demand.mean() / days, sharing), reviewed);
        double wanted = Math.max(0, levels.orderUpTo() - state.position());
        double capped = OrderCap.of(
                wanted,
                (double) state.position(),
                demand.mean(),
                Math.max(reviewed, levels.orderUpTo() - levels.reorderPoint()));
        long units = state.terms().units(capped);
        Reasons reasons = new Reasons(
                days,
                demand.mean(),
                demand.deviation(),
                served,
                levels.safetyStock(),
                levels.reorderPoint(),
                levels.orderUpTo(),
                state.free(),
                state.onTheWay(),
                wanted,
                capped);
        boolean due = units > 0 && state.position() <= levels.reorderPoint();
        boolean joins = units > 0 && state.position() <= (levels.reorderPoint() + levels.orderUpTo()) / 2;
        return new Looked(state, demand, new Suggestion(state.sku(), units, units * state.cost(), reasons), due, joins);
    }

    /** The economic order, with an even part of what the supplier's order costs. */
    private double lot(SkuState state, double demandADay, int sharing) {
        double yearly = demandADay * DAYS_OF_YEAR;
        if (yearly <= 0 || terms.orderCost() == 0) {
            return 0;
        }
        return EconomicOrder.of(yearly, (double) terms.orderCost() / sharing, terms.holding() * state.cost())
                .quantity();
    }
}

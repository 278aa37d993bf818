package dev.holdfast.planning.replenish;

import dev.holdfast.planning.replenish.ForecastSource.Prospect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What to order from all suppliers: every SKU that has a supplier and a forecast, against what is there and on the way. */
public final class Replenishment {

    private final Map<String, Terms> suppliers;
    private final double service;

    /**
     * @param suppliers their terms by id
     * @param service probability of enough stock of a SKU with typical lines and cost, above 0 and below 1
     */
    public Replenishment(Map<String, Terms> suppliers, double service) {
        this.suppliers = Map.copyOf(suppliers);
        this.service = service;
    }

    /**
     * What comes of it.
     *
     * @param orders by supplier, those of whom nothing is needed left out
     * @param shortages what will run out before an order of today can be there
     * @param leftOut SKUs that cannot be planned
     */
    public record Plan(List<SupplierOrder> orders, List<ExpectedShortage> shortages, List<LeftOut> leftOut) {}

    /** @param cost of all its lines, in minor units of money */
    public record SupplierOrder(String supplier, long cost, List<Suggestion> lines) {}

    /** With a reason that a person can act on. */
    public record LeftOut(String sku, String reason) {}

    private record Known(Terms terms, SkuState state) {}

    public Plan plan(List<Supply> supplies, ForecastSource forecasts, Map<String, StockNow> stock) {
        List<LeftOut> leftOut = new ArrayList<>();
        Map<String, List<Known>> known = new LinkedHashMap<>();
        for (Supply each : supplies) {
            Terms terms = suppliers.get(each.supplier());
            if (terms == null) {
                leftOut.add(new LeftOut(each.sku(), "there is no supplier " + each.supplier()));
            } else {
                StockNow now = stock.getOrDefault(each.sku(), StockNow.NONE);
                forecasts
                        .prospect(each.sku(), LeadTimeDemand.days(terms.lead(), terms.review()))
                        .ifPresentOrElse(
                                prospect -> known.computeIfAbsent(each.supplier(), id -> new ArrayList<>())
                                        .add(new Known(terms, state(each, prospect, now))),
                                () -> leftOut.add(new LeftOut(each.sku(), "there is no forecast that reaches so far")));
            }
        }
        return plan(known, leftOut);
    }

    private static SkuState state(Supply supply, Prospect prospect, StockNow now) {
        return new SkuState(
                supply.sku(),
                prospect.outlook(),
                prospect.steady(),
                prospect.line(),
                now.free(),
                now.onTheWay(),
                supply.cost(),
                supply.terms());
    }

    private Plan plan(Map<String, List<Known>> known, List<LeftOut> leftOut) {
        List<Known> all = known.values().stream().flatMap(List::stream).toList();
        BlendedLevel level = BlendedLevel.of(
                sum(all, (each, days) -> each.outlook().total(days)), sum(all, (each, days) -> each.steady() * days));
        ServiceLevels levels = new ServiceLevels(
                service,
                typical(all, each -> each.state().line()),
                typical(all, each -> each.state().cost()));
        List<SupplierOrder> orders = new ArrayList<>();
        List<ExpectedShortage> shortages = new ArrayList<>();
        known.forEach((supplier, skus) -> {
            Terms terms = skus.getFirst().terms();
            List<SkuState> states = skus.stream().map(Known::state).toList();
            List<Suggestion> lines = new SupplierPlan(terms, levels, level).suggest(states);
            if (!lines.isEmpty()) {
                long cost = lines.stream().mapToLong(Suggestion::cost).sum();
                orders.add(new SupplierOrder(supplier, cost, lines));
            }
            states.stream()
                    .map(each -> ExpectedShortage.of(each, terms, level))
                    .flatMap(Optional::stream)
                    .forEach(shortages::add);
        });
        return new Plan(List.copyOf(orders), List.copyOf(shortages), List.copyOf(leftOut));
    }

    private interface OfDays {
        double of(SkuState state, int days);
    }

    private static double sum(List<Known> all, OfDays units) {
        return all.stream()
                .mapToDouble(each -> units.of(
                        each.state(),
                        LeadTimeDemand.days(each.terms().lead(), each.terms().review())))
                .sum();
    }

    /** The geometric mean: a few dear ones do not make it. */
    private static double typical(List<Known> all, ToDoubleFunction<Known> value) {
        return Math.exp(all.stream()
                .mapToDouble(each -> Math.log(value.applyAsDouble(each)))
                .average()
                .orElse(0));
    }
}

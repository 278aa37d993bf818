package dev.holdfast.planning.purchase;

import static java.util.Objects.requireNonNull;

import dev.holdfast.planning.plan.ShopFigures;
import dev.holdfast.planning.replenish.BlendedLevel;
import dev.holdfast.planning.replenish.LeadTimeDemand;
import dev.holdfast.planning.replenish.ServiceLevels;
import dev.holdfast.planning.replenish.SkuState;
import dev.holdfast.planning.replenish.Suggestion;
import dev.holdfast.planning.replenish.SupplierPlan;
import dev.holdfast.planning.replenish.Terms;
import dev.holdfast.planning.supplier.Supplier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What to order from a supplier, by the rules of {@code planning.replenish} and its minimum. Pure. */
final class PurchaseDecision {

    /** Units over lead time and review beyond which a forecast is nothing to order by, and of one line. */
    static final long UNITS_MAX = 10_000_000;

    /** An order of the afternoon is followed by one of a morning. */
    private static final Duration HOURS_EARLY = Duration.ofHours(12);

    private static final double DEMAND_MAX = 1e6;
    private static final double RUNS_OUT = 0.9;

    private final Supplier supplier;
    private final Terms terms;
    private final BlendedLevel level;
    private final SupplierPlan plan;
    private final Map<String, SkuNow> known = new LinkedHashMap<>();
    private final Map<String, SkuState> states = new LinkedHashMap<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<RunningOut> runningOut = new ArrayList<>();

    private PurchaseDecision(Supplier supplier, ShopFigures figures) {
        this.supplier = supplier;
        this.terms = supplier.terms();
        this.level = new BlendedLevel(figures.level());
        this.plan = new SupplierPlan(
                terms,
                new ServiceLevels(
                        supplier.serviceLevel(),
                        figures.line(),
                        figures.costs().getOrDefault(supplier.currency(), typicalCost(supplier))),
                level);
    }

    /** Days of a forecast that are looked at. */
    static int days(Supplier supplier) {
        return LeadTimeDemand.days(supplier.leadTime(), supplier.reviewDays());
    }

    /** @param lastOrder when the supplier was last ordered from: it is not again before the next review */
    static SuggestedOrder of(
            PurchaseOrderId id,
            Supplier supplier,
            ShopFigures figures,
            Optional<Instant> lastOrder,
            List<SkuNow> skus) {
        PurchaseDecision decision = new PurchaseDecision(supplier, figures);
        skus.forEach(decision::look);
        decision.runningOut.sort(Comparator.comparingDouble(RunningOut::missing).reversed());
        Optional<Instant> nextReview = lastOrder
                .map(at -> at.plus(Duration.ofDays(supplier.reviewDays())).minus(HOURS_EARLY))
                .filter(next -> next.isAfter(id.at()));
        return nextReview.isPresent() ? decision.later(id, nextReview) : decision.decide(id);
    }

    private SuggestedOrder later(PurchaseOrderId id, Optional<Instant> nextReview) {
        return new SuggestedOrder(id, supplier.currency(), false, nextReview, List.of(), leftOut, runningOut);
    }

    private static double typicalCost(Supplier supplier) {
        return Math.exp(supplier.supplies().stream()
                .mapToDouble(each -> Math.log((double) each.unitCost()))
                .average()
                .orElse(0));
    }

    private void look(SkuNow sku) {
        switch (sku.look()) {
            case Look.Unknown(String reason) -> {
                leftOut.add(new LeftOut(sku.sku(), reason));
                if (sku.available() + sku.onTheWay() <= 0) {
                    runningOut.add(new RunningOut(
                            sku.sku(),
                            sku.available(),
                            sku.onTheWay(),
                            terms.lead().mean(),
                            null));
                }
            }
            case Look.Known found -> look(sku, sku.state(found.prospect()));
        }
    }

    private void look(SkuNow sku, SkuState state) {
        LeadTimeDemand demand = SkuState.demand(state.outlook(), state.steady(), terms.lead(), terms.review(), level);
        if (demand.mean() > DEMAND_MAX || demand.deviation() > 10 * DEMAND_MAX) {
            leftOut.add(new LeftOut(sku.sku(), "its forecast is beyond what can be ordered"));
            return;
        }
        known.put(sku.sku(), sku);
        states.put(sku.sku(), state);
        double atMost = SkuState.demand(state.outlook(), state.steady(), terms.lead(), 0, level)
                .quantile(RUNS_OUT);
        if (atMost >= 1 && atMost > state.position()) {
            runningOut.add(new RunningOut(
                    sku.sku(), sku.available(), sku.onTheWay(), terms.lead().mean(), round(atMost)));
        }
    }

    private SuggestedOrder decide(PurchaseOrderId id) {
        List<SkuState> all = List.copyOf(states.values());
        Long budget = supplier.budget();
        Map<String, Suggestion> suggested = new LinkedHashMap<>();
        (budget == null ? plan.suggest(all) : plan.suggest(all, budget))
                .stream()
                        .filter(each -> each.units() > 0)
                        .filter(this::canBeOrdered)
                        .forEach(each -> suggested.put(each.sku(), each));
        List<SuggestedLine> lines = new ArrayList<>();
        boolean isMet = suggested.isEmpty() || fill(all, suggested, lines);
        if (lines.isEmpty()) {
            suggested.values().forEach(each -> lines.add(line(each, 0)));
        }
        lines.sort(Comparator.comparing(SuggestedLine::sku));
        return new SuggestedOrder(id, supplier.currency(), !isMet, Optional.empty(), lines, leftOut, runningOut);
    }

    private boolean canBeOrdered(Suggestion suggestion) {
        if (suggestion.units() <= UNITS_MAX) {
            return true;
        }
        leftOut.add(new LeftOut(suggestion.sku(), "more than " + UNITS_MAX + " units are no line of an order"));
        return false;
    }

    /** Adds what the supplier's minimum asks for. @return whether it is met */
    private boolean fill(List<SkuState> all, Map<String, Suggestion> suggested, List<SuggestedLine> lines) {
        List<Suggestion> wanted = new ArrayList<>();
        List<OrderMinimum.Candidate> candidates = new ArrayList<>();
        for (SkuState state : all) {
            Suggestion suggestion =
                    Optional.ofNullable(suggested.get(state.sku())).orElseGet(() -> plan.wanted(state, all.size()));
            wanted.add(suggestion);
            candidates.add(candidate(state, suggestion, suggested.containsKey(state.sku())));
        }
        OrderMinimum minimum = new OrderMinimum(supplier, candidates);
        boolean isMet = minimum.isMet();
        if (isMet) {
            return true;
        }
        long[] more = minimum.fill();
        for (int i = 0; i < more.length; i++) {
            long ordered = candidates.get(i).ordered();
            if (ordered + more[i] > 0) {
                lines.add(line(wanted.get(i), ordered, more[i]));
            }
        }
        return minimum.isMet();
    }

    private OrderMinimum.Candidate candidate(SkuState state, Suggestion suggestion, boolean isSuggested) {
        Suggestion.Reasons reasons = suggestion.reasons();
        double daily = reasons.demand() / reasons.days();
        double most = OrderMinimum.Candidate.most(reasons.orderUpTo(), daily * terms.review());
        return new OrderMinimum.Candidate(
                state.terms().pack(),
                state.terms().minimum(),
                state.cost(),
                state.position(),
                isSuggested ? suggestion.units() : 0,
                daily,
                Math.min(most, (double) UNITS_MAX));
    }

    private SuggestedLine line(Suggestion suggestion, long forMinimum) {
        return line(suggestion, suggestion.units(), forMinimum);
    }

    private SuggestedLine line(Suggestion suggestion, long units, long forMinimum) {
        SkuNow sku = requireNonNull(known.get(suggestion.sku()));
        Look.Known look = (Look.Known) sku.look();
        Suggestion.Reasons why = suggestion.reasons();
        long cost = sku.supplied().unitCost();
        SuggestedLine.Reasons reasons = new SuggestedLine.Reasons(
                sku.available(),
                sku.onTheWay(),
                sku.available() + sku.onTheWay(),
                terms.lead().mean(),
                why.days(),
                round(why.demand()),
                round(why.deviation()),
                round(why.serviceLevel()),
                round(why.safetyStock()),
                round(why.reorderPoint()),
                round(why.orderUpTo()),
                round(why.wanted()),
                round(why.capped()),
                sku.supplied().packSize(),
                sku.supplied().minimumUnits(),
                forMinimum,
                look.method(),
                look.knownUntil());
        long quantity = units + forMinimum;
        return new SuggestedLine(sku.sku(), sku.supplied().warehouse(), quantity, cost, quantity * cost, reasons);
    }

    /** To three digits after the point. */
    private static double round(double value) {
        return Math.rint(value * 1_000) / 1_000;
    }
}

package dev.holdfast.local.cost;

import dev.holdfast.local.cost.ProfileCost.Beside;
import dev.holdfast.local.cost.ProfileCost.FunctionUse;
import dev.holdfast.local.cost.ProfileCost.Orders;
import dev.holdfast.local.cost.ProfileCost.StepCost;
import dev.holdfast.local.cost.ProfileCost.StepWrites;
import dev.holdfast.model.topology.FunctionSpec;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.model.topology.Trigger;
import dev.holdfast.planning.cost.Assumptions;
import dev.holdfast.planning.cost.Prices;
import dev.holdfast.planning.cost.Usage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes costs of what was counted. */
final class CostSheet {

    private static final Duration MONTH = Duration.ofDays(30);
    private static final double MS = 1_000;

    private final Prices prices;
    private final Assumptions assumptions;
    private final Meter meter;

    CostSheet(Prices prices, Assumptions assumptions, Meter meter) {
        this.prices = prices;
        this.assumptions = assumptions;
        this.meter = meter;
    }

    /** @param naive what the same orders would use together */
    ProfileCost of(Profile profile, Orders orders, Map<Step, Usage> naive) {
        List<StepCost> steps = Arrays.stream(Step.values())
                .filter(Step::isOfAnOrder)
                .map(step -> step(
                        step,
                        used(step, orders),
                        Objects.requireNonNull(naive.get(step)).each(orders.count())))
                .toList();
        return new ProfileCost(
                profile,
                orders,
                steps,
                writes(orders),
                functions(orders),
                List.of(sweeps(), audits(orders), idlePolls()));
    }

    /** By one order that has got so far. */
    private Usage used(Step step, Orders orders) {
        return switch (step) {
            case ACCEPT, RESERVE, PAY, SHIP, NOTIFY, EXPIRE -> meter.of(step).each(reached(step, orders));
            case TRACK -> assumptions.tracking(assumptions.trackingBatch());
            case DELIVER -> assumptions.deliver(assumptions.trackingBatch());
            case SWEEP, AUDIT -> Usage.NONE;
        };
    }

    /** How many orders have got to a step. */
    private static long reached(Step step, Orders orders) {
        return switch (step) {
            case ACCEPT, RESERVE, EXPIRE, SWEEP, AUDIT -> orders.count();
            case PAY -> orders.reserved();
            case SHIP, NOTIFY, TRACK, DELIVER -> orders.shipped();
        };
    }

    private List<StepWrites> writes(Orders orders) {
        List<StepWrites> writes = new ArrayList<>();
        for (Step step : Step.values()) {
            double each = Math.max(1, reached(step, orders));
            if (step.isOfAnOrder()) {
                meter.writesOf(step)
                        .forEach((table, use) -> writes.add(new StepWrites(
                                step,
                                table,
                                use.writes() / each,
                                use.bytes() / use.writes(),
                                use.units() / each,
                                use.indexUnits() / each)));
            }
        }
        return writes;
    }

    private StepCost step(Step step, Usage used, Usage naive) {
        return new StepCost(
                step,
                step.isEstimated(),
                used,
                prices.perMillion(used),
                prices.perMillion(Usage.http(used.httpRequests())),
                naive,
                prices.perMillion(naive));
    }

    private List<FunctionUse> functions(Orders orders) {
        return Topology.HOLDFAST.functions().stream()
                .filter(function -> Arrays.stream(Phase.values())
                        .flatMap(phase -> Step.of(phase, function.name()).stream())
                        .anyMatch(Step::isOfAnOrder))
                .map(function -> use(function, meter.of(function.name()), orders))
                .toList();
    }

    private static FunctionUse use(FunctionSpec function, Usage used, Orders orders) {
        Usage each = used.each(Math.round(used.invocations()));
        return new FunctionUse(
                function.name(),
                used.invocations() / Math.max(1, orders.count()),
                each.messages(),
                each.gbSeconds() * MS * 1_024 / function.memoryMb(),
                each.measuredMs());
    }

    private Beside sweeps() {
        Usage all = meter.of(Step.SWEEP);
        return new Beside(
                "sweep-orders, at its rate", perMonth("sweep-orders", all.each(Math.round(all.invocations()))));
    }

    private Beside audits(Orders orders) {
        return new Beside(
                "audit-stock, at its rate, of these %,d orders and %,d stock items"
                        .formatted(orders.count(), orders.audit().itemsChecked()),
                perMonth("audit-stock", meter.of(Step.AUDIT)));
    }

    private Beside idlePolls() {
        int queues = Topology.HOLDFAST.queues().size();
        return new Beside(
                "receives from %d empty queues".formatted(queues),
                prices.cost(assumptions.idlePolls().times(queues)));
    }

    private double perMonth(String function, Usage once) {
        return Topology.HOLDFAST.function(function).trigger() instanceof Trigger.Schedule schedule
                ? prices.cost(once.times((double) MONTH.dividedBy(schedule.every())))
                : 0;
    }
}

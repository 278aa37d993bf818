package dev.holdfast.local.cost;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.holdfast.local.bench.Goal;
import dev.holdfast.local.surge.AuditView;
import dev.holdfast.planning.cost.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the orders of one profile cost.
 *
 * @param steps of an order, in their order
 * @param writes of an order, by step and table
 * @param functions that have worked for them
 * @param beside what goes on whether anybody orders or not
 */
record ProfileCost(
        Profile profile,
        Orders orders,
        List<StepCost> steps,
        List<StepWrites> writes,
        List<FunctionUse> functions,
        List<Beside> beside) {

    private static final Set<Step> DECIDING = Set.of(Step.ACCEPT, Step.RESERVE);
    private static final double DECIDE_DOLLARS_MAX = 2.50;
    private static final double DECIDE_WRITE_UNITS_MAX = 2.2;
    private static final double LIFE_DOLLARS_MAX = 15;

    ProfileCost {
        steps = List.copyOf(steps);
        writes = List.copyOf(writes);
        functions = List.copyOf(functions);
        beside = List.copyOf(beside);
    }

    /**
     * What was run.
     *
     * @param lines of all orders
     * @param perSecond orders a second; 0 for as fast as it goes
     */
    record Orders(long count, long lines, double perSecond, long reserved, long shipped, AuditView audit) {}

    /**
     * A step of one order.
     *
     * @param estimated not played, hence not measured
     * @param used by one order
     * @param dollars of a million orders
     * @param httpDollars the HTTP API's part of it
     */
    record StepCost(
            Step step,
            boolean estimated,
            Usage used,
            double dollars,
            double httpDollars,
            Usage naiveUsed,
            double naiveDollars) {}

    /**
     * What a step of one order writes to a table.
     *
     * @param bytes of an item, on average
     */
    record StepWrites(Step step, String table, double items, double bytes, double units, double indexUnits) {}

    /**
     * How a function was called.
     *
     * @param assumedMs an invocation, on Lambda
     * @param measuredMs an invocation, on this machine
     */
    record FunctionUse(
            String function,
            double invocationsPerOrder,
            double messagesPerInvocation,
            double assumedMs,
            double measuredMs) {}

    /** Something that is no order's share, in dollars a month. */
    record Beside(String what, double dollars) {}

    /** Dollars for a million orders to be accepted and reserved. */
    @JsonProperty
    double decideDollars() {
        return sum(ProfileCost::isDeciding);
    }

    /** As {@link #decideDollars}, without the HTTP API, which costs every design the same. */
    @JsonProperty
    double decideDollarsWithoutHttp() {
        return decideDollars() - httpSum(ProfileCost::isDeciding);
    }

    /** Write units for an order to be accepted and reserved, indexes included. */
    @JsonProperty
    double decideWriteUnits() {
        return steps.stream()
                .filter(ProfileCost::isDeciding)
                .mapToDouble(each -> each.used().allWriteUnits())
                .sum();
    }

    /** Dollars for a million orders, from their requests to their doors. */
    @JsonProperty
    double lifeDollars() {
        return sum(each -> true);
    }

    @JsonProperty
    double lifeDollarsWithoutHttp() {
        return lifeDollars() - httpSum(each -> true);
    }

    @JsonProperty
    double naiveDecideDollars() {
        return naiveSum(ProfileCost::isDeciding);
    }

    @JsonProperty
    double naiveLifeDollars() {
        return naiveSum(each -> true);
    }

    /** The goals beside what was counted. */
    @JsonProperty
    List<Goal> goals() {
        List<Goal> goals = new ArrayList<>();
        goals.add(Goal.exactly("orders shipped", orders.count(), orders.shipped()));
        goals.add(Goal.exactly(
                "differences the audit found", 0, orders.audit().differences().size()));
        goals.add(Goal.atMost("accept and reserve: $ a million", DECIDE_DOLLARS_MAX, cents(decideDollars())));
        goals.add(Goal.atMost(
                "accept and reserve: write units an order", DECIDE_WRITE_UNITS_MAX, cents(decideWriteUnits())));
        goals.add(Goal.atMost("the whole life: $ a million", LIFE_DOLLARS_MAX, cents(lifeDollars())));
        return goals;
    }

    private static boolean isDeciding(StepCost each) {
        return DECIDING.contains(each.step());
    }

    private double sum(Predicate<StepCost> which) {
        return steps.stream().filter(which).mapToDouble(StepCost::dollars).sum();
    }

    private double httpSum(Predicate<StepCost> which) {
        return steps.stream().filter(which).mapToDouble(StepCost::httpDollars).sum();
    }

    private double naiveSum(Predicate<StepCost> which) {
        return steps.stream().filter(which).mapToDouble(StepCost::naiveDollars).sum();
    }

    private static double cents(double dollars) {
        return Math.round(dollars * 100) / 100.0;
    }
}

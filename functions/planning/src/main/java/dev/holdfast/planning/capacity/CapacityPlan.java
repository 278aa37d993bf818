package dev.holdfast.planning.capacity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a season needs.
 *
 * @param sample what this was worked out from, in words
 * @param asked for what season
 * @param journey the way of orders; absent where no histories were at hand
 * @param findings the peak's needs beside what there is
 * @param checks formulas beside what was measured
 */
public record CapacityPlan(
        String sample,
        PlanOptions asked,
        ArrivalFit arrivals,
        Peak peak,
        List<FunctionLoad> functions,
        List<TableLoad> tables,
        HotSku hotSku,
        Drain drain,
        SeasonCost cost,
        @Nullable OrderJourney journey,
        List<Finding> findings,
        List<Check> checks) {

    public CapacityPlan {
        functions = List.copyOf(functions);
        tables = List.copyOf(tables);
        findings = List.copyOf(findings);
        checks = List.copyOf(checks);
    }

    /** Whether there is enough of everything. */
    public boolean sufficient() {
        return findings.stream().allMatch(Finding::enough);
    }
}

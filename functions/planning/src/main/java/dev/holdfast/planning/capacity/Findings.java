package dev.holdfast.planning.capacity;

import dev.holdfast.model.Limits;
import dev.holdfast.model.topology.FunctionSpec;
import dev.holdfast.model.topology.Tables;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.model.topology.Trigger;
import java.util.ArrayList;
import java.util.List;

/** Holds the peak against what is declared and against AWS's own limits. */
final class Findings {

    /** "Lambda quotas": executions at once in a region, unless raised; a new account may have ten. */
    static final double ACCOUNT_AT_ONCE = 1_000;

    /** "DynamoDB on-demand capacity mode": what a new table takes at once; it doubles within half an hour. */
    static final double NEW_TABLE_UNITS = 4_000;

    private final Topology topology;
    private final List<Finding> all = new ArrayList<>();

    private Findings(Topology topology) {
        this.topology = topology;
    }

    static List<Finding> of(
            Topology topology, Peak peak, List<FunctionLoad> functions, List<TableLoad> tables, HotSku hotSku) {
        Findings findings = new Findings(topology);
        functions.forEach(each -> findings.function(each, peak));
        findings.account(functions);
        tables.forEach(findings::table);
        findings.buckets(hotSku);
        return List.copyOf(findings.all);
    }

    private void function(FunctionLoad load, Peak peak) {
        FunctionSpec function = topology.function(load.function());
        switch (function.trigger()) {
            case Trigger.Http route -> {
                double callsAnOrder = load.perSecond() / peak.ordersASecond();
                all.add(Finding.of(
                        load.function() + ": requests in the busiest second",
                        Math.ceil((double) peak.ordersABusiestSecond() * callsAnOrder),
                        route.ratePerSecond(),
                        "raise the route's rate in shared-model's topology, or callers meet a 429"));
            }
            case Trigger.Queue queue ->
                all.add(Finding.of(
                        load.function() + ": deliveries at once",
                        (double) load.atOnce(),
                        queue.concurrency(),
                        "raise its concurrency in shared-model's topology"));
            case Trigger.Schedule ignored -> {
                // is not started by orders
            }
        }
    }

    private void account(List<FunctionLoad> functions) {
        all.add(Finding.of(
                "all functions: executions at once",
                (double) functions.stream().mapToLong(FunctionLoad::atOnce).sum(),
                ACCOUNT_AT_ONCE,
                "ask AWS for more concurrent executions"));
    }

    private void table(TableLoad table) {
        all.add(Finding.of(
                table.table() + ": write units a second",
                Math.ceil(table.unitsASecond()),
                NEW_TABLE_UNITS,
                "warm the table up before the season (warm throughput), and raise its quota above 40,000"));
        if (table.table().equals(Tables.ORDER_GROUPS)) {
            all.add(Finding.of(
                    "order-groups: write units a second of today's partition",
                    Math.ceil(table.unitsASecond()),
                    HotSku.PARTITION_UNITS,
                    "let batches fill: a longer window on reserve-stock makes fewer groups"));
        }
    }

    private void buckets(HotSku hotSku) {
        all.add(Finding.of(
                "buckets of the hottest SKU" + (hotSku.sku().isEmpty() ? "" : " (" + hotSku.sku() + ")"),
                (double) hotSku.buckets(),
                Limits.BUCKETS_MAX,
                "sell it as several SKUs"));
    }
}

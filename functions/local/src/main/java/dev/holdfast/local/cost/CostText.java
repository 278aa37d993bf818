package dev.holdfast.local.cost;

import static dev.holdfast.local.cli.Text.say;

import dev.holdfast.local.bench.Goal;
import dev.holdfast.local.cost.ProfileCost.StepCost;
import dev.holdfast.planning.cost.Assumptions;
import dev.holdfast.planning.cost.Prices;
import dev.holdfast.planning.cost.Usage;
import java.util.StringJoiner;

/** A cost report, for people. */
final class CostText {

    private static final String ROW = "%-24s %5.2f %7.3f %6.2f %7.2f %7.2f %7.2f %6.2f %6.0f %9.2f   %8.2f %9.2f";
    private static final String HEAD = "%-24s %5s %7s %6s %7s %7s %7s %6s %6s %9s   %8s %9s";

    private CostText() {}

    static String of(CostReport report, Assumptions assumptions) {
        Prices prices = report.prices();
        StringJoiner text = new StringJoiner("\n");
        text.add(say(
                "What a million orders cost on AWS: %s, %s, %s; each line says what one order uses.",
                prices.region(), prices.date(), prices.source()));
        report.profiles().forEach(each -> profile(text, each));
        assumptions(text, assumptions);
        goals(text, report);
        return text.toString();
    }

    private static void profile(StringJoiner text, ProfileCost cost) {
        ProfileCost.Orders orders = cost.orders();
        text.add("")
                .add(say(
                        "%s: %,d orders, %.1f lines each, %s; %,d reserved and paid, %,d shipped; audit %s",
                        cost.profile().title(),
                        orders.count(),
                        (double) orders.lines() / orders.count(),
                        orders.perSecond() == 0
                                ? "as fast as it went"
                                : "%s a second".formatted(Goal.plain(orders.perSecond())),
                        orders.reserved(),
                        orders.shipped(),
                        orders.audit().clean() ? "clean" : "NOT CLEAN"))
                .add(say(HEAD, "", "", "", "", "write", "index", "read", "SQS", "log", "", "naive:", ""))
                .add(say(
                        HEAD,
                        "step",
                        "HTTP",
                        "Lambda",
                        "GB-ms",
                        "units",
                        "units",
                        "units",
                        "reqs",
                        "bytes",
                        "$/million",
                        "wr units",
                        "$/million"));
        cost.steps().forEach(step -> text.add(row(step)));
        text.add(sum("accept and reserve", cost.decideDollars(), cost.naiveDecideDollars()))
                .add(sum("  without the HTTP API", cost.decideDollarsWithoutHttp(), withoutHttp(cost, true)))
                .add(sum("the whole life", cost.lifeDollars(), cost.naiveLifeDollars()))
                .add(sum("  without the HTTP API", cost.lifeDollarsWithoutHttp(), withoutHttp(cost, false)))
                .add("  * estimated, not played");
        writes(text, cost);
        functions(text, cost);
        text.add("").add("Beside the orders, $ a month:");
        cost.beside().forEach(each -> text.add(say("  %-82s %7.2f", each.what(), each.dollars())));
    }

    private static double withoutHttp(ProfileCost cost, boolean deciding) {
        double http = deciding
                ? cost.decideDollars() - cost.decideDollarsWithoutHttp()
                : cost.lifeDollars() - cost.lifeDollarsWithoutHttp();
        return (deciding ? cost.naiveDecideDollars() : cost.naiveLifeDollars()) - http;
    }

    private static String row(StepCost step) {
        Usage used = step.used();
        return say(
                ROW,
                step.step().title() + (step.estimated() ? " *" : ""),
                used.httpRequests(),
                used.invocations(),
                used.gbSeconds() * 1_000,
                used.writeUnits(),
                used.indexWriteUnits(),
                used.readUnits(),
                used.sqsRequests(),
                used.logBytes(),
                step.dollars(),
                step.naiveUsed().allWriteUnits(),
                step.naiveDollars());
    }

    private static String sum(String what, double dollars, double naiveDollars) {
        return say("%-24s %68.2f   %8s %9.2f", what, dollars, "", naiveDollars);
    }

    private static void writes(StringJoiner text, ProfileCost cost) {
        text.add("")
                .add(say(
                        "%-24s %-16s %12s %12s %12s %12s",
                        "writes of an order", "table", "items", "bytes each", "write units", "index units"));
        cost.writes()
                .forEach(each -> text.add(say(
                        "%-24s %-16s %12.2f %12.0f %12.2f %12.2f",
                        each.step().title(),
                        each.table(),
                        each.items(),
                        each.bytes(),
                        each.units(),
                        each.indexUnits())));
    }

    private static void functions(StringJoiner text, ProfileCost cost) {
        text.add("")
                .add(say("%-24s %12s %12s %12s %12s", "function", "calls/order", "msgs/call", "ms assumed", "ms here"));
        cost.functions()
                .forEach(each -> text.add(say(
                        "%-24s %12.3f %12.1f %12.1f %12.1f",
                        each.function(),
                        each.invocationsPerOrder(),
                        each.messagesPerInvocation(),
                        each.assumedMs(),
                        each.measuredMs())));
    }

    private static void assumptions(StringJoiner text, Assumptions assumptions) {
        text.add("")
                .add("Counted: every DynamoDB request of every function by the sizes of its items, every message sent,")
                .add("every delivery, every invocation, every HTTP request, every log line.")
                .add(
                        "By AWS's rules: a write is the larger of the item before and after, in KB, twice in a transaction,")
                .add("refused ones too; an index costs its own entries; SQS counts 64 KB, the HTTP API 512 KB.")
                .add("Assumed, not measured:")
                .add(
                        "  - Lambda bills the durations \"ms assumed\" (native, arm64); \"ms here\" is this machine, busy.")
                .add("  - Batches are as full as here. Fewer orders a second make smaller ones: see --rate.")
                .add("  - Lambda's pollers receive and delete in full tens. Empty receives are beside the orders.")
                .add("  - No transaction conflicts, which the emulator does not have; each would cost its units again.")
                .add("  - The message of a hold's end is looked at, 15 minutes later, with as many others as here.")
                .add(say("  - Each request writes one line of %.0f bytes, metrics included.", assumptions.logBytes(0)))
                .add(
                        say(
                                "  - Tracking and delivery come with shipping: a webhook, a message and a conditional write per"))
                .add(say(
                        "    parcel and event, in batches of %.0f; at the end the order's row and a notification.",
                        assumptions.trackingBatch()))
                .add("  - Customers' looks at their orders are not counted. Nor are e-mail and text messages, storage,")
                .add("    backups, data transfer and alarms. Free tiers are not taken off.")
                .add("Naive, worked out from the same orders and not run: an item per line, a transaction per order, a")
                .add("message and a function per step and order, orders found by three indexes; same routes.");
    }

    private static void goals(StringJoiner text, CostReport report) {
        for (ProfileCost cost : report.profiles()) {
            text.add("").add(Goal.head(cost.profile().title()));
            cost.goals().forEach(goal -> text.add(goal.line()));
        }
    }
}

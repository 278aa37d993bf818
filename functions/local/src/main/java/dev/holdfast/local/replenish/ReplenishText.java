package dev.holdfast.local.replenish;

import static dev.holdfast.local.cli.Text.say;

import dev.holdfast.planning.simulation.Played;
import dev.holdfast.planning.simulation.SimulationReport;
import dev.holdfast.planning.simulation.SimulationReport.Line;
import dev.holdfast.planning.simulation.SimulationReport.Verdict;
import dev.holdfast.planning.simulation.World;
import java.util.List;
import java.util.StringJoiner;

/** The simulation's tables, for people. */
final class ReplenishText {

    private ReplenishText() {}

    static String of(World world, SimulationReport report, List<Double> fills) {
        StringJoiner text = new StringJoiner("\n");
        text.add(say(
                "%d SKUs of %d suppliers, %d trading days from %s to %s",
                world.items().size(),
                world.suppliers().size(),
                world.days(),
                world.calendar().days().getFirst(),
                world.calendar().days().get(world.days() - 1)));
        for (double fill : fills) {
            text.add("")
                    .add(say("%.1f %% of order lines served in full at once", 100 * fill))
                    .add(head());
            report.lines().stream().filter(each -> each.wanted() == fill).forEach(each -> text.add(line(each)));
        }
        text.add("");
        fills.forEach(fill -> text.add(verdict(report.at(fill))));
        return text.toString();
    }

    private static String head() {
        return say(
                "%-40s %7s %7s %7s %7s %10s %9s %9s %7s %9s %9s %9s %9s",
                "policy",
                "lines",
                "units",
                "SKUs",
                "cycles",
                "stock-outs",
                "stock",
                "at cost",
                "orders",
                "holding",
                "ordering",
                "lost",
                "cost");
    }

    private static String line(Line line) {
        Played played = line.played();
        return say(
                "%-40s %6.1f%% %6.1f%% %6.1f%% %6.1f%% %10d %9.0f %9.0f %7d %9.0f %9.0f %9.0f %9.0f%s",
                line.policy(),
                100 * played.lineFill(),
                100 * played.unitFill(),
                100 * played.skuFill(),
                100 * played.cycleService(),
                played.stockOuts(),
                played.stock(),
                played.value(),
                played.orders(),
                played.holdingCost(),
                played.orderingCost(),
                played.lostMargin(),
                played.cost(),
                line.isReached() ? "" : "  not reached");
    }

    private static String verdict(Verdict verdict) {
        return say(
                "%.1f %% of lines: %.1f %% less stock than %s, the best plain policy; goal %.0f %%: %s;"
                        + " units served %.1f %% beside %.1f %%, cost %.0f beside %.0f",
                100 * verdict.own().wanted(),
                100 * verdict.saved(),
                verdict.best().policy(),
                100 * SimulationReport.GOAL,
                verdict.isMet() ? "met" : "not met",
                100 * verdict.own().played().unitFill(),
                100 * verdict.best().played().unitFill(),
                verdict.own().played().cost(),
                verdict.best().played().cost());
    }
}

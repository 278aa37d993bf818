package dev.holdfast.local.replenish;

import dev.holdfast.planning.simulation.SimulationReport;
import dev.holdfast.planning.simulation.SimulationReport.Line;
import dev.holdfast.planning.simulation.SimulationReport.Verdict;
import java.util.List;

/** The simulation's report, for programs. */
record Printed(List<Line> lines, List<Verdict> verdicts) {

    static Printed of(SimulationReport report, List<Double> fills) {
        return new Printed(report.lines(), fills.stream().map(report::at).toList());
    }
}

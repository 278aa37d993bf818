package dev.holdfast.local.dlq;

import dev.holdfast.local.dlq.DeadLetterQueue.Depth;
import dev.holdfast.model.topology.QueueSpec;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.platform.json.Json;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How many dead letters each queue has. */
@Command(
        name = "list",
        description = "Says how many dead letters each queue has. Exit status 0 if none, 3 if there are some.",
        mixinStandardHelpOptions = true)
final class DlqList implements Callable<Integer> {

    @Option(names = "--json", description = "prints one line of JSON")
    private boolean json;

    @Mixin
    private DlqTarget target = new DlqTarget();

    @Spec
    private @Nullable CommandSpec spec;

    /** One queue's. */
    record Line(String queue, long waiting, long underWay) {
        boolean isEmpty() {
            return waiting == 0 && underWay == 0;
        }
    }

    @Override
    public Integer call() {
        List<Line> lines = new ArrayList<>();
        try (DlqTarget.Reached reached = target.reach()) {
            for (QueueSpec queue : Topology.HOLDFAST.queues()) {
                Depth depth = DlqCommand.asking(() -> reached.dead(queue).depth());
                lines.add(new Line(queue.name(), depth.waiting(), depth.underWay()));
            }
        }
        if (spec != null) {
            tell(spec.commandLine().getOut(), lines);
        }
        return lines.stream().allMatch(Line::isEmpty) ? 0 : DlqCommand.THERE_ARE_SOME;
    }

    private void tell(PrintWriter out, List<Line> lines) {
        if (json) {
            out.println(Json.write(lines));
            return;
        }
        out.printf("%-16s %12s %12s%n", "queue", "dead letters", "looked at");
        lines.forEach(line -> out.printf("%-16s %,12d %,12d%n", line.queue(), line.waiting(), line.underWay()));
    }
}

package dev.holdfast.local;

import dev.holdfast.model.topology.FunctionSpec;
import dev.holdfast.model.topology.Grant;
import dev.holdfast.model.topology.QueueSpec;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.model.topology.Trigger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Some of Holdfast's functions, with other triggers or grants, over its tables and queues. */
public final class TestTopology {

    private final List<FunctionSpec> functions = new ArrayList<>();
    private final List<QueueSpec> queues = new ArrayList<>(Topology.HOLDFAST.queues());

    public TestTopology with(String function) {
        functions.add(Topology.HOLDFAST.function(function));
        return this;
    }

    public TestTopology with(String function, Trigger trigger, Grant... grants) {
        FunctionSpec spec = Topology.HOLDFAST.function(function);
        functions.add(new FunctionSpec(
                spec.name(),
                spec.capability(),
                spec.summary(),
                trigger,
                spec.timeout(),
                spec.memoryMb(),
                Set.of(grants)));
        return this;
    }

    public TestTopology queue(String name, Duration visibility, int receivesMax) {
        queues.removeIf(queue -> queue.name().equals(name));
        queues.add(new QueueSpec(name, visibility, receivesMax));
        return this;
    }

    public Topology build() {
        return new Topology(Topology.HOLDFAST.tables(), queues, functions);
    }
}

package dev.holdfast.local.cost;

import dev.holdfast.local.Instrument;
import dev.holdfast.local.Operations;
import dev.holdfast.local.Platform;
import dev.holdfast.local.aws.CurrentFunction;
import dev.holdfast.local.aws.LocalAws;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.planning.cost.Assumptions;
import dev.holdfast.platform.aws.TableNames;
import dev.holdfast.platform.queue.MessageQueues;
import dev.holdfast.platform.queue.MessageQueues.OutgoingMessage;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts what the functions of one cloud use. */
final class Metering implements Instrument {

    private final Meter meter;
    private final Assumptions assumptions;
    private @Nullable MessageQueues uncounted;
    private @Nullable MeteredQueues queues;

    Metering(Meter meter, Assumptions assumptions) {
        this.meter = meter;
        this.assumptions = assumptions;
    }

    @Override
    public Platform over(Platform platform) {
        ItemImages images = new ItemImages(platform.dynamo(), new TableNames(LocalAws.PREFIX));
        uncounted = platform.queues();
        queues = new MeteredQueues(platform.queues(), meter);
        return new Platform(new MeteredDynamoDb(platform.dynamo(), images, meter), queues, platform.secrets());
    }

    @Override
    public Operations over(Operations operations) {
        return new MeteredOperations(meter, assumptions).over(operations);
    }

    /**
     * Delivers copies of the messages about the ends of holds now, a quarter of an hour before their time. They were
     * counted when they were sent.
     */
    void endHolds() {
        List<OutgoingMessage> ends = Objects.requireNonNull(queues).delayedOf(Queues.HOLDS);
        MessageQueues around = Objects.requireNonNull(uncounted);
        CurrentFunction.run(Topology.HOLDFAST.function("reserve-stock"), () -> around.send(Queues.HOLDS, ends));
    }
}

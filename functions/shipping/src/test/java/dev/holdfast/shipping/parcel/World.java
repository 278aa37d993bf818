package dev.holdfast.shipping.parcel;

import dev.holdfast.model.message.FollowParcel;
import dev.holdfast.model.message.ScansReceived;
import dev.holdfast.model.order.AcceptedOrder;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.orders.Shipment;
import dev.holdfast.platform.Backoff;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.aws.BatchGet;
import dev.holdfast.platform.aws.TableNames;
import dev.holdfast.platform.json.Json;
import dev.holdfast.platform.queue.Batch;
import dev.holdfast.platform.queue.Delivery;
import dev.holdfast.platform.queue.MessageQueues;
import dev.holdfast.platform.queue.Messages;
import dev.holdfast.shipping.Arrivals;
import dev.holdfast.shipping.UpdateTracking;
import dev.holdfast.shipping.arrival.KnownLanes;
import dev.holdfast.shipping.arrival.LaneTable;
import dev.holdfast.shipping.carrier.Samples;
import dev.holdfast.shipping.payload.PayloadTable;
import dev.holdfast.testing.dynamo.Faults;
import dev.holdfast.testing.dynamo.ModelDynamoDb;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** The tables around parcels, in memory. */
public final class World {

    public static final Duration FIRST_LOOK = Duration.ofDays(3);

    public Instant now = Samples.NOW;
    public boolean nobodyListens;
    /** Of which orders were told to follow which parcels. */
    public final List<FollowParcel> told = new ArrayList<>();
    /** What was asked for and queued. */
    public final List<ScansReceived> queued = new ArrayList<>();

    public final ModelDynamoDb dynamo;
    public final ParcelTable parcels;
    public final PayloadTable payloads;
    public final LaneTable lanes;
    public final Arrivals arrivals;
    public final Messages messages = new Messages(queues());
    public final UpdateTracking updateTracking;

    public World() {
        this(Faults.NONE);
    }

    public World(Faults faults) {
        TableNames names = new TableNames("holdfast-");
        Backoff backoff = new Backoff(pause -> {}, new Random(1));
        dynamo = new ModelDynamoDb(Topology.HOLDFAST, names, () -> now, faults);
        parcels = new ParcelTable(
                dynamo, new BatchGet(dynamo, backoff), new Watch(FIRST_LOOK.toMinutes()), () -> now, names);
        payloads = new PayloadTable(dynamo, backoff, names);
        lanes = new LaneTable(dynamo, new BatchGet(dynamo, backoff), names);
        arrivals = new Arrivals(new KnownLanes(lanes));
        updateTracking = new UpdateTracking(parcels, arrivals, payloads, messages, () -> now);
    }

    private MessageQueues queues() {
        return new MessageQueues() {
            @Override
            public void send(String queue, List<OutgoingMessage> messages) {
                if (nobodyListens) {
                    throw new Unavailable("down");
                }
                for (OutgoingMessage message : messages) {
                    if (queue.equals(Queues.SCANS)) {
                        queued.add(Json.readOwn(message.body(), ScansReceived.class));
                    } else {
                        told.add(Json.readOwn(message.body(), FollowParcel.class));
                    }
                }
            }

            @Override
            public void comeAgain(String queue, List<FailedDelivery> deliveries) {}
        };
    }

    /** A shipment of this order's says that its goods are in the parcel. */
    public void claim(ParcelId parcel, String orderId) {
        claim(parcel, Orders.to(orderId, "FR", null), List.of());
    }

    public void claim(ParcelId parcel, AcceptedOrder order, List<Shipment.Line> lines) {
        dynamo.transactWriteItems(
                transaction -> transaction.transactItems(parcels.claim(parcel, order, "express", lines)));
    }

    /** Messages m0, m1 ... as one delivery. */
    public Set<String> deliver(List<ScansReceived> messages) {
        List<Delivery<ScansReceived>> deliveries = new ArrayList<>();
        for (ScansReceived message : messages) {
            deliveries.add(new Delivery<>("m" + deliveries.size(), message, now));
        }
        return updateTracking.handle(new Batch<>(deliveries, now.plusSeconds(20)));
    }

    /** Brings what was queued to its parcels. */
    public void deliverQueued() {
        List<ScansReceived> all = List.copyOf(queued);
        queued.clear();
        if (!deliver(all).isEmpty()) {
            throw new AssertionError("scans have to come again");
        }
    }

    public Parcel parcel(ParcelId id) {
        return parcels.read(List.of(id)).getOrDefault(id, Parcel.unseen(id));
    }
}

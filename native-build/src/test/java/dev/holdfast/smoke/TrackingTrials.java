package dev.holdfast.smoke;

import static dev.holdfast.smoke.Caller.NOBODY;
import static dev.holdfast.smoke.OrderTrials.ALICE;
import static dev.holdfast.smoke.OrderTrials.BOB;
import static dev.holdfast.smoke.OrderTrials.PAID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.order.AcceptedOrder;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.Scan;
import dev.holdfast.model.tracking.TrackingStatus;
import dev.holdfast.orders.OrderTable;
import dev.holdfast.orders.StoredOrder;
import dev.holdfast.platform.Backoff;
import dev.holdfast.platform.aws.BatchGet;
import dev.holdfast.shipping.parcel.Parcel;
import dev.holdfast.shipping.parcel.ParcelTable;
import dev.holdfast.shipping.parcel.TrackingMerge;
import dev.holdfast.shipping.parcel.Watch;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** From parcels that have arrived to when the next one does, in figures and as a picture. */
final class TrackingTrials {

    private static final int ARRIVED = 12;
    private static final String SHIPMENT = "royal-mail~T-1";

    private final OrderTrials orders;

    TrackingTrials(OrderTrials orders) {
        this.orders = orders;
    }

    void addTo(Trials trials) {
        trials.add("learn-lanes", this::learnLanes)
                .add("read-tracking", this::readTracking)
                .add("read-shipment", this::readShipment)
                .add("draw-tracking", this::drawTracking);
    }

    private void learnLanes(Tried function) {
        World world = function.world();
        DynamoDbClient dynamo = world.aws().dynamo();
        BatchGet batches = new BatchGet(dynamo, new Backoff(pause -> {}, new Random(1)));
        AcceptedOrder order = new OrderTable(dynamo, batches, world.aws().tableNames())
                .find(orders.id(PAID))
                .map(StoredOrder::order)
                .orElseThrow();
        ParcelTable parcels = new ParcelTable(
                dynamo,
                batches,
                new Watch(4_320),
                InstantSource.system(),
                world.aws().tableNames());
        for (int n = 0; n < ARRIVED; n++) {
            arrived(dynamo, parcels, order, n);
        }
        function.tick();
        assertThat(function.process().log()).anyMatch(line -> line.contains("from " + ARRIVED + " parcels"));
    }

    /** Another parcel of the same way, which took some hours. */
    private static void arrived(DynamoDbClient dynamo, ParcelTable parcels, AcceptedOrder order, int number) {
        ParcelId id = new ParcelId("royal-mail", "A-" + number);
        dynamo.transactWriteItems(write -> write.transactItems(List.of(parcels.claim(id, order, "", List.of()))));
        Instant end = Instant.now().minusSeconds(60);
        parcels.write(
                Parcel.unseen(id),
                TrackingMerge.merge(
                        Parcel.unseen(id),
                        List.of(
                                scan(end.minusSeconds(20_000L + number), TrackingStatus.IN_TRANSIT),
                                scan(end, TrackingStatus.DELIVERED)),
                        null));
    }

    private static Scan scan(Instant at, TrackingStatus status) {
        return Scan.of(at, ZoneOffset.UTC, status, null, null, null, null);
    }

    private void readTracking(Tried function) {
        function.call(orders.order(ALICE, PAID))
                .is(200)
                .has("/parcels/0/id", SHIPMENT)
                .has("/parcels/0/reason", "CUSTOMS")
                .has("/parcels/0/events/0/place/city", "London")
                .has("/parcels/0/eta/timeZone", "Europe/London");
        function.call(orders.order(Caller.staff("shipping:read"), PAID)).is(200);
        function.call(orders.order(BOB, PAID)).isProblem(404);
        function.call(orders.order(NOBODY, PAID)).isProblem(401);
    }

    private void readShipment(Tried function) {
        function.call(Call.by(ALICE).at("id", SHIPMENT))
                .is(200)
                .has("/trackingNumber", "T-1")
                .has("/orderId", orders.id(PAID));
        function.call(Call.by(ALICE).at("id", "ups~1Z999")).isProblem(404);
        function.call(Call.by(Caller.staff("shipping:read")).at("id", "ups~1Z999"))
                .is(200)
                .has("/status", "DELIVERED");
        function.call(Call.by(BOB).at("id", SHIPMENT)).isProblem(404);
        function.call(Call.by(NOBODY).at("id", SHIPMENT)).isProblem(401);
    }

    private void drawTracking(Tried function) {
        Call call = orders.order(ALICE, PAID).header("accept-language", "zh");
        assertThat(function.text(call, "image/svg+xml")).startsWith("<svg").contains("T-1", "London", "海关", "预计送达");
        function.call(orders.order(ALICE, PAID).query("parcel", "ups~1Z999")).isProblem(404);
        function.call(orders.order(BOB, PAID)).isProblem(404);
        function.call(orders.order(NOBODY, PAID)).isProblem(401);
    }
}

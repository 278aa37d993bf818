package dev.holdfast.shipping;

import dev.holdfast.model.order.AcceptedOrder;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.orders.OrderAccess;
import dev.holdfast.orders.OrderIds;
import dev.holdfast.orders.OrderTable;
import dev.holdfast.orders.OrderWrites;
import dev.holdfast.orders.Shipment;
import dev.holdfast.orders.StoredOrder;
import dev.holdfast.platform.Backoff;
import dev.holdfast.platform.Secrets;
import dev.holdfast.platform.aws.BatchGet;
import dev.holdfast.platform.aws.TableNames;
import dev.holdfast.platform.http.Caller;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Refusal;
import dev.holdfast.shipping.parcel.Orders;
import dev.holdfast.shipping.parcel.Way;
import dev.holdfast.shipping.parcel.World;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Where customers and staff ask for parcels: of anna's orders, as a rule. */
final class Counter {

    static final Caller ANNA = customer(Orders.CUSTOMER);
    static final Caller BERT = customer("bert");
    static final Caller STAFF = new Caller("ops", Optional.empty(), Set.of("shipping:read"));

    final World world = new World();
    private final TableNames names = new TableNames("holdfast-");
    private final OrderIds ids = new OrderIds(new Keys());
    private final OrderWrites writes = new OrderWrites(names);
    private final OrderTable orders =
            new OrderTable(world.dynamo, new BatchGet(world.dynamo, new Backoff(pause -> {}, new Random(1))), names);
    private final OrderAccess access = new OrderAccess(ids, orders);
    private final OrderParcels parcels = new OrderParcels(world.parcels, world.arrivals, () -> world.now);
    final ReadTracking readTracking = new ReadTracking(access, parcels);
    final DrawTracking drawTracking = new DrawTracking(access, parcels, () -> world.now);
    final ReadShipment readShipment = new ReadShipment(world.parcels, access, world.arrivals, () -> world.now);

    /** @param scopes of the customer's token */
    static Caller customer(String id, String... scopes) {
        return new Caller(id, Optional.of(id), Set.of(scopes));
    }

    /** An id of anna's that we have made; there is an order in no table. */
    String made(String key) {
        return ids.make(Orders.CUSTOMER, key);
    }

    /** An order of anna's to Lyon that left in these parcels of UPS. */
    String shipped(String key, String... numbers) {
        AcceptedOrder order = Orders.to(made(key), "FR", null);
        world.dynamo.transactWriteItems(all -> all.transactItems(List.of(writes.decide(Orders.paid(order)))));
        for (String number : numbers) {
            ParcelId parcel = new ParcelId("ups", number);
            List<Shipment.Line> lines = List.of(new Shipment.Line("mug", 1));
            StoredOrder seen = orders.find(order.id()).orElseThrow();
            Shipment part = new Shipment(parcel, world.now, lines, List.of(), false, Shipment.State.SHIPPED);
            world.dynamo.transactWriteItems(all -> all.transactItems(List.of(
                    writes.shipPart(seen, part, List.of(), world.now, Optional.empty()),
                    world.parcels.claim(parcel, order, "express", lines))));
        }
        return order.id();
    }

    void scanned(Way way) {
        world.deliver(List.of(way.message()));
    }

    HttpAnswer get(HttpOperation operation, Caller caller, String id) {
        return get(operation, caller, id, Map.of(), Map.of());
    }

    /** What the caller gets, a refusal as its problem. */
    HttpAnswer get(
            HttpOperation operation, Caller caller, String id, Map<String, String> query, Map<String, String> headers) {
        HttpRequest request = new HttpRequest("GET", "/", Map.of("id", id), query, headers, new byte[0], caller);
        try {
            return operation.handle(request);
        } catch (Refusal refusal) {
            return HttpAnswer.problem(refusal.problem());
        }
    }

    static Problem problem(HttpAnswer answer) {
        if (answer.body() instanceof Problem problem) {
            return problem;
        }
        throw new AssertionError("no problem: " + answer);
    }

    private static final class Keys implements Secrets {
        @Override
        public List<String> webhook(String provider) {
            return List.of();
        }

        @Override
        public byte[] orderIdKey() {
            return "a key for tests".getBytes(StandardCharsets.UTF_8);
        }
    }
}

package dev.holdfast.shipping.parcel;

import dev.holdfast.model.Address;
import dev.holdfast.model.Money;
import dev.holdfast.model.Zone;
import dev.holdfast.model.order.AcceptedOrder;
import dev.holdfast.model.order.HistoryEntry;
import dev.holdfast.model.order.OrderLine;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.model.order.Totals;
import dev.holdfast.orders.Hold;
import dev.holdfast.orders.Shipment;
import dev.holdfast.orders.Shipments;
import dev.holdfast.orders.StoredOrder;
import dev.holdfast.shipping.carrier.Samples;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Orders of anna's, of two mugs. */
public final class Orders {

    public static final String CUSTOMER = "anna";

    private static final Money NOTHING = new Money(0, "EUR");

    private Orders() {}

    public static AcceptedOrder to(String id, String country, @Nullable String region) {
        return of(CUSTOMER, id, country, region);
    }

    public static AcceptedOrder of(String customer, String id, String country, @Nullable String region) {
        return new AcceptedOrder(
                id,
                customer,
                "print",
                List.of(new OrderLine("mug", 2, 500, 1_000, 100, "standard", 1, 1, 0, 0)),
                new Totals(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING),
                new Address("Anna", "1 Rue", null, "Lyon", region, "69001", country),
                Zone.EUROPE,
                List.of(),
                false,
                Samples.NOW);
    }

    public static StoredOrder shipped(AcceptedOrder order, List<Shipment> parcels) {
        return stored(order, OrderStatus.SHIPPED, new Shipments(parcels, 1));
    }

    public static StoredOrder paid(AcceptedOrder order) {
        return stored(order, OrderStatus.PAID, Shipments.NONE);
    }

    private static StoredOrder stored(AcceptedOrder order, OrderStatus status, Shipments shipments) {
        return new StoredOrder(
                order,
                status,
                Hold.open(1, List.of(), List.of()),
                Optional.empty(),
                List.of(new HistoryEntry(Samples.NOW, OrderStatus.ACCEPTED, "accepted")),
                List.of(),
                List.of(),
                Optional.empty(),
                false,
                shipments,
                Optional.empty());
    }
}

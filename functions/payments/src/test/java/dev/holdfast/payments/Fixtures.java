package dev.holdfast.payments;

import dev.holdfast.model.Address;
import dev.holdfast.model.Money;
import dev.holdfast.model.Zone;
import dev.holdfast.model.message.PaymentReceived;
import dev.holdfast.model.order.AcceptedOrder;
import dev.holdfast.model.order.HistoryEntry;
import dev.holdfast.model.order.OrderLine;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.model.order.Totals;
import dev.holdfast.model.stock.Allocation;
import dev.holdfast.model.stock.StockKey;
import dev.holdfast.orders.Hold;
import dev.holdfast.orders.Shipments;
import dev.holdfast.orders.StoredOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Orders and payments as they are met every day. */
final class Fixtures {

    static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
    static final Instant ACCEPTED_AT = NOW.minusSeconds(60);
    static final Money PRICE = gbp(1999);
    static final String CUSTOMER = "c-7";

    private Fixtures() {}

    static Money gbp(long pence) {
        return new Money(pence, "GBP");
    }

    static PaymentReceived payment(String paymentId, String orderId, Money paid) {
        return new PaymentReceived("test", paymentId, orderId, paid, NOW);
    }

    static AcceptedOrder order(String id) {
        Money nothing = Money.zero("GBP");
        return new AcceptedOrder(
                id,
                CUSTOMER,
                "fingerprint",
                List.of(new OrderLine("SKU-1", 1, 1999, 1999, 250, "standard", 1, 1, 0, 0)),
                Totals.of(PRICE, nothing, nothing, nothing),
                new Address("A. Buyer", "1 High Street", null, "Leeds", null, "LS1 1AA", "GB"),
                Zone.DOMESTIC,
                List.of(),
                false,
                ACCEPTED_AT);
    }

    static StoredOrder reserved(String id) {
        return reserved(id, NOW.plus(Duration.ofMinutes(14)));
    }

    static StoredOrder reserved(String id, Instant holdUntil) {
        return stored(id, OrderStatus.RESERVED, Optional.of(holdUntil), Optional.empty());
    }

    static StoredOrder in(OrderStatus status) {
        return in("o-1", status);
    }

    static StoredOrder in(String id, OrderStatus status) {
        return stored(id, status, Optional.empty(), Optional.empty());
    }

    static StoredOrder paidBy(String paymentId, OrderStatus status) {
        return stored("o-1", status, Optional.empty(), Optional.of(paymentId));
    }

    private static StoredOrder stored(
            String id, OrderStatus status, Optional<Instant> holdUntil, Optional<String> paymentId) {
        Hold.State hold = switch (status) {
            case RESERVED, PAID, PACKED, PARTLY_SHIPPED -> Hold.State.OPEN;
            case ACCEPTED -> Hold.State.TRYING;
            case REJECTED -> Hold.State.NONE;
            case SHIPPED, PARTLY_DELIVERED, DELIVERED, COMPLETED, RETURNING, RETURNED -> Hold.State.SHIPPED;
            case EXPIRED, CANCELLED, REFUNDED -> Hold.State.RELEASED;
        };
        List<Allocation> allocations = List.of(new Allocation(new StockKey("SKU-1", "main", 0), 1));
        StoredOrder decided = StoredOrder.decided(
                order(id),
                status,
                new Hold(hold, 1, false, allocations, List.of()),
                holdUntil,
                new HistoryEntry(ACCEPTED_AT.plusSeconds(1), status, "for a test"),
                List.of(),
                holdUntil);
        return new StoredOrder(
                decided.order(),
                decided.status(),
                decided.hold(),
                decided.holdUntil(),
                decided.history(),
                decided.shortages(),
                List.of(),
                paymentId,
                false,
                Shipments.NONE,
                decided.dueAt());
    }
}

package dev.holdfast.orders;

import static dev.holdfast.platform.aws.Attributes.instant;
import static dev.holdfast.platform.aws.Condition.absent;
import static dev.holdfast.platform.aws.Condition.equal;
import static dev.holdfast.platform.aws.Condition.in;

import dev.holdfast.model.Money;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.model.order.Shortage;
import dev.holdfast.model.stock.Allocation;
import dev.holdfast.model.topology.Tables;
import dev.holdfast.platform.aws.Condition;
import dev.holdfast.platform.aws.ItemWrite;
import dev.holdfast.platform.aws.TableNames;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The writes of orders that are parts of transactions. Each carries the guard that makes it happen at most once. */
@Singleton
public class OrderWrites {

    private static final List<String> DEAD = Arrays.stream(OrderStatus.values())
            .filter(OrderStatus::isDead)
            .map(OrderStatus::name)
            .toList();

    private static final List<String> LEFT = Arrays.stream(OrderStatus.values())
            .filter(OrderStatus::hasLeft)
            .map(OrderStatus::name)
            .toList();

    private final String table;

    public OrderWrites(TableNames names) {
        this.table = names.of(Tables.ORDERS);
    }

    /** The first decision of an order, or the marker that one is being made. */
    public TransactWriteItem decide(StoredOrder decided) {
        return ItemWrite.putNew(table, OrderItems.encode(decided), OrderItems.KEY);
    }

    /** RESERVED to PAID, for exactly the price. */
    public TransactWriteItem pay(String id, String paymentId, Money paid, Instant at, Instant due) {
        return status(id, OrderStatus.PAID, "paid by " + paymentId, at)
                .set("paymentId", paymentId)
                .set("dueAt", instant(due))
                .when(equal("status", OrderStatus.RESERVED.name()))
                .when(equal("total", paid.amount()))
                .when(equal("currency", paid.currency()))
                .update();
    }

    /** Remembers a payment that came after the hold had expired; its stock is to be sought again. */
    public TransactWriteItem rememberLatePayment(String id, String paymentId, Money paid, Instant at) {
        return head(id).set("paymentId", paymentId)
                .append("history", OrderItems.history(at, OrderStatus.EXPIRED, "late payment " + paymentId))
                .when(equal("status", OrderStatus.EXPIRED.name()))
                .when(absent("paymentId"))
                .when(equal("total", paid.amount()))
                .when(equal("currency", paid.currency()))
                .update();
    }

    /** EXPIRED to PAID: the stock of a late payment was there after all. */
    public TransactWriteItem reserveLate(StoredOrder late, Hold hold, Instant at, Instant due) {
        return late(late, OrderStatus.PAID, Reasons.RESERVED_AGAIN, at)
                .set("hold", hold.state().name())
                .set("attempt", hold.attempt())
                .set("allocations", OrderItems.allocations(hold.allocations()))
                .set("claims", OrderItems.claims(hold.claims()))
                .set("dueAt", instant(due))
                .update();
    }

    /** A late payment whose stock or coupon is gone: the money has to go back. */
    public TransactWriteItem refuseLate(StoredOrder late, List<Shortage> shortages, String reason, Instant at) {
        return late(late, OrderStatus.EXPIRED, reason, at)
                .set("refundDue", late.order().totals().total().amount())
                .set("shortages", OrderItems.shortages(shortages))
                .update();
    }

    /** The marker that a late payment's stock is being sought chunk by chunk. */
    public TransactWriteItem tryLate(StoredOrder late, Instant at, Instant due) {
        return late(late, OrderStatus.EXPIRED, "seeking stock for a late payment", at)
                .set("hold", Hold.State.TRYING.name())
                .set("attempt", late.hold().attempt() + 1)
                .set("chunked", AttributeValue.fromBool(true))
                .remove("allocations")
                .remove("claims")
                .set("dueAt", instant(due))
                .update();
    }

    private ItemWrite late(StoredOrder late, OrderStatus next, String reason, Instant at) {
        return status(late.id(), next, reason, at)
                .when(equal("status", OrderStatus.EXPIRED.name()))
                .when(equal("hold", Hold.State.RELEASED.name()))
                .when(absent("refundDue"));
    }

    /** Ends an unpaid hold: RESERVED to EXPIRED, if it may by now. */
    public TransactWriteItem expire(String id, Instant at, Optional<Instant> due) {
        ItemWrite write = status(id, OrderStatus.EXPIRED, "not paid in time", at)
                .set("hold", Hold.State.RELEASED.name())
                .when(equal("status", OrderStatus.RESERVED.name()))
                .when(equal("hold", Hold.State.OPEN.name()))
                .when(Condition.atMost("holdUntil", at.toEpochMilli()));
        return OrderItems.setDue(write, due).update();
    }

    /** Ends the hold of a dead order. */
    public TransactWriteItem release(String id, Optional<Instant> due) {
        ItemWrite write = head(id).set("hold", Hold.State.RELEASED.name())
                .when(equal("hold", Hold.State.OPEN.name()))
                .when(in("status", DEAD));
        return OrderItems.setDue(write, due).update();
    }

    /** Adds the parcel with which all leaves that has not left yet: PAID, PACKED or PARTLY_SHIPPED to SHIPPED. */
    public TransactWriteItem shipRest(StoredOrder seen, Shipment last, Instant at, Optional<Instant> due) {
        return ship(seen, last, OrderStatus.SHIPPED, at, due).update();
    }

    /**
     * Adds a parcel with which a part leaves.
     *
     * @param left of what is held, without what the parcel took
     */
    public TransactWriteItem shipPart(
            StoredOrder seen, Shipment part, List<Allocation> left, Instant at, Optional<Instant> due) {
        return ship(seen, part, OrderStatus.PARTLY_SHIPPED, at, due)
                .set("allocations", OrderItems.allocations(left))
                .when(equal("hold", Hold.State.OPEN.name()))
                .update();
    }

    private ItemWrite ship(StoredOrder seen, Shipment next, OrderStatus to, Instant at, Optional<Instant> due) {
        ItemWrite write = status(seen.id(), to, "handed to " + next.parcel().carrier(), at)
                .when(in(
                        "status",
                        to.predecessors().stream().map(OrderStatus::name).toList()));
        OrderItems.setShipments(write, seen.shipments(), seen.shipments().with(next));
        return OrderItems.setDue(write, due);
    }

    /** Turns the hold of an order that has left into shipped stock, and what its parcels took before. */
    public TransactWriteItem ship(StoredOrder seen, Optional<Instant> due) {
        ItemWrite write = head(seen.id())
                .set("hold", Hold.State.SHIPPED.name())
                .when(equal("hold", Hold.State.OPEN.name()))
                .when(in("status", LEFT));
        if (seen.shipments().hasUnsettledParts()) {
            settleParts(write, seen);
        }
        return OrderItems.setDue(write, due).update();
    }

    /** Turns what parcels took of a hold into shipped stock; the rest stays held. */
    public TransactWriteItem shipParts(StoredOrder seen) {
        return settleParts(head(seen.id()), seen).update();
    }

    private static ItemWrite settleParts(ItemWrite write, StoredOrder seen) {
        return OrderItems.setShipments(write, seen.shipments(), seen.shipments().settled());
    }

    private ItemWrite head(String id) {
        return ItemWrite.to(table, OrderItems.key(id));
    }

    private ItemWrite status(String id, OrderStatus next, String reason, Instant at) {
        return head(id).set("status", next.name()).append("history", OrderItems.history(at, next, reason));
    }
}

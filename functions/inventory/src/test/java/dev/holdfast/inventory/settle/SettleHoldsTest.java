package dev.holdfast.inventory.settle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.inventory.FakeParcels;
import dev.holdfast.inventory.Orders;
import dev.holdfast.inventory.Shop;
import dev.holdfast.inventory.audit.StockAudit;
import dev.holdfast.inventory.movement.ReceiveStock;
import dev.holdfast.model.message.Notification;
import dev.holdfast.model.message.Notification.Event;
import dev.holdfast.model.message.SettleHold;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.model.stock.Allocation;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.TrackingStatus;
import dev.holdfast.orders.Hold;
import dev.holdfast.orders.OrderTable;
import dev.holdfast.orders.OrderWrites;
import dev.holdfast.orders.ParcelClaims.Claimed;
import dev.holdfast.orders.Shipment;
import dev.holdfast.orders.StoredOrder;
import dev.holdfast.platform.queue.Batch;
import dev.holdfast.platform.queue.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettleHoldsTest {

    private final Shop shop = new Shop();
    private final Orders orders = new Orders(shop);

    @BeforeEach
    void tenMugs() {
        shop.product("mug");
        shop.ask(ReceiveStock.class, "{'receiptId':'R-1','lines':[{'sku':'mug','warehouse':'main','quantity':10}]}");
    }

    @Test
    void whatHasLeftIsGoneAndItsCustomerIsTold() {
        String id = paid(4);
        ship(id, "1Z999");

        settle(id, SettleHold.End.SHIP);

        assertThat(orders.stored(id).hold().state()).isEqualTo(Hold.State.SHIPPED);
        assertThat(told()).singleElement().satisfies(letter -> {
            assertThat(letter.event()).isEqualTo(Event.ORDER_SHIPPED);
            assertThat(letter.subject()).isEqualTo(id);
            assertThat(letter.recipient()).isEqualTo(orders.stored(id).order().customer());
            assertThat(letter.facts()).containsEntry("carrier", "ups").containsEntry("trackingNumber", "1Z999");
        });
    }

    @Test
    void whatLeavesInPartsIsGoneInParts() {
        String id = paid(4);
        Allocation held = orders.stored(id).hold().allocations().getFirst();
        shop.commit(shop.get(OrderWrites.class)
                .shipPart(
                        orders.stored(id),
                        parcel(id, "1", List.of(new Allocation(held.item(), 3))),
                        List.of(new Allocation(held.item(), 1)),
                        shop.now(),
                        Optional.empty()));
        assertThat(shop.get(StockAudit.class).run(Duration.ZERO).differences()).isEmpty();

        settle(id, SettleHold.End.SHIP);
        settle(id, SettleHold.End.SHIP);

        assertThat(shop.onHand("mug", "main")).containsExactly(7L);
        assertThat(shop.available("mug", "main")).containsExactly(6L);
        assertThat(orders.stored(id).hold().state()).isEqualTo(Hold.State.OPEN);
        assertThat(shop.get(StockAudit.class).run(Duration.ZERO).differences()).isEmpty();

        ship(id, "2");
        settle(id, SettleHold.End.SHIP);

        assertThat(shop.onHand("mug", "main")).containsExactly(6L);
        assertThat(orders.stored(id).hold().state()).isEqualTo(Hold.State.SHIPPED);
        assertThat(shop.get(StockAudit.class).run(Duration.ZERO).differences()).isEmpty();
        assertThat(told()).extracting(Notification::subject).containsExactly(id, id + "/2");
    }

    @Test
    void twoPartsAndTheRestLeaveAtOnce() {
        String id = paid(4);
        Allocation held = orders.stored(id).hold().allocations().getFirst();
        for (int left = 3; left > 1; left--) {
            shop.commit(shop.get(OrderWrites.class)
                    .shipPart(
                            orders.stored(id),
                            parcel(id, "N" + left, List.of(new Allocation(held.item(), 1))),
                            List.of(new Allocation(held.item(), left)),
                            shop.now(),
                            Optional.empty()));
        }
        ship(id, "R");

        settle(id, SettleHold.End.SHIP);

        assertThat(shop.onHand("mug", "main")).containsExactly(6L);
        assertThat(shop.available("mug", "main")).containsExactly(6L);
        assertThat(shop.get(StockAudit.class).run(Duration.ZERO).differences()).isEmpty();
    }

    private void ship(String id, String number) {
        shop.commit(shop.get(OrderWrites.class)
                .shipRest(orders.stored(id), parcel(id, number, List.of()), shop.now(), Optional.empty()));
    }

    private Shipment parcel(String id, String number, List<Allocation> taken) {
        ParcelId parcel = new ParcelId("ups", number);
        shop.get(FakeParcels.class).put(parcel, new Claimed(id, List.of(), TrackingStatus.IN_TRANSIT));
        return new Shipment(parcel, shop.now(), List.of(), taken, false, Shipment.State.SHIPPED);
    }

    @Test
    void aCancelledOrdersStockIsFreeAndItsMoneyHasToGoBack() {
        String id = paid(4);
        cancel(id);

        settle(id, SettleHold.End.RELEASE);

        assertThat(orders.stored(id).hold().state()).isEqualTo(Hold.State.RELEASED);
        List<Notification> told = told();
        assertThat(told).extracting(Notification::event).containsExactly(Event.ORDER_CANCELLED, Event.REFUND_DUE);
        assertThat(told.getLast().recipient()).isEqualTo(Notification.OPERATIONS);
        assertThat(told.getLast().facts()).containsEntry("payment", "pay-1").containsEntry("amount", "GBP 20.00");
    }

    @Test
    void aRepeatTellsTheSameAndChangesNothing() {
        String id = paid(4);
        cancel(id);
        settle(id, SettleHold.End.RELEASE);
        List<Notification> first = told();
        StoredOrder before = orders.stored(id);

        settle(id, SettleHold.End.RELEASE);

        assertThat(told()).isEqualTo(first);
        assertThat(orders.stored(id)).isEqualTo(before);
    }

    @Test
    void aMessageOfAChangeThatWasNeverMadeDoesNothing() {
        String id = paid(4);
        StoredOrder before = orders.stored(id);

        settle(id, SettleHold.End.SHIP);
        settle(id, SettleHold.End.RELEASE);

        assertThat(orders.stored(id)).isEqualTo(before);
        assertThat(told()).isEmpty();
    }

    private String paid(long quantity) {
        String id = orders.reserved("mug", quantity);
        shop.commit(shop.get(OrderWrites.class)
                .pay(
                        id,
                        "pay-1",
                        orders.stored(id).order().totals().total(),
                        shop.now(),
                        shop.now().plusSeconds(60)));
        return id;
    }

    private void cancel(String id) {
        assertThat(shop.get(OrderTable.class)
                        .advance(
                                id,
                                OrderStatus.CANCELLED.predecessors(),
                                OrderStatus.CANCELLED,
                                "changed their mind",
                                shop.now(),
                                Optional.empty()))
                .isInstanceOf(OrderTable.Changed.class);
    }

    private void settle(String id, SettleHold.End end) {
        shop.taken(Queues.NOTIFICATIONS, Notification.class);
        assertThat(shop.get(SettleHolds.class)
                        .handle(new Batch<>(
                                List.of(new Delivery<>("m", new SettleHold(id, end), shop.now())),
                                shop.now().plusSeconds(60))))
                .isEmpty();
    }

    private List<Notification> told() {
        return shop.taken(Queues.NOTIFICATIONS, Notification.class);
    }
}

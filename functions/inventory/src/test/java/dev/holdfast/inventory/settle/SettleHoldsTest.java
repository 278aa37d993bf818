package dev.holdfast.inventory.settle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.inventory.Orders;
import dev.holdfast.inventory.Shop;
import dev.holdfast.inventory.movement.ReceiveStock;
import dev.holdfast.model.message.Notification;
import dev.holdfast.model.message.Notification.Event;
import dev.holdfast.model.message.SettleHold;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.orders.Hold;
import dev.holdfast.orders.OrderTable;
import dev.holdfast.orders.OrderWrites;
import dev.holdfast.orders.StoredOrder;
import dev.holdfast.platform.queue.Batch;
import dev.holdfast.platform.queue.Delivery;
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
        assertThat(shop.get(OrderTable.class)
                        .ship(id, new StoredOrder.Parcel("ups", "1Z 999"), shop.now(), Optional.empty()))
                .isInstanceOf(OrderTable.Changed.class);

        settle(id, SettleHold.End.SHIP);

        assertThat(orders.stored(id).hold().state()).isEqualTo(Hold.State.SHIPPED);
        assertThat(told()).singleElement().satisfies(letter -> {
            assertThat(letter.event()).isEqualTo(Event.ORDER_SHIPPED);
            assertThat(letter.subject()).isEqualTo(id);
            assertThat(letter.recipient()).isEqualTo(orders.stored(id).order().customer());
            assertThat(letter.facts()).containsEntry("carrier", "ups").containsEntry("trackingNumber", "1Z 999");
        });
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

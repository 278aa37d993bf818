package dev.holdfast.inventory.settle;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.inventory.FakeParcels;
import dev.holdfast.inventory.Orders;
import dev.holdfast.inventory.Shop;
import dev.holdfast.inventory.audit.AuditReport.Difference;
import dev.holdfast.inventory.audit.StockAudit;
import dev.holdfast.inventory.movement.ReceiveStock;
import dev.holdfast.model.message.Notification;
import dev.holdfast.model.message.Notification.Event;
import dev.holdfast.model.message.SettleHold;
import dev.holdfast.model.order.AcceptedOrder;
import dev.holdfast.model.order.OrderLine;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.model.stock.Allocation;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.TrackingStatus;
import dev.holdfast.orders.Hold;
import dev.holdfast.orders.OrderTable;
import dev.holdfast.orders.OrderWrites;
import dev.holdfast.orders.ParcelClaims.Claimed;
import dev.holdfast.orders.ShipOrder;
import dev.holdfast.orders.Shipment;
import dev.holdfast.orders.StoredOrder;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.queue.Batch;
import dev.holdfast.platform.queue.Delivery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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
        assertThat(audited()).isEmpty();

        settle(id, SettleHold.End.SHIP);
        settle(id, SettleHold.End.SHIP);

        assertThat(shop.onHand("mug", "main")).containsExactly(7L);
        assertThat(shop.available("mug", "main")).containsExactly(6L);
        assertThat(orders.stored(id).hold().state()).isEqualTo(Hold.State.OPEN);
        assertThat(audited()).isEmpty();

        ship(id, "2");
        settle(id, SettleHold.End.SHIP);

        assertThat(shop.onHand("mug", "main")).containsExactly(6L);
        assertThat(orders.stored(id).hold().state()).isEqualTo(Hold.State.SHIPPED);
        assertThat(audited()).isEmpty();
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
        assertThat(audited()).isEmpty();
    }

    @Test
    void aLargeOrderLeavesInPartsThatAreSettledOneByOne() {
        String id = large(150);
        assertThat(part(id, "1", 0, 90)).isEqualTo(201);
        assertThat(part(id, "2", 90, 140)).isEqualTo(201);
        assertThat(audited()).isEmpty();

        assertThat(deliveries(id)).isEqualTo(2);
        assertThat(shop.onHand("sku-0", "main")).containsExactly(1L);
        assertThat(shop.onHand("sku-139", "main")).containsExactly(1L);
        assertThat(shop.onHand("sku-140", "main")).containsExactly(2L);
        assertThat(orders.stored(id).hold().state()).isEqualTo(Hold.State.OPEN);
        assertThat(audited()).isEmpty();

        shop.ask(shop.get(ShipOrder.class), Map.of("id", id), "{'carrier':'ups','trackingNumber':'3'}");
        assertThat(deliveries(id)).isEqualTo(1);
        assertThat(shop.onHand("sku-149", "main")).containsExactly(1L);
        assertThat(orders.stored(id).hold().state()).isEqualTo(Hold.State.SHIPPED);
        assertThat(shop.get(OrderTable.class).chunks(id))
                .hasSizeGreaterThan(1)
                .allSatisfy(chunk -> assertThat(chunk.state()).isEqualTo(Hold.State.SHIPPED));
        assertThat(audited()).isEmpty();
    }

    @Test
    void aLargeOrderOfWhichEverythingHasLeftBeforeAnythingIsSettled() {
        String id = large(150);
        part(id, "1", 0, 60);
        part(id, "2", 60, 120);
        shop.ask(shop.get(ShipOrder.class), Map.of("id", id), "{'carrier':'ups','trackingNumber':'3'}");

        assertThat(deliveries(id)).isEqualTo(3);

        assertThat(orders.stored(id).hold().state()).isEqualTo(Hold.State.SHIPPED);
        for (int i = 0; i < 150; i++) {
            assertThat(shop.onHand("sku-" + i, "main")).containsExactly(1L);
        }
        assertThat(audited()).isEmpty();
    }

    @Test
    void aPartOfMoreStockItemsThanATransactionHasIsRefused() {
        String id = large(150);
        Problem problem = shop.refused(shop.get(ShipOrder.class), Map.of("id", id), parcel("1", 0, 100));
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.errors()).singleElement().satisfies(error -> {
            assertThat(error.pointer()).isEqualTo("/lines");
            assertThat(error.detail()).contains("100", "99");
        });
        assertThat(orders.stored(id).status()).isEqualTo(OrderStatus.PAID);
    }

    /** An order of a unit each of so many SKUs, of which there are two: it is held in chunks. */
    private String large(int skus) {
        OrderLine[] lines = new OrderLine[skus];
        List<String> received = new ArrayList<>();
        for (int i = 0; i < skus; i++) {
            shop.product("sku-" + i);
            lines[i] = Orders.line("sku-" + i, 1);
            received.add("{'sku':'sku-" + i + "','warehouse':'main','quantity':2}");
        }
        shop.ask(ReceiveStock.class, "{'receiptId':'R-2','lines':[" + String.join(",", received) + "]}");
        AcceptedOrder order = orders.order("large", false, lines);
        assertThat(orders.decide(order)).isEmpty();
        assertThat(orders.stored(order.id()).hold().chunked()).isTrue();
        pay(order.id());
        return order.id();
    }

    private int part(String id, String number, int from, int to) {
        return shop.ask(shop.get(ShipOrder.class), Map.of("id", id), parcel(number, from, to))
                .status();
    }

    private static String parcel(String number, int from, int to) {
        String lines = IntStream.range(from, to)
                .mapToObj(i -> "{'sku':'sku-" + i + "','quantity':1}")
                .collect(joining(","));
        return "{'carrier':'ups','trackingNumber':'" + number + "','lines':[" + lines + "]}";
    }

    /** How often a message had to be delivered until it was done. */
    private int deliveries(String id) {
        for (int times = 1; times < 10; times++) {
            if (handled(id, SettleHold.End.SHIP).isEmpty()) {
                return times;
            }
        }
        throw new AssertionError("it comes again for ever");
    }

    private List<Difference> audited() {
        return shop.get(StockAudit.class).run(Duration.ZERO).differences();
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
        pay(id);
        return id;
    }

    private void pay(String id) {
        shop.commit(shop.get(OrderWrites.class)
                .pay(
                        id,
                        "pay-1",
                        orders.stored(id).order().totals().total(),
                        shop.now(),
                        shop.now().plusSeconds(60)));
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
        assertThat(handled(id, end)).isEmpty();
    }

    private Set<String> handled(String id, SettleHold.End end) {
        return shop.get(SettleHolds.class)
                .handle(new Batch<>(
                        List.of(new Delivery<>("m", new SettleHold(id, end), shop.now())),
                        shop.now().plusSeconds(60)));
    }

    private List<Notification> told() {
        return shop.taken(Queues.NOTIFICATIONS, Notification.class);
    }
}

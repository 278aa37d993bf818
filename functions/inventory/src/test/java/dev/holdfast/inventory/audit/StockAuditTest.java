package dev.holdfast.inventory.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.inventory.Orders;
import dev.holdfast.inventory.Shop;
import dev.holdfast.inventory.audit.AuditReport.Difference;
import dev.holdfast.inventory.movement.AdjustStock;
import dev.holdfast.inventory.movement.ReceiveStock;
import dev.holdfast.inventory.settle.SettleHolds;
import dev.holdfast.inventory.stock.SkuAt;
import dev.holdfast.inventory.stock.StockWrites;
import dev.holdfast.model.message.Notification;
import dev.holdfast.model.message.SettleHold;
import dev.holdfast.model.order.OrderLine;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.orders.OrderTable;
import dev.holdfast.platform.queue.Batch;
import dev.holdfast.platform.queue.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StockAuditTest {

    private final Shop shop = new Shop();
    private final Orders orders = new Orders(shop);

    @BeforeEach
    void stock() {
        shop.product("mug");
        shop.ask(ReceiveStock.class, "{'receiptId':'r1','lines':[{'sku':'mug','warehouse':'main','quantity':100}]}");
    }

    private AuditReport audit() {
        return shop.get(StockAudit.class).run(Duration.ZERO);
    }

    private void settle(String id, SettleHold.End end) {
        assertThat(shop.get(SettleHolds.class)
                        .handle(new Batch<>(
                                List.of(new Delivery<>("m", new SettleHold(id, end), shop.now())),
                                shop.now().plusSeconds(60))))
                .isEmpty();
    }

    private Optional<Instant> later() {
        return Optional.of(shop.now().plusSeconds(120));
    }

    private void cancel(String id) {
        OrderTable.Change change = shop.get(OrderTable.class)
                .advance(
                        id,
                        Set.of(OrderStatus.RESERVED),
                        OrderStatus.CANCELLED,
                        "changed their mind",
                        shop.now(),
                        later());
        assertThat(change).isInstanceOf(OrderTable.Changed.class);
    }

    @Test
    void soundBooksAreClean() {
        String shipped = orders.reserved("mug", 4);
        String expired = orders.reserved("mug", 2);
        orders.reserved("mug", 1);
        shop.ask(
                AdjustStock.class,
                "{'adjustmentId':'a1','reason':'broken','lines':[{'sku':'mug','warehouse':'main','delta':-3}]}");
        shop.get(OrderTable.class)
                .advance(shipped, Set.of(OrderStatus.RESERVED), OrderStatus.PAID, "paid", shop.now(), later());
        shop.get(OrderTable.class)
                .advance(shipped, Set.of(OrderStatus.PAID), OrderStatus.SHIPPED, "gone", shop.now(), later());
        settle(shipped, SettleHold.End.SHIP);
        shop.pass(Duration.ofMinutes(16));
        settle(expired, SettleHold.End.EXPIRE);

        AuditReport report = audit();

        assertThat(report.differences()).isEmpty();
        assertThat(report.clean()).isTrue();
        assertThat(report.itemsChecked()).isEqualTo(1);
        assertThat(report.ordersChecked()).isEqualTo(3);
        assertThat(report.movementsChecked()).isEqualTo(2);
        assertThat(shop.onHand("mug", "main")).containsExactly(93L);
        assertThat(shop.available("mug", "main")).containsExactly(92L);
    }

    @Test
    void anOrderInChunksIsCounted() {
        OrderLine[] lines = IntStream.range(0, 150)
                .mapToObj(i -> {
                    shop.product("s" + i);
                    shop.ask(
                            ReceiveStock.class,
                            "{'receiptId':'s" + i + "','lines':[{'sku':'s" + i
                                    + "','warehouse':'main','quantity':3}]}");
                    return Orders.line("s" + i, 2);
                })
                .toArray(OrderLine[]::new);
        var large = orders.order("c", false, lines);
        assertThat(orders.decide(large)).isEmpty();
        assertThat(orders.stored(large.id()).hold().chunked()).isTrue();

        assertThat(audit().differences()).isEmpty();

        cancel(large.id());
        assertThat(audit().differences())
                .containsExactly(new Difference(null, null, large.id(), "is CANCELLED and holds stock", 0, 300));
        settle(large.id(), SettleHold.End.RELEASE);
        assertThat(audit().differences()).isEmpty();
    }

    @Test
    void stockThatNobodyAccountsForIsFoundAndTold() {
        shop.commit(shop.get(StockWrites.class).move(new SkuAt("mug", "main").bucket(0), 5, shop.now()));

        assertThat(audit().differences()).containsExactly(new Difference("mug", "main", null, "onHand", 100, 105));

        shop.get(AuditStock.class).run(shop.now());
        assertThat(shop.taken(Queues.NOTIFICATIONS, Notification.class))
                .extracting(Notification::event)
                .containsExactly(Notification.Event.AUDIT_FAILED);
    }

    @Test
    void aDeadOrderThatHoldsStockIsFoundAtOnceOnDemandAndAfterAGraceOnSchedule() {
        String id = orders.reserved("mug", 4);
        cancel(id);
        shop.taken(Queues.NOTIFICATIONS, Notification.class);

        assertThat(audit().differences())
                .containsExactly(new Difference(null, null, id, "is CANCELLED and holds stock", 0, 4));
        shop.get(AuditStock.class).run(shop.now());
        assertThat(shop.taken(Queues.NOTIFICATIONS, Notification.class)).isEmpty();

        shop.pass(Duration.ofMinutes(6));
        shop.get(AuditStock.class).run(shop.now());
        assertThat(shop.taken(Queues.NOTIFICATIONS, Notification.class)).hasSize(1);
    }

    @Test
    void anOrderThatNobodyLooksAfterIsFound() {
        String id = orders.reserved("mug", 4);
        shop.pass(Duration.ofMinutes(16 + 16 + 60));
        assertThat(audit().differences()).isEmpty();

        shop.pass(Duration.ofMinutes(5));

        assertThat(audit().differences()).extracting(Difference::order).containsExactly(id);
    }

    @Test
    void theAnswerCarriesTheReport() {
        assertThat(Shop.json(shop.ask(RunAudit.class, "")))
                .isEqualTo(
                        "{'clean':true,'itemsChecked':1,'ordersChecked':0,'movementsChecked':1,'parcelsChecked':0,'parcelsBehind':0,'unsettled':0,"
                                + "'differences':[],'startedAt':'2026-11-22T12:00:00Z','tookMs':0}");
    }
}

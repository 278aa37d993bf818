package dev.holdfast.inventory.reserve;

import static dev.holdfast.inventory.Orders.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.inventory.Orders;
import dev.holdfast.inventory.Shop;
import dev.holdfast.inventory.audit.StockAudit;
import dev.holdfast.inventory.movement.ReceiveStock;
import dev.holdfast.inventory.settle.SettleHolds;
import dev.holdfast.inventory.stock.SplitStock;
import dev.holdfast.model.message.ReserveOrder;
import dev.holdfast.model.message.SettleHold;
import dev.holdfast.model.order.AcceptedOrder;
import dev.holdfast.model.order.OrderLine;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.orders.Hold;
import dev.holdfast.orders.OrderWrites;
import dev.holdfast.platform.queue.Batch;
import dev.holdfast.platform.queue.Delivery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReserveStockTest {

    private final Shop shop = new Shop();
    private final Orders orders = new Orders(shop);

    private void stock(String sku, long units) {
        shop.product(sku);
        shop.ask(
                ReceiveStock.class,
                "{'receiptId':'" + sku + "','lines':[{'sku':'" + sku + "','warehouse':'main','quantity':" + units
                        + "}]}");
    }

    private OrderStatus status(AcceptedOrder order) {
        return orders.stored(order.id()).status();
    }

    @AfterEach
    void theBooksBalance() {
        assertThat(shop.get(StockAudit.class).run(Duration.ZERO).differences()).isEmpty();
    }

    @Test
    void theLastUnitsAreSoldExactlyAndInArrivalOrder() {
        stock("mug", 5);
        AcceptedOrder[] buyers = IntStream.range(0, 4)
                .mapToObj(i -> orders.order("c" + i, false, line("mug", 2)))
                .toArray(AcceptedOrder[]::new);

        assertThat(orders.decide(buyers)).isEmpty();

        assertThat(List.of(buyers))
                .extracting(this::status)
                .containsExactly(
                        OrderStatus.RESERVED, OrderStatus.RESERVED, OrderStatus.REJECTED, OrderStatus.REJECTED);
        assertThat(shop.available("mug", "main")).containsExactly(1L);
    }

    @Test
    void aLimitThatAnEarlierGroupUsedUpRefusesInALaterOne() {
        stock("mug", 100);
        List<AcceptedOrder> batch = new ArrayList<>();
        batch.add(orders.order("greedy", false, line("mug", 5, 1, 5)));
        for (int i = 0; i < 120; i++) {
            stock("s" + i, 1);
            batch.add(orders.order("c" + i, false, line("s" + i, 1)));
        }
        batch.add(orders.order("greedy", false, line("mug", 1, 1, 5)));

        assertThat(orders.decide(batch.toArray(AcceptedOrder[]::new))).isEmpty();

        assertThat(status(batch.getFirst())).isEqualTo(OrderStatus.RESERVED);
        assertThat(status(batch.getLast())).isEqualTo(OrderStatus.REJECTED);
        assertThat(batch.subList(1, 121)).extracting(this::status).containsOnly(OrderStatus.RESERVED);
    }

    @Test
    void moreThanTheLimitItselfIsRejectedEvenIfNothingIsUsed() {
        stock("mug", 100);
        AcceptedOrder greedy = orders.order("greedy", false, line("mug", 6, 1, 5));

        assertThat(orders.decide(greedy)).isEmpty();

        assertThat(status(greedy)).isEqualTo(OrderStatus.REJECTED);
    }

    @Test
    void aLimitThatWasChangedBetweenTwoOrdersOfABatchStopsNeither() {
        stock("mug", 100);
        AcceptedOrder before = orders.order("c", false, line("mug", 5, 1, 5));
        AcceptedOrder after = orders.order("c", false, line("mug", 4, 1, 10));

        assertThat(orders.decide(before, after)).isEmpty();

        assertThat(List.of(status(before), status(after))).containsOnly(OrderStatus.RESERVED);
    }

    @Test
    void aLatePaymentsChunksThatACrashInterruptedAreFinishedAndHoldUpNobody() {
        AcceptedOrder late = expiredAndPaidLate();
        shop.crashAtTransaction(4);
        assertThatThrownBy(() -> decideLate(late)).isInstanceOf(Shop.Crash.class);
        assertThat(orders.stored(late.id()).hold().state()).isEqualTo(Hold.State.TRYING);
        shop.recover();
        stock("mug", 1);
        AcceptedOrder another = orders.order("d", false, line("mug", 1));

        decideLate(late, another);

        assertThat(status(another)).isEqualTo(OrderStatus.RESERVED);
        assertThat(status(late)).isEqualTo(OrderStatus.PAID);
        assertThat(orders.stored(late.id()).hold().chunked()).isTrue();
        assertThat(shop.available("s59", "main")).containsExactly(0L, 0L);
    }

    /** Sixty lines that one transaction held at first, and no longer can: their stock is in two buckets each by now. */
    private AcceptedOrder expiredAndPaidLate() {
        OrderLine[] lines = IntStream.range(0, 60)
                .mapToObj(i -> {
                    stock("s" + i, 2);
                    return line("s" + i, 2);
                })
                .toArray(OrderLine[]::new);
        AcceptedOrder order = orders.order("c", false, lines);
        assertThat(orders.decide(order)).isEmpty();
        shop.pass(Duration.ofMinutes(16));
        SettleHold expire = new SettleHold(order.id(), SettleHold.End.EXPIRE);
        shop.get(SettleHolds.class)
                .handle(new Batch<>(
                        List.of(new Delivery<>("m", expire, shop.now())),
                        shop.now().plusSeconds(60)));
        for (int i = 0; i < 60; i++) {
            shop.ask(shop.get(SplitStock.class), Map.of("sku", "s" + i), "{'buckets':2}");
        }
        shop.commit(shop.get(OrderWrites.class)
                .rememberLatePayment(order.id(), "p1", order.totals().total(), shop.now()));
        return order;
    }

    private void decideLate(AcceptedOrder late, AcceptedOrder... others) {
        List<Delivery<ReserveOrder>> deliveries = new ArrayList<>();
        deliveries.add(new Delivery<>("late", new ReserveOrder(late, ReserveOrder.Cause.LATE_PAYMENT), shop.now()));
        for (AcceptedOrder other : others) {
            deliveries.add(
                    new Delivery<>(other.id(), new ReserveOrder(other, ReserveOrder.Cause.ACCEPTED), shop.now()));
        }
        assertThat(shop.get(ReserveStock.class)
                        .handle(new Batch<>(deliveries, shop.now().plus(Duration.ofMinutes(5)))))
                .isEmpty();
    }
}

package dev.holdfast.inventory.reserve;

import static dev.holdfast.inventory.Orders.line;
import static dev.holdfast.inventory.Orders.redeeming;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.inventory.Orders;
import dev.holdfast.inventory.Shop;
import dev.holdfast.inventory.audit.StockAudit;
import dev.holdfast.inventory.movement.ReceiveStock;
import dev.holdfast.inventory.settle.SettleHolds;
import dev.holdfast.inventory.stock.LimitTable;
import dev.holdfast.model.message.Notification;
import dev.holdfast.model.message.ReserveOrder;
import dev.holdfast.model.message.SettleHold;
import dev.holdfast.model.order.AcceptedOrder;
import dev.holdfast.model.order.OrderLine;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.model.order.Redemption;
import dev.holdfast.model.stock.LimitKey;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.model.topology.Tables;
import dev.holdfast.orders.OrderWrites;
import dev.holdfast.orders.StoredOrder;
import dev.holdfast.platform.queue.Batch;
import dev.holdfast.platform.queue.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A coupon's redemptions are stock: taken with it, given back with it, never more than there are. */
class RedeemCouponsTest {

    private static final Redemption HOT = new Redemption("HOT", 40, 0);
    private static final Redemption LAST = new Redemption("LAST", 1, 0);
    private static final Redemption ONCE = new Redemption("ONCE", 0, 1);

    private final Shop shop = new Shop();
    private final Orders orders = new Orders(shop);

    @AfterEach
    void theBooksBalance() {
        assertThat(shop.get(StockAudit.class).run(Duration.ZERO).differences()).isEmpty();
    }

    @Test
    void ofAHundredAndFiftyTheFirstFortyHaveTheHotCoupon() {
        stock("mug", 1_000);
        AcceptedOrder[] buyers = IntStream.range(0, 150)
                .mapToObj(i -> redeeming(orders.order("c" + i, false, line("mug", 1)), HOT))
                .toArray(AcceptedOrder[]::new);

        assertThat(orders.decide(buyers)).isEmpty();

        assertThat(List.of(buyers).subList(0, 40)).extracting(this::status).containsOnly(OrderStatus.RESERVED);
        assertThat(List.of(buyers).subList(40, 150)).extracting(this::status).containsOnly(OrderStatus.REJECTED);
        assertThat(reason(buyers[40])).isEqualTo("coupon-used-up: HOT");
        assertThat(orders.stored(buyers[40].id()).shortages()).isEmpty();
        assertThat(shop.taken(Queues.NOTIFICATIONS, Notification.class))
                .hasSize(110)
                .allSatisfy(letter -> assertThat(letter.facts()).containsEntry("coupon", "HOT"));
        assertThat(redeemed("HOT")).isEqualTo(40);
        assertThat(shop.available("mug", "main")).containsExactly(960L);
        // two groups of the orders that are admitted and refused, the first of them once more when it is known
        assertThat(shop.transactions()).isLessThanOrEqualTo(5);
    }

    @Test
    void aCustomerRedeemsNoMoreThanHisOwn() {
        stock("mug", 10);
        AcceptedOrder first = redeeming(orders.order("anna", false, line("mug", 1)), ONCE);
        AcceptedOrder second = redeeming(orders.order("anna", false, line("mug", 1)), ONCE);
        AcceptedOrder other = redeeming(orders.order("ben", false, line("mug", 1)), ONCE);

        assertThat(orders.decide(first, second, other)).isEmpty();

        assertThat(List.of(first, second, other))
                .extracting(this::status)
                .containsExactly(OrderStatus.RESERVED, OrderStatus.REJECTED, OrderStatus.RESERVED);
        assertThat(redeemed("ONCE")).isEqualTo(2);
        assertThat(shop.get(LimitTable.class).used(LimitKey.coupon("ONCE", "anna")))
                .isEqualTo(1);
    }

    @Test
    void whatExpiresIsGivenBackOnce() {
        stock("mug", 10);
        AcceptedOrder unpaid = redeeming(orders.order("anna", false, line("mug", 1)), LAST, ONCE);
        assertThat(orders.decide(unpaid)).isEmpty();
        assertThat(redeemed("LAST")).isEqualTo(1);

        shop.pass(Duration.ofMinutes(16));
        end(unpaid);
        end(unpaid);

        assertThat(redeemed("LAST")).isZero();
        assertThat(shop.get(LimitTable.class).used(LimitKey.coupon("ONCE", "anna")))
                .isZero();
        AcceptedOrder again = redeeming(orders.order("anna", false, line("mug", 1)), LAST, ONCE);
        assertThat(orders.decide(again)).isEmpty();
        assertThat(status(again)).isEqualTo(OrderStatus.RESERVED);
    }

    @Test
    void whoeverIsFasterHasTheLastRedemption() {
        stock("mug", 10);
        AcceptedOrder slow = redeeming(orders.order("anna", false, line("mug", 1)), LAST);
        AcceptedOrder fast = redeeming(orders.order("ben", false, line("mug", 1)), LAST);
        shop.beforeNextTransaction(() -> orders.decide(fast));

        assertThat(orders.decide(slow)).isEmpty();

        assertThat(List.of(status(slow), status(fast))).containsExactly(OrderStatus.REJECTED, OrderStatus.RESERVED);
        assertThat(redeemed("LAST")).isEqualTo(1);
    }

    @Test
    void anOrderInPartIsNothingWithoutItsCoupon() {
        stock("mug", 10);
        assertThat(orders.decide(redeeming(orders.order("ben", false, line("mug", 1)), LAST)))
                .isEmpty();
        AcceptedOrder partial = redeeming(orders.order("anna", true, line("mug", 20)), LAST);

        assertThat(orders.decide(partial)).isEmpty();

        assertThat(reason(partial)).isEqualTo("coupon-used-up: LAST");
        assertThat(shop.available("mug", "main")).containsExactly(9L);
    }

    @Test
    void anOrderInChunksRedeemsOnceAndGivesBackOnce() {
        AcceptedOrder large = redeeming(large("anna"), LAST, ONCE);
        shop.crashAtTransaction(3);
        assertThatThrownBy(() -> orders.decide(large)).isInstanceOf(Shop.Crash.class);
        shop.recover();
        assertThat(redeemed("LAST")).isEqualTo(1);

        assertThat(orders.decide(large)).isEmpty();
        assertThat(status(large)).isEqualTo(OrderStatus.RESERVED);
        assertThat(redeemed("LAST")).isEqualTo(1);

        shop.pass(Duration.ofMinutes(16));
        end(large);
        end(large);
        assertThat(redeemed("LAST")).isZero();
        assertThat(shop.get(LimitTable.class).used(LimitKey.coupon("ONCE", "anna")))
                .isZero();
    }

    @Test
    void anOrderInChunksThatIsRefusedRedeemsNothing() {
        AcceptedOrder large = redeeming(large("anna"), LAST);
        assertThat(orders.decide(orders.order("ben", false, line("s129", 1)))).isEmpty();

        assertThat(orders.decide(large)).isEmpty();

        assertThat(reason(large)).isEqualTo("not enough stock");
        assertThat(redeemed("LAST")).isZero();
    }

    @Test
    void anOrderInChunksIsRefusedForItsCouponAlone() {
        stock("mug", 1);
        assertThat(orders.decide(redeeming(orders.order("ben", false, line("mug", 1)), LAST)))
                .isEmpty();
        AcceptedOrder large = redeeming(large("anna"), LAST);

        assertThat(orders.decide(large)).isEmpty();

        assertThat(reason(large)).isEqualTo("coupon-used-up: LAST");
        assertThat(shop.available("s0", "main")).containsExactly(1L);
    }

    @Test
    void aLatePaymentWhoseCouponIsGoneIsRefunded() {
        stock("mug", 10);
        AcceptedOrder late = redeeming(orders.order("anna", false, line("mug", 1)), LAST);
        assertThat(orders.decide(late)).isEmpty();
        shop.pass(Duration.ofMinutes(16));
        end(late);
        shop.commit(shop.get(OrderWrites.class)
                .rememberLatePayment(late.id(), "p1", late.totals().total(), shop.now()));
        assertThat(orders.decide(redeeming(orders.order("ben", false, line("mug", 1)), LAST)))
                .isEmpty();

        ReserveOrder again = new ReserveOrder(late, ReserveOrder.Cause.LATE_PAYMENT);
        shop.get(ReserveStock.class)
                .handle(new Batch<>(
                        List.of(new Delivery<>("m", again, shop.now())),
                        shop.now().plusSeconds(60)));

        assertThat(orders.stored(late.id()).refundDue()).isTrue();
        assertThat(reason(late)).isEqualTo("late payment, coupon-used-up: LAST: refund due");
        assertThat(redeemed("LAST")).isEqualTo(1);
    }

    @Test
    void anOrderWithoutCouponsTouchesNoLimit() {
        stock("mug", 10);
        assertThat(orders.decide(orders.order("anna", false, line("mug", 1)))).isEmpty();
        assertThat(shop.dynamo.contents(Tables.LIMITS)).isEmpty();
    }

    private AcceptedOrder large(String customer) {
        return orders.order(
                customer,
                false,
                IntStream.range(0, 130)
                        .mapToObj(i -> {
                            stock("s" + i, 1);
                            return line("s" + i, 1);
                        })
                        .toArray(OrderLine[]::new));
    }

    private void stock(String sku, long units) {
        shop.product(sku);
        shop.ask(
                ReceiveStock.class,
                "{'receiptId':'" + sku + "','lines':[{'sku':'" + sku + "','warehouse':'main','quantity':" + units
                        + "}]}");
    }

    private void end(AcceptedOrder order) {
        SettleHold expire = new SettleHold(order.id(), SettleHold.End.EXPIRE);
        shop.get(SettleHolds.class)
                .handle(new Batch<>(
                        List.of(new Delivery<>("m", expire, shop.now())),
                        shop.now().plusSeconds(60)));
    }

    private OrderStatus status(AcceptedOrder order) {
        return orders.stored(order.id()).status();
    }

    private String reason(AcceptedOrder order) {
        StoredOrder stored = orders.stored(order.id());
        return stored.history().getLast().reason();
    }

    private long redeemed(String code) {
        return shop.get(LimitTable.class).used(LimitKey.coupon(code));
    }
}

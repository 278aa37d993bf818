package dev.holdfast.inventory.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.catalog.ProductTable;
import dev.holdfast.inventory.Orders;
import dev.holdfast.inventory.Shop;
import dev.holdfast.inventory.audit.StockAudit;
import dev.holdfast.inventory.movement.ReceiveStock;
import dev.holdfast.model.order.OrderStatus;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SplitStockTest {

    private final Shop shop = new Shop();

    @BeforeEach
    void stock() {
        shop.product("hot");
        shop.ask(ReceiveStock.class, "{'receiptId':'r1','lines':[{'sku':'hot','warehouse':'main','quantity':10}]}");
    }

    private String split(long buckets) {
        return Shop.json(shop.ask(shop.get(SplitStock.class), Map.of("sku", "hot"), "{'buckets':" + buckets + "}"));
    }

    @Test
    void availableUnitsAreSpreadAndHeldOnesStay() {
        shop.hold("hot", "main", 0, 2);

        assertThat(split(4)).isEqualTo("{'sku':'hot','buckets':4,'shifted':6}");

        assertThat(shop.available("hot", "main")).containsExactly(2L, 2L, 2L, 2L);
        assertThat(shop.onHand("hot", "main")).containsExactly(4L, 2L, 2L, 2L);
        assertThat(shop.get(ProductTable.class).find("hot").orElseThrow().stockBuckets())
                .isEqualTo(4);
    }

    @Test
    void fewerBucketsTakeInWhatTheRetiredOnesHave() {
        split(4);
        shop.hold("hot", "main", 3, 1);

        split(2);

        assertThat(shop.available("hot", "main")).containsExactly(5L, 4L, 0L, 0L);
        assertThat(shop.onHand("hot", "main")).containsExactly(5L, 4L, 0L, 1L);
        shop.release("hot", "main", 3, 1);
        assertThat(split(2)).isEqualTo("{'sku':'hot','buckets':2,'shifted':1}");
        assertThat(shop.available("hot", "main")).containsExactly(5L, 5L, 0L, 0L);
    }

    @Test
    void whatIsReleasedIntoARetiredBucketIsStillSold() {
        split(3);
        shop.hold("hot", "main", 2, 3);
        split(1);
        shop.release("hot", "main", 2, 3);
        Orders orders = new Orders(shop);
        var all = orders.order("c", false, Orders.line("hot", 10));

        assertThat(orders.decide(all)).isEmpty();

        assertThat(orders.stored(all.id()).status()).isEqualTo(OrderStatus.RESERVED);
    }

    @Test
    void anOrderThatWasAcceptedBeforeTheSplitFindsAllUnits() {
        Orders orders = new Orders(shop);
        var before = orders.order("c", false, Orders.line("hot", 10));
        split(5);

        orders.decide(before);

        assertThat(orders.stored(before.id()).status()).isEqualTo(OrderStatus.RESERVED);
    }

    @Test
    void unitsSoldMeanwhileAreNotShifted() {
        shop.beforeNextTransaction(() -> shop.hold("hot", "main", 0, 9));

        split(2);

        assertThat(shop.available("hot", "main").stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(1);
        assertThat(shop.available("hot", "main")).allMatch(units -> units >= 0);
    }

    @Test
    void aCrashAtAnyPointIsFinishedByARepeat() {
        for (int at = 1; at <= 3; at++) {
            shop.crashAtTransaction(at);
            assertThatThrownBy(() -> split(4)).isInstanceOf(Shop.Crash.class);
            shop.recover();
            assertThat(shop.available("hot", "main").stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(10);
            split(4);
            assertThat(shop.available("hot", "main")).containsExactly(3L, 3L, 2L, 2L);
            split(1);
        }
        assertThat(shop.get(StockAudit.class).run(Duration.ZERO).differences()).isEmpty();
    }

    @Test
    void bucketsOutOfRangeAndUnknownProductsAreRefused() {
        SplitStock operation = shop.get(SplitStock.class);
        for (String body : new String[] {"{}", "{'buckets':0}", "{'buckets':33}"}) {
            assertThat(shop.refused(operation, Map.of("sku", "hot"), body).status())
                    .isEqualTo(422);
        }
        assertThat(shop.refused(operation, Map.of("sku", "cup"), "{'buckets':2}")
                        .status())
                .isEqualTo(404);
        assertThat(shop.available("hot", "main")).containsExactly(10L);
    }
}

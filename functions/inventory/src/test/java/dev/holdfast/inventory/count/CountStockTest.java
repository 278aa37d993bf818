package dev.holdfast.inventory.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.inventory.Orders;
import dev.holdfast.inventory.Shop;
import dev.holdfast.inventory.audit.StockAudit;
import dev.holdfast.inventory.movement.ReceiveStock;
import dev.holdfast.inventory.stock.StockItem;
import dev.holdfast.model.message.Notification;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.model.topology.Tables;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CountStockTest {

    private final Shop shop = new Shop();

    @BeforeEach
    void stock() {
        shop.product("mug");
        shop.product("hot", 3, 0);
        shop.ask(
                ReceiveStock.class,
                "{'receiptId':'r1','lines':[{'sku':'mug','warehouse':'main','quantity':10},"
                        + "{'sku':'hot','warehouse':'main','quantity':9}]}");
        shop.pass(Duration.ofMinutes(10));
    }

    private String line(String sku, long quantity, String source) {
        return "{'sku':'" + sku + "','warehouse':'main','quantity':" + quantity + ",'source':'" + source
                + "','countedAt':'" + shop.now().minusSeconds(60) + "'}";
    }

    private static String counts(String... lines) {
        return "{'countId':'c1','counts':[" + String.join(",", lines) + "]}";
    }

    @Test
    void countsAreAppliedAsDeltas() {
        String body = counts(line("mug", 7, "scanner"), line("hot", 11, "scanner"));

        assertThat(Shop.json(shop.ask(CountStock.class, body)))
                .isEqualTo("{'countId':'c1','applied':[{'sku':'mug','warehouse':'main','delta':-3},"
                        + "{'sku':'hot','warehouse':'main','delta':2}],'quarantined':[],'shortages':[]}");

        assertThat(shop.onHand("mug", "main")).containsExactly(7L);
        assertThat(shop.available("hot", "main")).containsExactly(5L, 3L, 3L);
    }

    @Test
    void aRepeatAnswersTheSameAndChangesNothing() {
        String body = counts(line("mug", 7, "scanner"), line("mug", 8, "channel"), line("cup", 1, "scanner"));
        String first = Shop.json(shop.ask(CountStock.class, body));
        assertThat(first)
                .contains("'quarantined':[{'index':1,'reason':'superseded'},{'index':2,'reason':'unknown-sku'}]");
        shop.pass(Duration.ofDays(3));

        assertThat(Shop.json(shop.ask(CountStock.class, body))).isEqualTo(first);

        assertThat(shop.onHand("mug", "main")).containsExactly(7L);
        assertThat(shop.refused(CountStock.class, counts(line("mug", 6, "scanner")))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aCrashBetweenPartsIsFinishedByTheSameRequest() {
        String lines = IntStream.range(0, 150)
                .mapToObj(i -> {
                    shop.product("s" + i);
                    return line("s" + i, i + 1L, "warehouse");
                })
                .collect(Collectors.joining(","));
        shop.crashAtTransaction(3);
        assertThatThrownBy(() -> shop.ask(CountStock.class, counts(lines))).isInstanceOf(Shop.Crash.class);
        shop.recover();

        shop.ask(CountStock.class, counts(lines));
        shop.ask(CountStock.class, counts(lines));

        assertThat(shop.onHand("s0", "main")).containsExactly(1L);
        assertThat(shop.onHand("s149", "main")).containsExactly(150L);
        assertThat(shop.dynamo.contents(Tables.STOCK_MOVEMENTS)).hasSize(4);
        assertThat(shop.get(StockAudit.class).run(Duration.ZERO).differences()).isEmpty();
    }

    @Test
    void goodsThatMoveBetweenReadAndWriteMakeTheCountStale() {
        String body = counts(line("mug", 7, "scanner"));
        int before = shop.transactions();
        shop.beforeNextTransaction(() -> shop.beforeNextTransaction(() -> shop.ask(
                ReceiveStock.class, "{'receiptId':'r2','lines':[{'sku':'mug','warehouse':'main','quantity':5}]}")));

        assertThat(Shop.json(shop.ask(CountStock.class, body)))
                .contains("'applied':[]", "{'index':0,'reason':'stale'}");

        assertThat(shop.transactions()).isGreaterThan(before + 3);
        assertThat(shop.onHand("mug", "main")).containsExactly(15L);
    }

    @Test
    void salesBetweenReadAndWriteOnlyCauseAnotherLook() {
        shop.beforeNextTransaction(() -> shop.beforeNextTransaction(() -> shop.hold("mug", "main", 0, 9)));

        assertThat(Shop.json(shop.ask(CountStock.class, counts(line("mug", 8, "scanner")))))
                .contains("'missing':1");

        assertThat(shop.available("mug", "main")).containsExactly(0L);
        assertThat(shop.onHand("mug", "main")).containsExactly(9L);
    }

    @Test
    void aCountBelowWhatIsHeldIsAShortageWithTheOrdersConcerned() {
        Orders orders = new Orders(shop);
        String first = orders.reserved("mug", 4);
        String second = orders.reserved("mug", 3);
        orders.reserved("hot", 1);

        String answer = Shop.json(shop.ask(CountStock.class, counts(line("mug", 5, "scanner"))));

        assertThat(answer)
                .contains("'applied':[{'sku':'mug','warehouse':'main','delta':-3}]")
                .contains("'shortages':[{'sku':'mug','warehouse':'main','missing':2,'orders':['" + first + "','"
                        + second + "']}]");
        assertThat(shop.items("mug", "main")).extracting(StockItem::shortage).containsExactly(2L);
        assertThat(shop.available("mug", "main")).containsExactly(0L);
        assertThat(shop.taken(Queues.NOTIFICATIONS, Notification.class))
                .extracting(Notification::event, Notification::recipient, Notification::subject)
                .containsExactly(
                        Tuple.tuple(Notification.Event.STOCK_SHORTAGE, Notification.OPERATIONS, "sku/mug/main/c1"));
    }

    @Test
    void aFormThatIsWrongAsAWholeIsRefused() {
        assertThat(shop.refused(CountStock.class, "{'countId':'c1','counts':[]}")
                        .status())
                .isEqualTo(422);
        assertThat(shop.refused(CountStock.class, "{'counts':[" + line("mug", 1, "scanner") + "]}")
                        .status())
                .isEqualTo(422);
        assertThat(shop.refused(
                                CountStock.class,
                                counts(line("mug", 1, "scanner").replace("1,", "'one',")))
                        .status())
                .isEqualTo(400);
    }
}

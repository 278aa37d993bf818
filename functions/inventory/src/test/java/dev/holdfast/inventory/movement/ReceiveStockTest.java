package dev.holdfast.inventory.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.catalog.ProductTable;
import dev.holdfast.inventory.FakePurchases;
import dev.holdfast.inventory.Shop;
import dev.holdfast.model.message.CheckStockLevels;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.model.topology.Tables;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.http.Problem.FieldError;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReceiveStockTest {

    private static final String MUGS = "{'receiptId':'r1','lines':[{'sku':'mug','warehouse':'main','quantity':7}]}";

    private final Shop shop = new Shop();

    @BeforeEach
    void catalogue() {
        shop.product("mug");
    }

    @Test
    void goodsAreBookedIn() {
        assertThat(Shop.json(shop.ask(ReceiveStock.class, MUGS))).isEqualTo("{'receiptId':'r1','applied':7,'lines':1}");

        assertThat(shop.onHand("mug", "main")).containsExactly(7L);
        assertThat(shop.available("mug", "main")).containsExactly(7L);
    }

    @Test
    void aRepeatAnswersTheSameAndChangesNothing() {
        shop.ask(ReceiveStock.class, MUGS);
        String reordered = "{'lines':[{'quantity':7,'sku':'mug','warehouse':'main'}], 'receiptId':'r1'}";

        assertThat(Shop.json(shop.ask(ReceiveStock.class, reordered)))
                .isEqualTo("{'receiptId':'r1','applied':7,'lines':1}");

        assertThat(shop.onHand("mug", "main")).containsExactly(7L);
    }

    @Test
    void anIdUsedWithAnotherBodyIsRefused() {
        shop.ask(ReceiveStock.class, MUGS);

        var problem = shop.refused(ReceiveStock.class, MUGS.replace('7', '8'));

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.errors()).extracting(FieldError::pointer).containsExactly("/receiptId");
        assertThat(shop.onHand("mug", "main")).containsExactly(7L);
    }

    @Test
    void linesOfTheSameSkuAndWarehouseAreSummed() {
        String twice = "{'receiptId':'r1','lines':[{'sku':'mug','warehouse':'main','quantity':2147483647},"
                + "{'sku':'mug','warehouse':'main','quantity':2147483647}]}";

        assertThat(Shop.json(shop.ask(ReceiveStock.class, twice)))
                .isEqualTo("{'receiptId':'r1','applied':4294967294,'lines':1}");

        assertThat(shop.onHand("mug", "main")).containsExactly(4_294_967_294L);
    }

    @Test
    void everyFaultIsNamedAndNothingChanges() {
        var problem = shop.refused(
                ReceiveStock.class, "{'receiptId':'a b','lines':[{'sku':'mug','warehouse':'main','quantity':1}]}");
        assertThat(problem.errors()).extracting(FieldError::pointer).containsExactly("/receiptId");

        problem = shop.refused(
                ReceiveStock.class,
                "{'receiptId':'r1','lines':[{'sku':'mug','warehouse':'main','quantity':0},"
                        + "{'sku':'mug','warehouse':'main','quantity':2147483648},{'sku':'mug','quantity':-1},null]}");
        assertThat(problem.errors())
                .extracting(FieldError::pointer)
                .containsExactly(
                        "/lines/0/quantity",
                        "/lines/1/quantity",
                        "/lines/2/warehouse",
                        "/lines/2/quantity",
                        "/lines/3");

        problem = shop.refused(
                ReceiveStock.class,
                "{'receiptId':'r1','lines':[{'sku':'mug','warehouse':'main','quantity':1},"
                        + "{'sku':'cup','warehouse':'north','quantity':1}]}");
        assertThat(problem.errors())
                .extracting(FieldError::pointer)
                .containsExactly("/lines/1/sku", "/lines/1/warehouse");

        assertThat(shop.dynamo.contents(Tables.STOCK)).isEmpty();
    }

    @Test
    void tooManyLinesAndNoneAreRefused() {
        assertThat(shop.refused(ReceiveStock.class, "{'receiptId':'r1','lines':[]}")
                        .status())
                .isEqualTo(422);
        String lines = IntStream.range(0, 5_001)
                .mapToObj(i -> "{'sku':'mug','warehouse':'main','quantity':1}")
                .collect(Collectors.joining(","));
        assertThat(shop.refused(ReceiveStock.class, "{'receiptId':'r1','lines':[" + lines + "]}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aSkuInBucketsIsSpreadEvenly() {
        shop.product("hot", 4, 0);

        shop.ask(ReceiveStock.class, "{'receiptId':'r1','lines':[{'sku':'hot','warehouse':'main','quantity':10}]}");

        assertThat(shop.available("hot", "main")).containsExactly(3L, 3L, 2L, 2L);
    }

    @Test
    void aCrashBetweenPartsIsFinishedByTheSameRequestEvenIfStockWasSplitMeanwhile() {
        String lines = IntStream.range(0, 250)
                .mapToObj(i -> {
                    shop.product("s" + i);
                    return "{'sku':'s" + i + "','warehouse':'main','quantity':" + (i + 1) + "}";
                })
                .collect(Collectors.joining(","));
        String receipt = "{'receiptId':'big','lines':[" + lines + "]}";
        shop.crashAtTransaction(2);
        assertThatThrownBy(() -> shop.ask(ReceiveStock.class, receipt)).isInstanceOf(Shop.Crash.class);
        assertThat(shop.dynamo.contents(Tables.STOCK)).hasSize(99);
        shop.recover();
        shop.get(ProductTable.class).setBuckets("s249", 1, 3);

        shop.ask(ReceiveStock.class, receipt);
        shop.ask(ReceiveStock.class, receipt);

        assertThat(shop.onHand("s0", "main")).containsExactly(1L);
        assertThat(shop.onHand("s123", "main")).containsExactly(124L);
        assertThat(shop.onHand("s249", "main").stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(250);
        assertThat(shop.dynamo.contents(Tables.STOCK_MOVEMENTS)).hasSize(3);
    }

    @Test
    void conflictsAreTriedAgainAndEndAsUnavailable() {
        shop.conflictNext(3);
        shop.ask(ReceiveStock.class, MUGS);
        assertThat(shop.onHand("mug", "main")).containsExactly(7L);

        shop.conflictNext(1_000);
        assertThatThrownBy(() -> shop.ask(ReceiveStock.class, MUGS.replace("r1", "r2")))
                .isInstanceOf(Unavailable.class);
        assertThat(shop.onHand("mug", "main")).containsExactly(7L);
    }

    @Test
    void twoRequestsAtOnceApplyItOnce() {
        shop.beforeNextTransaction(() -> shop.ask(ReceiveStock.class, MUGS));

        shop.ask(ReceiveStock.class, MUGS);

        assertThat(shop.onHand("mug", "main")).containsExactly(7L);
    }

    @Test
    void levelsOfWatchedSkusAreChecked() {
        shop.product("scarce", 1, 5);

        shop.ask(
                ReceiveStock.class,
                "{'receiptId':'r1','lines':[{'sku':'mug','warehouse':'main','quantity':1},"
                        + "{'sku':'scarce','warehouse':'main','quantity':1}]}");

        assertThat(shop.taken(Queues.STOCK_LEVELS, CheckStockLevels.class))
                .containsExactly(new CheckStockLevels(List.of("scarce")));
    }

    private static String ordered(String receipt) {
        return receipt.replace("'lines'", "'purchaseOrder':'" + FakePurchases.ORDER + "','lines'");
    }

    @Test
    void whatWasOrderedCountsOnceTowardsItsOrder() {
        shop.ask(ReceiveStock.class, ordered(MUGS));
        shop.ask(ReceiveStock.class, ordered(MUGS));
        shop.beforeNextTransaction(() -> shop.ask(ReceiveStock.class, ordered(MUGS.replace("r1", "r2"))));
        shop.ask(ReceiveStock.class, ordered(MUGS.replace("r1", "r2")));

        assertThat(shop.get(FakePurchases.class).received()).isEqualTo(14);
        assertThat(shop.onHand("mug", "main")).containsExactly(14L);
        assertThat(shop.dynamo.contents(Tables.STOCK_MOVEMENTS))
                .allMatch(part -> part.toString().contains("receipt of " + FakePurchases.ORDER));
    }

    @Test
    void anOrderThatIsNotThereIsRefusedBeforeAnythingIsBooked() {
        var problem = shop.refused(ReceiveStock.class, ordered(MUGS).replace(FakePurchases.ORDER, "nobody"));

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.errors()).extracting(FieldError::pointer).containsExactly("/purchaseOrder");
        assertThat(shop.dynamo.contents(Tables.STOCK)).isEmpty();
    }

    @Test
    void aReceiptWithAndWithoutItsOrderAreNotTheSame() {
        shop.ask(ReceiveStock.class, ordered(MUGS));

        assertThat(shop.refused(ReceiveStock.class, MUGS).status()).isEqualTo(422);
        assertThat(shop.get(FakePurchases.class).received()).isEqualTo(7);
    }

    @Test
    void stockAndOrderAreAtOneAfterACrashBetweenParts() {
        String lines = IntStream.range(0, 100)
                .mapToObj(i -> {
                    shop.product("s" + i);
                    return "{'sku':'s" + i + "','warehouse':'main','quantity':2}";
                })
                .collect(Collectors.joining(","));
        String receipt = ordered("{'receiptId':'big','lines':[" + lines + "]}");
        shop.crashAtTransaction(2);
        assertThatThrownBy(() -> shop.ask(ReceiveStock.class, receipt)).isInstanceOf(Shop.Crash.class);
        assertThat(shop.get(FakePurchases.class).received())
                .isEqualTo(2L * shop.dynamo.contents(Tables.STOCK).size())
                .isBetween(1L, 199L);
        shop.recover();

        shop.ask(ReceiveStock.class, receipt);

        assertThat(shop.get(FakePurchases.class).received()).isEqualTo(200);
        assertThat(shop.dynamo.contents(Tables.STOCK)).hasSize(100);
    }
}

package dev.holdfast.inventory.movement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.inventory.Shop;
import dev.holdfast.model.topology.Tables;
import dev.holdfast.platform.http.Problem.FieldError;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdjustStockTest {

    private final Shop shop = new Shop();

    @BeforeEach
    void stock() {
        shop.product("mug");
        shop.product("hot", 3, 0);
        shop.ask(
                ReceiveStock.class,
                "{'receiptId':'r1','lines':[{'sku':'mug','warehouse':'main','quantity':10},"
                        + "{'sku':'hot','warehouse':'main','quantity':9}]}");
    }

    private static String adjustment(String lines) {
        return "{'adjustmentId':'a1','reason':'broken','lines':[" + lines + "]}";
    }

    private static String line(String sku, long delta) {
        return "{'sku':'" + sku + "','warehouse':'main','delta':" + delta + "}";
    }

    @Test
    void stockIsCorrectedUpAndDownOnce() {
        String body = adjustment(line("mug", -4) + "," + line("hot", 2));

        assertThat(Shop.json(shop.ask(AdjustStock.class, body)))
                .isEqualTo("{'adjustmentId':'a1','applied':-2,'lines':2}");
        shop.ask(AdjustStock.class, body);

        assertThat(shop.onHand("mug", "main")).containsExactly(6L);
        assertThat(shop.available("hot", "main")).containsExactly(5L, 3L, 3L);
    }

    @Test
    void heldUnitsCannotBeTakenOffAndNothingElseIsChangedEither() {
        shop.hold("mug", "main", 0, 8);

        var problem = shop.refused(AdjustStock.class, adjustment(line("hot", 5) + "," + line("mug", -3)));

        assertThat(problem.status()).isEqualTo(409);
        assertThat(problem.more()).containsEntry("shortages", List.of(new LineShortage("mug", "main", 3, 2)));
        assertThat(shop.onHand("mug", "main")).containsExactly(10L);
        assertThat(shop.available("hot", "main")).containsExactly(3L, 3L, 3L);
    }

    @Test
    void whatWasRefusedCanBeDoneOnceThereIsStock() {
        String body = adjustment(line("mug", -11));
        assertThat(shop.refused(AdjustStock.class, body).status()).isEqualTo(409);
        shop.ask(ReceiveStock.class, "{'receiptId':'r2','lines':[{'sku':'mug','warehouse':'main','quantity':1}]}");

        shop.ask(AdjustStock.class, body);

        assertThat(shop.onHand("mug", "main")).containsExactly(0L);
    }

    @Test
    void unitsComeFromTheBucketsWhereTheyAre() {
        shop.hold("hot", "main", 0, 2);

        shop.ask(AdjustStock.class, adjustment(line("hot", -5)));

        assertThat(shop.available("hot", "main")).containsExactly(1L, 0L, 1L);
    }

    @Test
    void stockSoldBetweenReadAndWriteIsNotTakenTwice() {
        shop.beforeNextTransaction(() -> shop.hold("hot", "main", 0, 3));

        shop.ask(AdjustStock.class, adjustment(line("hot", -6)));

        assertThat(shop.available("hot", "main")).containsExactly(0L, 0L, 0L);
        assertThat(shop.onHand("hot", "main")).containsExactly(3L, 0L, 0L);
    }

    @Test
    void noMoreLinesThanOneTransactionTakes() {
        String lines = IntStream.range(0, 100).mapToObj(i -> line("mug", 1)).collect(Collectors.joining(","));

        var problem = shop.refused(AdjustStock.class, adjustment(lines));

        assertThat(problem.errors()).containsExactly(new FieldError("/lines", "must have at most 99 lines"));
    }

    @Test
    void linesThatTouchTooManyBucketsAreRefusedWithTheReason() {
        String lines = IntStream.range(0, 20)
                .mapToObj(i -> {
                    shop.product("b" + i, 6, 0);
                    shop.ask(
                            ReceiveStock.class,
                            "{'receiptId':'b" + i + "','lines':[{'sku':'b" + i
                                    + "','warehouse':'main','quantity':6}]}");
                    return line("b" + i, -6);
                })
                .collect(Collectors.joining(","));

        var problem = shop.refused(AdjustStock.class, adjustment(lines));

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.detail()).contains("120 stock items");
        assertThat(shop.available("b0", "main")).containsExactly(1L, 1L, 1L, 1L, 1L, 1L);
    }

    @Test
    void everyFaultIsNamed() {
        assertThat(shop.refused(AdjustStock.class, adjustment(line("mug", 0))).errors())
                .containsExactly(new FieldError("/lines/0/delta", "must not be 0"));
        assertThat(shop.refused(AdjustStock.class, "{'adjustmentId':'a1','lines':[" + line("mug", 1) + "]}")
                        .errors())
                .extracting(FieldError::pointer)
                .containsExactly("/reason");
        assertThat(shop.dynamo.contents(Tables.STOCK_MOVEMENTS)).hasSize(1);
    }
}

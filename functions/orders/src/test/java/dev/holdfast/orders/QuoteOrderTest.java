package dev.holdfast.orders;

import static dev.holdfast.orders.Shop.gbp;
import static dev.holdfast.orders.Shop.post;
import static dev.holdfast.orders.Shop.product;
import static dev.holdfast.orders.Shop.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.Money;
import dev.holdfast.model.order.Totals;
import dev.holdfast.model.topology.Tables;
import dev.holdfast.platform.http.Caller;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Problem.FieldError;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuoteOrderTest {

    private final Shop shop = new Shop();
    private final QuoteOrder operation = new QuoteOrder(shop.prices);

    @Test
    void anOrderIsPricedAndNothingIsStoredOrSent() {
        HttpAnswer answer = quote(
                "{'lines':[{'sku':'mug','quantity':3},{'sku':'book','quantity':1}]," + "'shipTo':{'country':'GB'}}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(new QuoteOrder.Quote(
                        List.of(
                                new OrderView.Line("mug", 3, gbp(255), gbp(765), null),
                                new OrderView.Line("book", 1, gbp(1000), gbp(1000), null)),
                        // 1,200 g: 395 + 100; tax: 20 % of 765 + 495
                        Totals.of(gbp(1765), gbp(0), gbp(495), gbp(252)),
                        null));
        assertThat(shop.dynamo.contents(Tables.ORDERS)).isEmpty();
        assertThat(shop.reservations()).isEmpty();
    }

    @Test
    void anExportIsUntaxed() {
        QuoteOrder.Quote quote =
                (QuoteOrder.Quote) quote("{'lines':[{'sku':'mug','quantity':1}],'shipTo':{'country':'US'}}")
                        .body();
        assertThat(quote).isNotNull();
        assertThat(quote.totals().tax()).isEqualTo(gbp(0));
    }

    @Test
    void anUnknownSkuIsNamedWhereItStands() {
        Problem problem = refused("{'lines':[{'sku':'mug','quantity':1},{'sku':'cup','quantity':1},"
                + "{'sku':'mug','quantity':1},{'sku':'jug','quantity':1}],'shipTo':{'country':'GB'}}");
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.errors())
                .containsExactly(
                        new FieldError("/lines/1/sku", "unknown SKU"), new FieldError("/lines/3/sku", "unknown SKU"));
    }

    @Test
    void aProductInAnotherCurrencyIsNamedWhereItStands() {
        shop.sells(product("us-mug", new Money(500, "USD"), "standard"));
        Problem problem = refused(
                "{'lines':[{'sku':'mug','quantity':1},{'sku':'us-mug','quantity':1}]," + "'shipTo':{'country':'GB'}}");
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.type()).endsWith("/currency-mismatch");
        assertThat(problem.errors()).extracting(FieldError::pointer).containsExactly("/lines/1/sku");
    }

    @Test
    void moreThanCanBeChargedIsRefusedWhereItStands() {
        shop.sells(product("moon", gbp(Long.MAX_VALUE), "zero"));
        assertThat(refused("{'lines':[{'sku':'mug','quantity':1},{'sku':'moon','quantity':2}],"
                                + "'shipTo':{'country':'GB'}}")
                        .errors())
                .extracting(FieldError::pointer)
                .containsExactly("/lines/1/quantity");
        assertThat(refused("{'lines':[{'sku':'mug','quantity':1},{'sku':'moon','quantity':1}],"
                                + "'shipTo':{'country':'GB'}}")
                        .errors())
                .extracting(FieldError::pointer)
                .containsExactly("/lines");
    }

    @Test
    void aTaxClassWithoutARateIsNamedWhereItStands() {
        shop.sells(product("pearl", gbp(5), "luxury"));
        Problem problem = refused("{'lines':[{'sku':'pearl','quantity':1}],'shipTo':{'country':'GB'}}");
        assertThat(problem.type()).endsWith("/no-tax-rate");
        assertThat(problem.errors()).extracting(FieldError::pointer).containsExactly("/lines/0/sku");
    }

    private HttpAnswer quote(String json) {
        return operation.handle(post("/quotes", json, Caller.ANONYMOUS));
    }

    private Problem refused(String json) {
        return refusal(operation, post("/quotes", json, Caller.ANONYMOUS));
    }
}

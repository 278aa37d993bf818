package dev.holdfast.orders;

import static dev.holdfast.orders.Shop.ALICE;
import static dev.holdfast.orders.Shop.BOB;
import static dev.holdfast.orders.Shop.PACKER;
import static dev.holdfast.orders.Shop.STAFF;
import static dev.holdfast.orders.Shop.about;
import static dev.holdfast.orders.Shop.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.order.HistoryEntry;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.platform.http.Caller;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadOrderTest {

    private final Shop shop = new Shop();
    private final ReadOrder operation = new ReadOrder(shop.access);

    @Test
    void anOrderIsShownToItsOwnerAndToStaff() {
        StoredOrder stored = shop.decide(shop.accepted("alice", "key-1"), OrderStatus.RESERVED);
        for (Caller caller : new Caller[] {ALICE, STAFF}) {
            OrderView order = order(read(stored.id(), caller));
            assertThat(order.status()).isEqualTo(OrderStatus.RESERVED);
            assertThat(order.holdUntil()).isEqualTo(Shop.NOON.plusSeconds(900));
            assertThat(order.history())
                    .extracting(HistoryEntry::status)
                    .containsExactly(OrderStatus.ACCEPTED, OrderStatus.RESERVED);
        }
    }

    @Test
    void anOrderIsNobodyElses() {
        String id = shop.decide(shop.accepted("alice", "key-1"), OrderStatus.RESERVED)
                .id();
        assertThat(read(id, BOB).status()).isEqualTo(404);
        assertThat(read(id, PACKER).status()).isEqualTo(404);
    }

    @Test
    void anOrderOnTheQueueReadsAsAcceptedByItsIdAlone() {
        String id = shop.ids.make("alice", "key-9");
        assertThat(Json.write(order(read(id, ALICE)))).isEqualTo("{\"id\":\"" + id + "\",\"status\":\"ACCEPTED\"}");
        assertThat(read(id, STAFF).status()).isEqualTo(200);
        assertThat(read(id, BOB).status()).isEqualTo(404);
        assertThat(read(id, PACKER).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "000000000000000000000000000000", "../orders", "' or 1=1"})
    void aMadeUpOrderIsNotFound(String id) {
        assertThat(read(id, ALICE).status()).isEqualTo(404);
        assertThat(read(id, STAFF).status()).isEqualTo(404);
    }

    @Test
    void anOrderReadsInTheWordsOfTheContract() {
        StoredOrder stored = shop.decide(shop.accepted("alice", "key-1"), OrderStatus.RESERVED);
        assertThat(Json.write(order(read(stored.id(), ALICE)))).isEqualTo("""
                {"id":"%s","status":"RESERVED","customer":"alice",\
                "lines":[{"sku":"mug","quantity":2,"unitPrice":{"amount":255,"currency":"GBP"},\
                "total":{"amount":510,"currency":"GBP"}}],\
                "totals":{"goods":{"amount":510,"currency":"GBP"},"discount":{"amount":0,"currency":"GBP"},\
                "shipping":{"amount":395,"currency":"GBP"},"tax":{"amount":181,"currency":"GBP"},\
                "total":{"amount":1086,"currency":"GBP"}},\
                "shipTo":{"name":"N","line1":"1 High St","city":"York","postalCode":"YO1 1AA","country":"GB"},\
                "holdUntil":"2026-11-22T12:15:00Z",\
                "history":[{"at":"2026-11-22T12:00:00Z","status":"ACCEPTED","reason":"accepted"},\
                {"at":"2026-11-22T12:00:00Z","status":"RESERVED","reason":"for a test"}]}""".formatted(stored.id()));
    }

    private HttpAnswer read(String id, Caller caller) {
        return operation.handle(about(id, "", caller));
    }
}

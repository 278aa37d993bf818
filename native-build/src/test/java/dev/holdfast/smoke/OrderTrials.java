package dev.holdfast.smoke;

import static dev.holdfast.smoke.Caller.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.topology.Queues;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Three orders: one is paid and shipped, one cancelled, one rejected. */
final class OrderTrials {

    static final Caller ALICE = Caller.customer("alice", "orders:write");
    static final Caller BOB = Caller.customer("bob", "orders:write");
    private static final Caller SHIPPING = Caller.staff("shipping:write");

    static final String PAID = "cart-1";
    private static final String CANCELLED = "cart-2";
    private static final String REJECTED = "cart-3";

    private static final String SHIP_TO = """
        "shipTo":{"name":"Alice","line1":"1 High St","city":"York","postalCode":"YO1 7HH","country":"GB"}\
        """;

    private static final String COUPON_CODES = "\"couponCodes\":[\"" + OfferTrials.COUPON + "\"],";

    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, Long> totals = new HashMap<>();

    void addTo(Trials trials) {
        trials.add("quote-order", OrderTrials::quoteOrder)
                .add("create-order", this::createOrder)
                .add("reserve-stock", OrderTrials::reserveStock)
                .add("read-order", this::readOrder)
                .add("list-orders", OrderTrials::listOrders);
    }

    void addEndTo(Trials trials) {
        trials.add("cancel-order", this::cancelOrder).add("ship-order", this::shipOrder);
    }

    String id(String cart) {
        return Objects.requireNonNull(ids.get(cart));
    }

    /** In minor units. */
    long total(String cart) {
        return Objects.requireNonNull(totals.get(cart));
    }

    Call order(Caller caller, String cart) {
        return Call.by(caller).at("id", id(cart));
    }

    private static void quoteOrder(Tried function) {
        String line = "{\"lines\":[{\"sku\":\"MUG\",\"quantity\":2}],";
        function.call(Call.by(NOBODY).body(line + "\"shipTo\":{\"country\":\"GB\"}}"))
                .is(200)
                .has("/totals/goods/amount", 998)
                .has("/totals/total/currency", "GBP");
        String coupon = "\"couponCodes\":[\"tenth\"],\"shipTo\":{\"country\":\"GB\"}}";
        function.call(Call.by(NOBODY).body(line + coupon))
                .is(200)
                .has("/totals/discount/amount", 100)
                .has("/lines/0/adjustments/0/amount/amount", 100)
                .has("/lines/0/adjustments/0/coupon", OfferTrials.COUPON);
        function.call(Call.by(NOBODY).body(line + coupon.replace("tenth", "none")))
                .isProblemAt(422, "/couponCodes/0");
        function.call(Call.by(NOBODY).body(line + "\"shipTo\":{\"country\":\"XX\"}}"))
                .isProblemAt(422, "/shipTo/country");
        function.call(Call.by(NOBODY).body("{\"lines\":7}")).isProblemAt(400, "/lines");
    }

    private void createOrder(Tried function) {
        create(function, PAID, "MUG", 15);
        create(function, CANCELLED, "JAR", 2);
        create(function, REJECTED, "JAR", 100);
        String repeat = create(function, PAID, "MUG", 15).text("/id");
        assertThat(repeat).isEqualTo(id(PAID));
        function.call(cart(ALICE, PAID, "MUG", 1)).isProblem(422);
        function.call(cart(ALICE, "cart-4", "MUG", 0)).isProblemAt(422, "/lines/0/quantity");
        function.call(Call.by(ALICE).header("idempotency-key", "cart-4").body("{\"lines\""))
                .isProblem(400);
        function.call(cart(Caller.staff("orders:read"), "cart-4", "MUG", 1)).isProblem(403);
        function.call(cart(NOBODY, "cart-4", "MUG", 1)).isProblem(401);
    }

    private Answer create(Tried function, String cart, String sku, int quantity) {
        Answer accepted = function.call(cart(ALICE, cart, sku, quantity))
                .is(202)
                .has("/status", "ACCEPTED")
                .has("/lines/0/quantity", quantity);
        ids.put(cart, accepted.text("/id"));
        totals.put(cart, accepted.number("/totals/total/amount"));
        return accepted;
    }

    private static Call cart(Caller caller, String key, String sku, int quantity) {
        return Call.by(caller)
                .header("idempotency-key", key)
                .body("{\"lines\":[{\"sku\":\"%s\",\"quantity\":%d}],%s%s}"
                        .formatted(sku, quantity, key.equals(PAID) ? COUPON_CODES : "", SHIP_TO));
    }

    private static void reserveStock(Tried function) {
        // The repeat is on the queue as well
        assertThat(function.consume()).hasSize(4).allMatch(body -> body.contains("\"cause\":\"ACCEPTED\""));
        assertThat(function.world().depth(Queues.NOTIFICATIONS).waiting()).isPositive();
    }

    private void readOrder(Tried function) {
        Answer reserved = function.call(order(ALICE, PAID)).is(200).has("/status", "RESERVED");
        assertThat(reserved.text("/holdUntil")).endsWith("Z");
        assertThat(reserved.text("/history/0/status")).isEqualTo("ACCEPTED");
        assertThat(reserved.text("/shipTo/city")).isEqualTo("York");
        assertThat(reserved.text("/couponCodes/0")).isEqualTo(OfferTrials.COUPON);
        function.call(order(ALICE, CANCELLED)).is(200).has("/status", "RESERVED");
        function.call(order(ALICE, REJECTED))
                .is(200)
                .has("/status", "REJECTED")
                .has("/shortages/0/requested", 100)
                .has("/shortages/0/sku", "JAR");
        function.call(order(BOB, PAID)).isProblem(404);
        function.call(order(NOBODY, PAID)).isProblem(401);
    }

    private static void listOrders(Tried function) {
        Answer own = function.call(Call.by(ALICE).query("limit", "2")).is(200);
        assertThat(own.body().path("items")).hasSize(2);
        assertThat(own.text("/cursor")).isNotBlank();
        function.call(Call.by(Caller.staff("orders:read")).query("status", "REJECTED"))
                .is(200)
                .has("/items/0/status", "REJECTED");
        function.call(Call.by(ALICE).query("customer", "bob")).isProblemAt(422, "/customer");
        function.call(Call.by(NOBODY)).isProblem(401);
    }

    private void cancelOrder(Tried function) {
        function.call(order(ALICE, CANCELLED)).is(200).has("/status", "CANCELLED");
        function.call(order(ALICE, REJECTED)).isProblem(409);
        function.call(order(BOB, PAID)).isProblem(404);
        function.call(order(NOBODY, PAID)).isProblem(401);
    }

    private void shipOrder(Tried function) {
        String parcel = "{\"carrier\":\"royal-mail\",\"trackingNumber\":\"T-1\"}";
        function.call(order(SHIPPING, PAID).body(parcel)).is(201).has("/status", "SHIPPED");
        function.call(order(SHIPPING, CANCELLED).body(parcel)).isProblem(409);
        function.call(order(SHIPPING, PAID).body("{\"carrier\":7}")).isProblemAt(400, "/carrier");
        function.call(order(ALICE, PAID).body(parcel)).isProblem(403);
    }
}

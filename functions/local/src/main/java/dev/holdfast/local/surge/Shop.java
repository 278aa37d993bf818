package dev.holdfast.local.surge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.local.carriers.Speaker;
import dev.holdfast.local.retail.Product;
import dev.holdfast.model.Address;
import dev.holdfast.model.Money;
import dev.holdfast.platform.webhook.StandardWebhooks;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The system's routes, as staff, customers and the payment provider call them. */
final class Shop {

    static final String WAREHOUSE = "main";

    private final Api api;
    private final Tokens tokens;
    private final UnaryOperator<String> webhookSecret;

    Shop(Api api, Target target) {
        this.api = api;
        this.tokens = target.tokens();
        this.webhookSecret = target.webhookSecret();
    }

    void put(Product product) {
        Object body = Map.of(
                "name",
                product.name(),
                "price",
                new Money(product.pricePence(), Product.CURRENCY),
                "category",
                Product.CATEGORY,
                "weightGrams",
                Product.WEIGHT_GRAMS);
        api.send(Call.send("PUT", "/products/" + encode(product.sku()), body, tokens::staff))
                .orFail("product " + product.sku());
    }

    void receive(String receiptId, Map<String, Long> quantities) {
        Object body = Map.of("receiptId", receiptId, "lines", lines(quantities, "quantity"));
        api.send(Call.send("POST", "/stock/receipts", body, tokens::staff)).orFail("receipt " + receiptId);
    }

    /** @return false if there was not enough available, and nothing was changed */
    boolean adjust(String adjustmentId, String reason, Map<String, Long> deltas) {
        Object body = Map.of("adjustmentId", adjustmentId, "reason", reason, "lines", lines(deltas, "delta"));
        Reply reply = api.send(Call.send("POST", "/stock/adjustments", body, tokens::staff));
        if (reply.status() == 409) {
            return false;
        }
        reply.orFail("adjustment " + adjustmentId);
        return true;
    }

    /** Gets a customer's token ready, so that making it is not part of what is measured later. */
    void expect(String customer) {
        tokens.customer(customer);
    }

    /** The answer as it is: the caller has to tell acceptance from refusal. */
    Reply order(String customer, String key, Address shipTo, Map<String, Long> quantities) {
        return order(new PlacedOrder(key, customer, shipTo, quantities));
    }

    /** As above; with its coupons. */
    Reply order(PlacedOrder order) {
        return api.send(Call.send("POST", "/orders", body(order), () -> tokens.customer(order.customer()))
                .with("Idempotency-Key", order.key()));
    }

    private static Map<String, Object> body(PlacedOrder order) {
        List<Map<String, Object>> lines = new ArrayList<>();
        order.quantities().forEach((sku, quantity) -> lines.add(Map.of("sku", sku, "quantity", quantity)));
        Map<String, Object> body = new HashMap<>(Map.of("lines", lines, "shipTo", order.shipTo()));
        if (!order.couponCodes().isEmpty()) {
            body.put("couponCodes", order.couponCodes());
        }
        return body;
    }

    /** Whether its coupons hold by now: what pricing knows of promotions is some seconds old. */
    boolean isPriced(PlacedOrder order) {
        return api.send(Call.send("POST", "/quotes", body(order), tokens::staff))
                .isSuccess();
    }

    void promote(String id, Map<String, Object> promotion) {
        api.send(Call.send("PUT", "/promotions/" + encode(id), promotion, tokens::staff))
                .orFail("promotion " + id);
    }

    void issue(String code, Map<String, Object> coupon) {
        api.send(Call.send("PUT", "/coupons/" + encode(code), coupon, tokens::staff))
                .orFail("coupon " + code);
    }

    long redeemed(String code) {
        return api.send(Call.get("/coupons/" + encode(code), tokens::staff))
                .orFail("coupon " + code)
                .json()
                .path("redeemed")
                .asLong();
    }

    OrderView read(String orderId) {
        Reply reply = api.send(Call.get("/orders/" + orderId, tokens::staff));
        return OrderView.of(reply.orFail("order " + orderId).json());
    }

    /** @return false if it was too late */
    boolean cancel(String orderId, String customer) {
        Reply reply = api.send(Call.post("/orders/" + orderId + "/cancel", () -> tokens.customer(customer)));
        if (reply.status() == 409) {
            return false;
        }
        reply.orFail("cancelling order " + orderId);
        return true;
    }

    /** What a customer at the till does. Empty if there is nothing to be paid: the order is not reserved. */
    Optional<Money> startPayment(String orderId, String customer) {
        Reply reply = api.send(Call.send(
                "POST",
                "/orders/" + orderId + "/payments",
                Map.of("provider", "test"),
                () -> tokens.customer(customer)));
        if (reply.status() == 409) {
            return Optional.empty();
        }
        JsonNode amount =
                reply.orFail("starting the payment of order " + orderId).json().path("amount");
        return Optional.of(new Money(
                amount.path("amount").asLong(), amount.path("currency").asText()));
    }

    /**
     * Hands an order to a carrier in a parcel.
     *
     * @param units what is in it, by SKU; all that is left if empty
     * @return false if it was not paid
     */
    boolean ship(String orderId, String carrier, String number, Map<String, Long> units) {
        Map<String, Object> body = new HashMap<>(Map.of("carrier", carrier, "trackingNumber", number));
        if (!units.isEmpty()) {
            List<Map<String, Object>> lines = new ArrayList<>();
            units.forEach((sku, quantity) -> lines.add(Map.of("sku", sku, "quantity", quantity)));
            body.put("lines", lines);
        }
        Reply reply = api.send(Call.send("POST", "/orders/" + orderId + "/shipments", body, tokens::staff));
        if (reply.status() == 409) {
            return false;
        }
        reply.orFail("shipping order " + orderId);
        return true;
    }

    /** What the payment provider does when money has come. The payment's id is the order's: a repeat is the same. */
    void pay(String orderId, Money amount) {
        String paymentId = "pay-" + orderId;
        byte[] event = Call.bytes(Map.of(
                "type",
                "payment.succeeded",
                "data",
                Map.of(
                        "paymentId",
                        paymentId,
                        "orderId",
                        orderId,
                        "amount",
                        amount.amount(),
                        "currency",
                        amount.currency())));
        api.send(new Call(
                        "POST",
                        "/webhooks/payments/test",
                        event,
                        () -> StandardWebhooks.sign(webhookSecret.apply("test"), paymentId, Instant.now(), event)))
                .orFail("payment of order " + orderId);
    }

    /** What a carrier does when a parcel was scanned. */
    void scan(Speaker speaker, byte[] event) {
        String secret = webhookSecret.apply(speaker.provider());
        api.send(new Call(
                        "POST",
                        "/webhooks/carriers/" + speaker.provider(),
                        event,
                        () -> speaker.signature(secret, event, Instant.now())))
                .orFail("a scan that " + speaker + " tells of");
    }

    StockView stock(String sku) {
        Reply reply = api.send(Call.get("/stock/" + encode(sku), tokens::staff));
        return StockView.of(reply.orFail("stock of " + sku).json());
    }

    AuditView audit() {
        return AuditView.of(api.send(Call.post("/audits", tokens::staff))
                .orFail("the audit")
                .json());
    }

    private static List<Map<String, Object>> lines(Map<String, Long> quantities, String what) {
        List<Map<String, Object>> lines = new ArrayList<>();
        quantities.forEach((sku, units) -> lines.add(Map.of("sku", sku, "warehouse", WAREHOUSE, what, units)));
        return lines;
    }

    private static String encode(String segment) {
        return URLEncoder.encode(segment, UTF_8).replace("+", "%20");
    }
}

package dev.holdfast.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.holdfast.platform.json.Json;
import dev.holdfast.platform.webhook.StandardWebhooks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Requests' bodies as a well-behaved caller writes them. */
final class Bodies {

    static final Map<String, Object> SHIP_TO = Map.of(
            "name",
            "Ada Byron",
            "line1",
            "12 St James's Square",
            "city",
            "London",
            "postalCode",
            "SW1Y",
            "country",
            "GB");

    private Bodies() {}

    static Map<String, Object> product(long pence) {
        return product(pence, "GBP");
    }

    static Map<String, Object> product(long minorUnits, String currency) {
        return Map.of(
                "name",
                "A tea light holder",
                "price",
                Map.of("amount", minorUnits, "currency", currency),
                "category",
                "candles",
                "weightGrams",
                120);
    }

    static Map<String, Object> receipt(String id, String sku, Object quantity) {
        return Map.of("receiptId", id, "lines", List.of(line(sku, "quantity", quantity)));
    }

    /** A week from order to receipt. */
    static Map<String, Object> supplier(String sku, int packSize) {
        return Map.of(
                "name",
                "Acme",
                "currency",
                "GBP",
                "leadTime",
                Map.of("mean", 7, "deviation", 1.5),
                "reviewDays",
                7,
                "supplies",
                List.of(Map.of("sku", sku, "warehouse", "main", "unitCost", 250, "packSize", packSize)));
    }

    static Map<String, Object> adjustment(String id, String sku, Object delta) {
        return Map.of("adjustmentId", id, "reason", "broken", "lines", List.of(line(sku, "delta", delta)));
    }

    private static Map<String, Object> line(String sku, String what, Object units) {
        return Map.of("sku", sku, "warehouse", "main", what, units);
    }

    static Map<String, Object> counts(String id, List<Map<String, Object>> counts) {
        return Map.of("countId", id, "counts", counts);
    }

    static Map<String, Object> count(String sku, Object quantity, Instant at) {
        return Map.of(
                "sku", sku, "warehouse", "main", "quantity", quantity, "source", "scanner", "countedAt", at.toString());
    }

    static Map<String, Object> order(String sku, Object quantity) {
        return order(List.of(Map.of("sku", sku, "quantity", quantity)));
    }

    static Map<String, Object> order(List<?> lines) {
        return Map.of("lines", lines, "shipTo", SHIP_TO);
    }

    /** The same with a field set. */
    static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> more = new TreeMap<>(body);
        more.put(field, value);
        return more;
    }

    static Map<String, Object> without(Map<String, Object> body, String field) {
        Map<String, Object> fewer = new TreeMap<>(body);
        fewer.remove(field);
        return fewer;
    }

    /** A payment's webhook, signed. */
    static Request payment(String secret, String paymentId, String orderId, long amount) {
        byte[] event = Json.write(Map.of(
                        "type",
                        "payment.succeeded",
                        "data",
                        Map.of("paymentId", paymentId, "orderId", orderId, "amount", amount, "currency", "GBP")))
                .getBytes(UTF_8);
        return signed(secret, paymentId, event);
    }

    static Request signed(String secret, String id, byte[] event) {
        return signed("/webhooks/payments/test", secret, id, event);
    }

    /** As Standard Webhooks say. */
    static Request signed(String path, String secret, String id, byte[] event) {
        Request request =
                Request.post(path).header("Content-Type", "application/json").bytes(event);
        for (Map.Entry<String, String> header :
                StandardWebhooks.sign(secret, id, Instant.now(), event).entrySet()) {
            request = request.header(header.getKey(), header.getValue());
        }
        return request;
    }
}

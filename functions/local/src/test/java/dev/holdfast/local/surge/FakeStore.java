package dev.holdfast.local.surge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.model.Address;
import dev.holdfast.model.Money;
import dev.holdfast.model.tracking.Tracked;
import dev.holdfast.model.tracking.TrackingStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The fake shop's stock and orders. Decides at once, unless it is told to do it wrongly. */
class FakeStore {

    private static final Money PRICE = new Money(100, "GBP");

    private final Set<String> products = new HashSet<>();
    private final Set<String> movements = new HashSet<>();
    private final Map<String, Long> available = new HashMap<>();
    private final Map<String, Long> left = new HashMap<>();
    private final Map<String, Long> redeemed = new HashMap<>();
    private final Map<String, Long> writes = new HashMap<>();
    private final Map<String, Order> orders = new HashMap<>();
    private final Map<String, TrackingStatus> parcels = new HashMap<>();
    private final Map<String, Set<String>> numbers = new HashMap<>();

    /** What is sent back. */
    record Answer(int status, Object body) {}

    /** An order and its way so far. */
    private record Order(String id, Map<String, Long> lines, List<String> coupons, List<Map<String, Object>> history) {}

    /** To be overridden by shops with a defect. */
    boolean isThereEnough(Map<String, Long> lines) {
        return lines.entrySet().stream().allMatch(line -> units(line.getKey()) >= line.getValue());
    }

    /** To be overridden by shops with a defect. */
    boolean isForgotten(String key) {
        return false;
    }

    synchronized Answer product(String sku) {
        return new Answer(products.add(sku) ? 201 : 200, Map.of());
    }

    synchronized Answer coupon(String code, JsonNode coupon) {
        left.put(code, coupon.path("maxRedemptions").asLong());
        return new Answer(201, Map.of());
    }

    synchronized Answer redeemed(String code) {
        return new Answer(200, Map.of("redeemed", redeemed.getOrDefault(code, 0L)));
    }

    /** To be overridden by shops with a defect. */
    boolean isLeft(String code) {
        return left.getOrDefault(code, 0L) > redeemed.getOrDefault(code, 0L);
    }

    synchronized Answer receive(JsonNode receipt) {
        if (movements.add(receipt.path("receiptId").asText())) {
            receipt.path("lines")
                    .forEach(line ->
                            add(line.path("sku").asText(), line.path("quantity").asLong()));
        }
        return new Answer(200, Map.of());
    }

    synchronized Answer adjust(JsonNode adjustment) {
        for (JsonNode line : adjustment.path("lines")) {
            if (units(line.path("sku").asText()) + line.path("delta").asLong() < 0) {
                return new Answer(409, Map.of("title", "not enough"));
            }
        }
        if (movements.add(adjustment.path("adjustmentId").asText())) {
            adjustment
                    .path("lines")
                    .forEach(line ->
                            add(line.path("sku").asText(), line.path("delta").asLong()));
        }
        return new Answer(200, Map.of());
    }

    synchronized Answer order(String key, String token, JsonNode body) {
        Map<String, Long> lines = new HashMap<>();
        body.path("lines")
                .forEach(line -> lines.put(
                        line.path("sku").asText(), line.path("quantity").asLong()));
        if (!token.startsWith("Bearer customer-") || !products.containsAll(lines.keySet())) {
            return new Answer(422, Map.of("title", "Not acceptable", "detail", "no such product"));
        }
        String id = "order-" + key;
        if (!orders.containsKey(id)) {
            List<String> coupons = new ArrayList<>();
            body.path("couponCodes").forEach(code -> coupons.add(code.asText()));
            Order order = new Order(id, lines, coupons, new ArrayList<>());
            orders.put(id, order);
            log(order, "ACCEPTED");
            if (!isForgotten(key)) {
                decide(order);
            }
        }
        return new Answer(202, view(id));
    }

    private void decide(Order order) {
        boolean enough = isThereEnough(order.lines) && order.coupons.stream().allMatch(this::isLeft);
        if (enough) {
            order.coupons.forEach(code -> redeemed.merge(code, 1L, Long::sum));
            order.lines.forEach((sku, units) -> add(sku, -units));
        }
        log(order, enough ? "RESERVED" : "REJECTED");
    }

    synchronized Answer read(String id) {
        return new Answer(200, view(id));
    }

    synchronized Answer pay(JsonNode data) {
        Order order = find(data.path("orderId").asText());
        if (data.path("amount").asLong() == PRICE.amount() && status(order).equals("RESERVED")) {
            log(order, "PAID");
        }
        return new Answer(200, Map.of());
    }

    /** An order that has been paid already. */
    synchronized PlacedOrder paid(String key, Map<String, Long> lines) {
        Order order = new Order("order-" + key, lines, List.of(), new ArrayList<>());
        orders.put(order.id, order);
        log(order, "PAID");
        PlacedOrder placed = new PlacedOrder(key, "anna", new Address("A", "1", null, "B", null, "0", "GB"), lines);
        placed.accepted(order.id);
        placed.end().complete(PlacedOrder.End.PAID);
        return placed;
    }

    synchronized Answer ship(String id, JsonNode shipment) {
        Order order = find(id);
        boolean whole = shipment.path("lines").isMissingNode();
        String number = shipment.path("trackingNumber").asText();
        if (numbers.getOrDefault(id, Set.of()).contains(number)) {
            return new Answer(200, view(id)); // asked twice: wherever the parcel is by now, it has left
        }
        if (!List.of("PAID", "PARTLY_SHIPPED", "SHIPPED").contains(status(order))) {
            return new Answer(409, Map.of("title", "not paid"));
        }
        numbers.computeIfAbsent(id, first -> new TreeSet<>()).add(number);
        log(order, whole ? "SHIPPED" : "PARTLY_SHIPPED");
        follow(order);
        return new Answer(201, view(id));
    }

    synchronized Answer scan(Tracked tracked) {
        tracked.scans()
                .forEach(scan -> parcels.merge(
                        tracked.parcel().number(),
                        scan.status(),
                        (one, other) -> one.strength() > other.strength() ? one : other));
        orders.values().forEach(this::follow);
        return new Answer(200, Map.of("received", true));
    }

    /** To be overridden by shops with a defect. */
    boolean isFollowed(String id) {
        return true;
    }

    private void follow(Order order) {
        List<TrackingStatus> ends = numbers.getOrDefault(order.id, Set.of()).stream()
                .map(number -> parcels.getOrDefault(number, TrackingStatus.UNKNOWN))
                .toList();
        boolean over = !ends.isEmpty() && ends.stream().allMatch(TrackingStatus::terminal);
        if (over && status(order).equals("SHIPPED") && isFollowed(order.id)) {
            boolean back = ends.contains(TrackingStatus.RETURNED);
            boolean all = ends.stream().allMatch(end -> end == TrackingStatus.RETURNED);
            log(order, all ? "RETURNED" : back ? "RETURNING" : "DELIVERED");
        }
    }

    synchronized Answer cancel(String id) {
        Order order = find(id);
        if (status(order).equals("PAID")) {
            order.lines.forEach(this::add);
            log(order, "CANCELLED");
        }
        return new Answer(200, view(id));
    }

    synchronized Answer stock(String sku) {
        return new Answer(
                200, Map.of("onHand", units(sku), "available", units(sku), "writes", writes.getOrDefault(sku, 0L)));
    }

    synchronized Answer audit() {
        boolean clean = available.values().stream().allMatch(units -> units >= 0);
        return new Answer(
                200,
                Map.of(
                        "clean",
                        clean,
                        "itemsChecked",
                        available.size(),
                        "ordersChecked",
                        orders.size(),
                        "differences",
                        clean ? List.of() : List.of(Map.of("what", "below zero"))));
    }

    synchronized long units(String sku) {
        return available.getOrDefault(sku, 0L);
    }

    synchronized String statusOf(String key) {
        return status(find("order-" + key));
    }

    private void add(String sku, long units) {
        available.merge(sku, units, Long::sum);
        writes.merge(sku, 1L, Long::sum);
    }

    private Order find(String id) {
        return Objects.requireNonNull(orders.get(id), id);
    }

    private static void log(Order order, String status) {
        order.history.add(Map.of("at", Instant.now().toString(), "status", status, "reason", ""));
    }

    private static String status(Order order) {
        return String.valueOf(order.history.getLast().get("status"));
    }

    private Map<String, Object> view(String id) {
        Order order = find(id);
        return Map.of("id", id, "status", status(order), "totals", Map.of("total", PRICE), "history", order.history);
    }
}

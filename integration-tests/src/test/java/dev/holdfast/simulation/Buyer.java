package dev.holdfast.simulation;

import static java.util.stream.Collectors.joining;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.holdfast.orders.CancelOrder;
import dev.holdfast.orders.CreateOrder;
import dev.holdfast.orders.OrderView;
import dev.holdfast.orders.ShipOrder;
import dev.holdfast.payments.AcceptPayment;
import dev.holdfast.payments.StartPayment;
import dev.holdfast.platform.json.Json;
import dev.holdfast.platform.webhook.StandardWebhooks;
import dev.holdfast.testing.simulation.Simulator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Somebody with one order: places it, and pays it, twice, wrongly, too late or never, cancels it, or gets it. */
final class Buyer {

    private static final Map<String, String> STAFF =
            Map.of("sub", "staff", "scope", "orders:write orders:read shipping:write");

    private final Simulator simulator;
    private final Shop shop;
    private final Scenario scenario;
    private final RandomGenerator random;
    private String part = "";
    private final String name;
    private final Map<String, String> claims;
    private final int number;

    private final String coupons;

    Buyer(Simulator simulator, Shop shop, Scenario scenario, int number, String coupons, RandomGenerator random) {
        this.simulator = simulator;
        this.shop = shop;
        this.scenario = scenario;
        this.random = random;
        this.number = number;
        this.coupons = coupons;
        // some come twice: their limits are shared
        this.name = "customer-" + number / 2;
        this.claims = Map.of("sub", name, "customer", name, "scope", "orders:write");
    }

    void buy() {
        String body = order();
        APIGatewayV2HTTPResponse answer = place(body);
        if (answer.getStatusCode() >= 300) {
            throw new AssertionError("an order is answered with " + answer.getStatusCode() + " " + answer.getBody());
        }
        OrderView order = Json.readOwn(answer.getBody(), OrderView.class);
        shop.accepted.add(order.id());
        if (random.nextInt(4) == 0) {
            place(body);
        }
        act(order.id(), Objects.requireNonNull(order.totals()).total().amount());
    }

    private APIGatewayV2HTTPResponse place(String body) {
        return shop.gateway.insist(new Gateway.Call(
                shop.operation(CreateOrder.class),
                Map.of(),
                Map.of("idempotency-key", "order-" + number),
                body,
                claims));
    }

    private String order() {
        boolean large = scenario.large() > 0 && number % scenario.large() == 0;
        int kinds = large ? scenario.skus() - random.nextInt(20) : 1 + random.nextInt(Math.min(4, scenario.skus()));
        TreeSet<Integer> skus = new TreeSet<>();
        if (large) {
            IntStream.range(0, kinds).forEach(skus::add);
        } else {
            while (skus.size() < kinds) {
                skus.add(random.nextInt(scenario.skus()));
            }
        }
        part = skus.stream()
                .filter(index -> large ? index % 2 == 0 : index.equals(skus.first()))
                .map(index -> "{\"sku\":\"" + scenario.sku(index) + "\",\"quantity\":1}")
                .collect(joining(","));
        String lines = skus.stream()
                .map(index -> "{\"sku\":\"" + scenario.sku(index) + "\",\"quantity\":"
                        + (1 + random.nextInt(large ? 2 : 4)) + "}")
                .collect(joining(","));
        return "{\"lines\":[" + lines + "],\"partial\":" + (random.nextInt(large ? 2 : 5) == 0) + coupons
                + ",\"shipTo\":{\"name\":\"A\",\"line1\":\"B\",\"city\":\"C\",\"postalCode\":\"D\",\"country\":\"GB\"}}";
    }

    private void act(String id, long total) {
        switch (random.nextInt(10)) {
            case 0 -> {} // never heard of again
            case 1 -> {
                rest(Duration.ofMinutes(20));
                cancel(id, claims);
            }
            case 2 -> {
                rest(Duration.ofMinutes(1));
                // from another window at the same time
                simulator.client("second window", simulator.clock().instant(), () -> start(id));
                start(id);
                rest(Duration.ofMinutes(20));
                pay(id, "p" + number, total);
            }
            case 3 -> {
                rest(Duration.ofMinutes(1));
                payWrongly(id, "p" + number, total);
            }
            case 4 -> {
                rest(Duration.ofMinutes(1));
                pay(id, "p" + number, total);
                rest(Duration.ofMinutes(2));
                pay(id, "q" + number, total);
            }
            case 5 -> {
                rest(Duration.ofMinutes(5));
                pay(id, "p" + number, total);
                rest(Duration.ofMinutes(1));
                cancel(id, random.nextBoolean() ? claims : STAFF);
            }
            case 6, 7 -> {
                rest(Duration.ofMinutes(40)); // often too late
                pay(id, "p" + number, total);
                if (random.nextBoolean()) {
                    pay(id, "p" + number, total);
                }
            }
            default -> {
                rest(Duration.ofMinutes(3));
                pay(id, "p" + number, total);
                rest(Duration.ofMinutes(3));
                Instant now = simulator.clock().instant();
                if (random.nextBoolean()) {
                    simulator.client(
                            "another packer", now, () -> ship(id, "T" + number + "A", ",\"lines\":[" + part + "]"));
                    if (random.nextBoolean()) {
                        rest(Duration.ofSeconds(40)); // about when the first parcel is taken off the shelf
                    }
                }
                if (random.nextInt(4) == 0) {
                    simulator.client("service desk", now, () -> cancel(id, STAFF));
                }
                if (random.nextInt(3) > 0) {
                    String carrier = "carrier of " + number;
                    simulator.client(
                            carrier,
                            simulator.clock().instant(),
                            () -> new Carrier(shop, simulator, random).carry("T" + number + "B"));
                    simulator.client(
                            carrier,
                            simulator.clock().instant(),
                            () -> new Carrier(shop, simulator, random).carry("T" + number + "A"));
                }
                if (random.nextInt(4) == 0) {
                    ship(id, "T-OF-SOMEBODY-" + random.nextInt(2), ""); // a label that was scanned for two orders
                }
                ship(id, "T" + number + "B", "");
            }
        }
    }

    private void rest(Duration max) {
        simulator.pause().of(scenario.pause(max, random));
    }

    private void cancel(String id, Map<String, String> by) {
        shop.gateway.insist(new Gateway.Call(shop.operation(CancelOrder.class), Map.of("id", id), Map.of(), "", by));
    }

    private void start(String id) {
        shop.gateway.insist(new Gateway.Call(
                shop.operation(StartPayment.class), Map.of("id", id), Map.of(), "{\"provider\":\"test\"}", claims));
    }

    /** @param lines what is in the parcel; all that is left if empty */
    private void ship(String id, String trackingNumber, String lines) {
        String parcel = "{\"carrier\":\"post\",\"trackingNumber\":\"" + trackingNumber + "\"" + lines + "}";
        shop.gateway.insist(
                new Gateway.Call(shop.operation(ShipOrder.class), Map.of("id", id), Map.of(), parcel, STAFF));
    }

    /** Too little, too much, or as much of another currency: it must not settle the order. */
    private void payWrongly(String id, String payment, long total) {
        shop.wrong.add(payment);
        switch (random.nextInt(3)) {
            case 0 -> pay(id, payment, total + 1, "GBP");
            case 1 -> pay(id, payment, total - 1, "GBP");
            default -> pay(id, payment, total, "JPY");
        }
    }

    private void pay(String id, String payment, long amount) {
        pay(id, payment, amount, "GBP");
    }

    private void pay(String id, String payment, long amount, String currency) {
        String body = "{\"type\":\"payment.succeeded\",\"data\":{\"paymentId\":\"" + payment + "\",\"orderId\":\"" + id
                + "\",\"amount\":" + amount + ",\"currency\":\"" + currency + "\"}}";
        Map<String, String> headers = new TreeMap<>(StandardWebhooks.sign(
                Shop.WEBHOOK_SECRET,
                "msg_" + payment,
                simulator.clock().instant(),
                body.getBytes(StandardCharsets.UTF_8)));
        APIGatewayV2HTTPResponse answer = shop.gateway.insist(new Gateway.Call(
                shop.operation(AcceptPayment.class), Map.of("provider", "test"), headers, body, Map.of()));
        if (answer.getStatusCode() == 200) {
            shop.paid.put(payment, id);
        } else if (answer.getStatusCode() != 401) { // signed too long ago: the provider would sign again
            throw new AssertionError("a payment is answered with " + answer.getStatusCode());
        }
    }

    static List<Buyer> all(Simulator simulator, Shop shop, Scenario scenario, Purse purse) {
        return IntStream.range(0, scenario.buyers())
                .mapToObj(number -> new Buyer(simulator, shop, scenario, number, purse.coupons(), simulator.random()))
                .toList();
    }
}

package dev.holdfast.simulation;

import static dev.holdfast.platform.aws.Attributes.number;
import static dev.holdfast.platform.aws.Attributes.string;

import dev.holdfast.inventory.movement.ReceiveStock;
import dev.holdfast.planning.forecast.DayForecast;
import dev.holdfast.planning.forecast.StoredForecast;
import dev.holdfast.planning.purchase.ApprovePurchase;
import dev.holdfast.planning.purchase.CancelPurchaseOrder;
import dev.holdfast.planning.purchase.SuggestedOrder;
import dev.holdfast.planning.supplier.PutSupplier;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.testing.dynamo.Commit;
import dev.holdfast.testing.simulation.Simulator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Two who buy, and send the same: terms of a supplier for each SKU, approvals of what is suggested, receipts of what was
 * approved, and cancellations. What is on the way is watched at every commit.
 */
final class Purchases {

    private static final Map<String, String> CLAIMS = Map.of("sub", "buyer", "scope", "planning:write stock:write");

    /** Days of a forecast that a supplier of two days and a review of one asks for, and some more. */
    private static final int DAYS = 60;

    private static final int ROUNDS = 4;

    private final Simulator simulator;
    private final Shop shop;
    private final Scenario scenario;
    /** Kinds of goods that are bought, each of a supplier of its own. */
    private final int skus;

    private final Map<String, Set<String>> approved = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    Purchases(Simulator simulator, Shop shop, Scenario scenario) {
        this.simulator = simulator;
        this.shop = shop;
        this.scenario = scenario;
        this.skus = Math.min(scenario.skus(), 3);
    }

    void begin() {
        IntStream.range(0, skus).forEach(index -> shop.forecast(forecast(scenario.sku(index))));
        simulator.dynamo().watch(this::committed);
        shop.suggestPurchases();
        for (String buyer : List.of("purchaser", "another purchaser")) {
            simulator.client(buyer, simulator.clock().instant(), this::buy);
        }
    }

    private StoredForecast forecast(String sku) {
        Instant now = simulator.clock().instant();
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        List<DayForecast> days = IntStream.range(0, DAYS)
                .mapToObj(day -> new DayForecast(today.plusDays(day), 9, 2, 8, 12, 15, 18, 25))
                .toList();
        return new StoredForecast(
                sku,
                now,
                today.minusDays(1),
                "told",
                "SMOOTH",
                new StoredForecast.Measured(0, 0, 0, 0),
                new StoredForecast.Usual(9, 1),
                null,
                days);
    }

    private void buy() {
        for (int round = 0; round < ROUNDS; round++) {
            for (int index = 0; index < skus; index++) {
                simulator.pause().of(scenario.pause(Duration.ofMinutes(2), simulator.random()));
                step(round, index);
            }
        }
    }

    private void step(int round, int index) {
        String supplier = "S" + index;
        if (round == 0 || simulator.random().nextInt(4) == 0) {
            send(PutSupplier.class, supplier, terms(scenario.sku(index)));
        }
        suggestion(supplier).ifPresent(order -> approve(supplier, order.id().toString()));
        for (String id : List.copyOf(approved.getOrDefault(supplier, Set.of()))) {
            receive("P-" + round + "-" + id.replace('~', '-'), id, scenario.sku((index + round / 2) % skus));
            if (round > 0 && simulator.random().nextInt(3) == 0) {
                send(CancelPurchaseOrder.class, id, "");
            }
        }
    }

    private static String terms(String sku) {
        return "{\"name\":\"S\",\"currency\":\"GBP\",\"leadTime\":{\"mean\":2,\"deviation\":1},\"reviewDays\":1,"
                + "\"supplies\":[{\"sku\":\"" + sku + "\",\"warehouse\":\"" + Scenario.warehouse(0)
                + "\",\"unitCost\":100}]}";
    }

    private Optional<SuggestedOrder> suggestion(String supplier) {
        return simulator
                .invoke("list-suggestions", () -> {
                    try {
                        return shop.suggestion(supplier);
                    } catch (SdkException | Unavailable failed) {
                        return Optional.<SuggestedOrder>empty();
                    }
                })
                .flatMap(found -> found)
                .filter(order -> !order.lines().isEmpty());
    }

    private void approve(String supplier, String id) {
        if (send(ApprovePurchase.class, id, "") < 300) {
            approved.computeIfAbsent(supplier, first -> new TreeSet<>()).add(id);
        }
    }

    private void receive(String receipt, String order, String sku) {
        String body = shop.bodies.computeIfAbsent(
                receipt,
                first -> "{\"receiptId\":\"" + receipt + "\",\"purchaseOrder\":\"" + order + "\",\"lines\":[{\"sku\":\""
                        + sku + "\",\"warehouse\":\"" + Scenario.warehouse(0) + "\",\"quantity\":"
                        + (1 + simulator.random().nextInt(9)) + "}]}");
        if (send(ReceiveStock.class, "", body) < 300) {
            shop.booked(receipt, Storekeeper.sums(body, "lines", "quantity"));
        }
    }

    /** The status of the answer: what is refused is refused for good. */
    private int send(Class<? extends HttpOperation> operation, String id, String body) {
        int status = shop.gateway
                .insist(new Gateway.Call(shop.operation(operation), Map.of("id", id), Map.of(), body, CLAIMS))
                .getStatusCode();
        if (status >= 300 && status != 409) {
            throw new AssertionError(operation.getSimpleName() + " of " + id + " answers " + status);
        }
        return status;
    }

    /** An order is made once, given up once and only while something is on the way; a supplier has each version once. */
    private void committed(List<Commit> together) {
        for (Commit commit : together) {
            if (commit.table().equals("purchase-orders")
                    && string(commit.after(), "part").startsWith("order#")) {
                order(commit);
            }
            boolean versioned =
                    commit.table().equals("suppliers") && !commit.after().isEmpty();
            if (versioned
                    && number(commit.after(), "version", 0) != number(commit.before(), "version", 0) + 1
                    && string(commit.after(), "supplier").equals("#")) {
                faults.add("a supplier goes from version " + number(commit.before(), "version", 0) + " to "
                        + number(commit.after(), "version", 0));
            }
        }
    }

    private void order(Commit commit) {
        String id = string(commit.after(), "supplier") + " " + string(commit.after(), "part");
        if (number(commit.after(), "openUnits", 0) < 0) {
            faults.add(id + " has less than nothing on the way");
        }
        if (!commit.before().isEmpty()
                && number(commit.before(), "received", 0) > number(commit.after(), "received", 0)) {
            faults.add(id + " is made again");
        }
        boolean cancelled = commit.after().containsKey("cancelledAt")
                && !commit.after().get("cancelledAt").equals(commit.before().get("cancelledAt"));
        if (cancelled && (commit.before().containsKey("cancelledAt") || number(commit.before(), "openUnits", 0) == 0)) {
            faults.add(id + " is given up though there is nothing to give up");
        }
    }

    /** What every order has received is what its receipts brought, and what is open of it is what they did not. */
    List<String> faults() {
        List<String> all = new ArrayList<>(faults);
        Map<String, Map<String, Long>> brought = shop.broughtByOrder();
        Set<String> known = new TreeSet<>();
        shop.purchaseOrders().forEach((order, lines) -> {
            String id = order.id().toString();
            known.add(id);
            Map<String, Long> came = new TreeMap<>();
            lines.stream()
                    .filter(line -> line.received() > 0)
                    .forEach(line -> came.merge(line.sku(), line.received(), Long::sum));
            if (!came.equals(brought.getOrDefault(id, Map.of()))) {
                all.add(id + " has received " + came + ", but its receipts brought " + brought.get(id));
            }
            long open = lines.stream().mapToLong(line -> line.open()).sum();
            long units = came.values().stream().mapToLong(Long::longValue).sum();
            if (order.openUnits() != open || order.received() != units) {
                all.add(id + " sums up to " + order.openUnits() + " open and " + order.received() + " received, not "
                        + open + " and " + units);
            }
        });
        approved.values()
                .forEach(ids -> ids.stream()
                        .filter(id -> !known.contains(id))
                        .forEach(id -> all.add(id + " was approved, and is not there")));
        if (!known.containsAll(brought.keySet())) {
            all.add("receipts of " + brought.keySet() + ", but there are " + known);
        }
        return all;
    }
}

package dev.holdfast.simulation;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.catalog.PutProduct;
import dev.holdfast.inventory.count.CountStock;
import dev.holdfast.inventory.movement.AdjustStock;
import dev.holdfast.inventory.movement.ReceiveStock;
import dev.holdfast.inventory.stock.SplitStock;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.json.Json;
import dev.holdfast.testing.simulation.Simulator;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Somebody who books goods in, corrects stock, counts it, splits it and lists new goods while it is being sold. Two of
 * them send the same requests, as two windows of one browser do.
 */
final class Storekeeper {

    private static final Map<String, String> CLAIMS =
            Map.of("sub", "storekeeper", "scope", "stock:write catalog:write");

    private final Simulator simulator;
    private final Shop shop;
    private final Scenario scenario;
    private final RandomGenerator random;
    private final int team;
    private int round;

    Storekeeper(Simulator simulator, Shop shop, Scenario scenario, int number) {
        this.simulator = simulator;
        this.shop = shop;
        this.scenario = scenario;
        this.random = simulator.random();
        this.team = number / 2;
    }

    /** All of them begin at the same time, on the same goods. */
    void work() {
        for (round = 0; round < scenario.stockWork(); round++) {
            simulator.pause().of(scenario.untilNextStockWork());
            String job = team + "-" + round;
            switch ((round + scenario.stockWork() + (scenario.inUnison() ? 0 : team)) % 5) {
                case 0 -> receive("R-" + job);
                case 1 -> adjust("A-" + job);
                case 2 -> count("C-" + job);
                case 3 -> split();
                default -> list("NEW-" + job);
            }
        }
    }

    private String sku() {
        return scenario.sku(round % scenario.skus());
    }

    private String place() {
        return "\"sku\":\"" + sku() + "\",\"warehouse\":\"" + Scenario.warehouse(round % scenario.warehouses()) + "\"";
    }

    private void receive(String id) {
        String body = shop.bodies.computeIfAbsent(
                id,
                first -> "{\"receiptId\":\"" + id + "\",\"lines\":[{" + place() + ",\"quantity\":"
                        + (1 + random.nextInt(3)) + "}]}");
        if (send(shop.operation(ReceiveStock.class), body, Map.of()).isPresent()) {
            shop.booked(id, sums(body, "lines", "quantity"));
        }
    }

    private void adjust(String id) {
        String body = shop.bodies.computeIfAbsent(
                id,
                first -> "{\"adjustmentId\":\"" + id + "\",\"reason\":\"found or broken\",\"lines\":[{" + place()
                        + ",\"delta\":" + (random.nextBoolean() ? 1 + random.nextInt(3) : -1 - random.nextInt(3))
                        + "}]}");
        if (send(shop.operation(AdjustStock.class), body, Map.of()).isPresent()) {
            shop.booked(id, sums(body, "lines", "delta"));
        }
    }

    private void count(String id) {
        Instant at = simulator.clock().instant();
        String body = shop.bodies.computeIfAbsent(
                id,
                first -> "{\"countId\":\"" + id + "\",\"counts\":[{" + place() + ",\"quantity\":"
                        + random.nextInt(scenario.unitsMax() + 1) + ",\"source\":\"scanner\",\"countedAt\":\"" + at
                        + "\"}]}");
        send(shop.operation(CountStock.class), body, Map.of())
                .ifPresent(answer -> shop.booked(id, sums(answer, "applied", "delta")));
    }

    private void split() {
        send(shop.operation(SplitStock.class), "{\"buckets\":" + (1 + random.nextInt(4)) + "}", Map.of("sku", sku()));
    }

    /** New goods, of which the other may think otherwise. */
    private void list(String sku) {
        String body = "{\"name\":\"goods\",\"price\":{\"amount\":" + (1 + random.nextInt(999))
                + ",\"currency\":\"GBP\"},\"category\":\"gift\",\"weightGrams\":1}";
        send(shop.operation(PutProduct.class), body, Map.of("sku", sku));
    }

    /** What was answered, unless it was refused because there is too little. */
    private Optional<String> send(HttpOperation operation, String body, Map<String, String> pathParameters) {
        APIGatewayV2HTTPResponse answer =
                shop.gateway.insist(new Gateway.Call(operation, pathParameters, Map.of(), body, CLAIMS));
        if (answer.getStatusCode() == 409) {
            return Optional.empty();
        }
        if (answer.getStatusCode() >= 300) {
            throw new AssertionError(operation.name() + " answers " + answer.getStatusCode() + " " + answer.getBody());
        }
        return Optional.of(answer.getBody());
    }

    static Map<String, Long> sums(String json, String list, String units) {
        Map<String, Long> sums = new TreeMap<>();
        Json.readOwn(json, JsonNode.class)
                .path(list)
                .forEach(line -> sums.merge(
                        line.path("sku").textValue(), line.path(units).longValue(), Long::sum));
        return sums;
    }
}

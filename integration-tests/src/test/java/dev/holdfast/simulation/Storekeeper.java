package dev.holdfast.simulation;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
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
 * Somebody who books goods in, corrects stock, counts it and splits it while it is being sold. Two of them may send the
 * same request, as two windows of one browser do.
 */
final class Storekeeper {

    private static final Map<String, String> CLAIMS = Map.of("sub", "storekeeper", "scope", "stock:write");

    private final Simulator simulator;
    private final Shop shop;
    private final Scenario scenario;
    private final RandomGenerator random;

    Storekeeper(Simulator simulator, Shop shop, Scenario scenario) {
        this.simulator = simulator;
        this.shop = shop;
        this.scenario = scenario;
        this.random = simulator.random();
    }

    /** Who does the same as another does it at the same time. */
    void work() {
        for (int i = 0; i < scenario.stockWork(); i++) {
            simulator.pause().of(scenario.untilNextStockWork());
            switch ((i + scenario.stockWork()) % 4) {
                case 0 -> receive("R-" + i);
                case 1 -> adjust("A-" + i);
                case 2 -> count("C-" + i);
                default -> split();
            }
        }
    }

    private String place() {
        return "\"sku\":\"" + scenario.sku(random.nextInt(scenario.skus())) + "\",\"warehouse\":\""
                + Scenario.warehouse(random.nextInt(scenario.warehouses())) + "\"";
    }

    private void receive(String id) {
        String body = shop.bodies.computeIfAbsent(
                id,
                first -> "{\"receiptId\":\"" + id + "\",\"lines\":[{" + place() + ",\"quantity\":"
                        + (1 + random.nextInt(6)) + "}]}");
        if (send(shop.operation(ReceiveStock.class), body, Map.of()).isPresent()) {
            shop.booked(id, sums(body, "lines", "quantity"));
        }
    }

    private void adjust(String id) {
        String body = shop.bodies.computeIfAbsent(
                id,
                first -> "{\"adjustmentId\":\"" + id + "\",\"reason\":\"found or broken\",\"lines\":[{" + place()
                        + ",\"delta\":" + (random.nextBoolean() ? 1 + random.nextInt(3) : -1 - random.nextInt(6))
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
        String sku = scenario.sku(random.nextInt(scenario.skus()));
        send(shop.operation(SplitStock.class), "{\"buckets\":" + (1 + random.nextInt(4)) + "}", Map.of("sku", sku));
    }

    /** What was answered, unless it was refused because there is too little. */
    private Optional<String> send(HttpOperation operation, String body, Map<String, String> pathParameters) {
        APIGatewayV2HTTPResponse answer =
                shop.gateway.insist(new Gateway.Call(operation, pathParameters, Map.of(), body, CLAIMS));
        if (answer.getStatusCode() == 409) {
            return Optional.empty();
        }
        if (answer.getStatusCode() != 200) {
            throw new AssertionError(operation.name() + " answers " + answer.getStatusCode() + " " + answer.getBody());
        }
        return Optional.of(answer.getBody());
    }

    private static Map<String, Long> sums(String json, String list, String units) {
        Map<String, Long> sums = new TreeMap<>();
        Json.readOwn(json, JsonNode.class)
                .path(list)
                .forEach(line -> sums.merge(
                        line.path("sku").textValue(), line.path(units).longValue(), Long::sum));
        return sums;
    }
}

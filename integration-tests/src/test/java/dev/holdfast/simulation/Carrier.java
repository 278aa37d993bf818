package dev.holdfast.simulation;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.holdfast.model.tracking.TrackingStatus;
import dev.holdfast.platform.webhook.StandardWebhooks;
import dev.holdfast.shipping.AcceptScan;
import dev.holdfast.shipping.carrier.GenericCarrier;
import dev.holdfast.testing.simulation.Simulator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Carries parcels, and says so in any order and more than once; sometimes before the shop has said which are its own. */
final class Carrier {

    private static final List<TrackingStatus> WAY =
            List.of(TrackingStatus.IN_TRANSIT, TrackingStatus.OUT_FOR_DELIVERY, TrackingStatus.DELIVERED);

    private final Shop shop;
    private final Simulator simulator;
    private final RandomGenerator random;
    /** When parcels were handed over, by the carrier's clock: scans have times of their own. */
    private final Instant start;

    Carrier(Shop shop, Simulator simulator, RandomGenerator random) {
        this.shop = shop;
        this.simulator = simulator;
        this.random = random;
        this.start = simulator.clock().instant();
    }

    void carry(String number) {
        List<Integer> steps = new ArrayList<>(List.of(0, 1, 2, random.nextInt(3)));
        Collections.shuffle(steps, new Random(random.nextLong()));
        for (int step : steps) {
            simulator.pause().of(Duration.ofSeconds(random.nextLong(60)));
            say(number, step);
        }
    }

    private void say(String number, int step) {
        String body = "{\"type\":\"tracking.updated\",\"data\":{\"carrier\":\"post\",\"trackingNumber\":\"" + number
                + "\",\"scans\":[{\"time\":\"" + start.plusSeconds(3_600L * step) + "\",\"status\":\"" + WAY.get(step)
                + "\"}]}}";
        Map<String, String> headers = new TreeMap<>(StandardWebhooks.sign(
                Shop.WEBHOOK_SECRET,
                "scan_" + number + "_" + step,
                simulator.clock().instant(),
                body.getBytes(StandardCharsets.UTF_8)));
        APIGatewayV2HTTPResponse answer = shop.gateway.insist(new Gateway.Call(
                shop.operation(AcceptScan.class), Map.of("carrier", GenericCarrier.NAME), headers, body, Map.of()));
        if (answer.getStatusCode() == 200) {
            shop.scanned
                    .computeIfAbsent(number, first -> EnumSet.noneOf(TrackingStatus.class))
                    .add(WAY.get(step));
        } else if (answer.getStatusCode() != 401) { // signed too long ago
            throw new AssertionError("a scan is answered with " + answer.getStatusCode());
        }
    }
}

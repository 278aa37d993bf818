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
import java.util.stream.IntStream;

/**
 * Carries parcels, and says so in any order and more than once, or not at all; sometimes before the shop has said which are
 * its own. Not all of them arrive.
 */
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
        int last = random.nextInt(4) == 0 ? random.nextInt(2) : 2;
        boolean silently = random.nextInt(4) == 0;
        List<Integer> steps =
                new ArrayList<>(IntStream.rangeClosed(0, last).boxed().toList());
        steps.add(random.nextInt(last + 1));
        Collections.shuffle(steps, new Random(random.nextLong()));
        for (int step : steps) {
            simulator.pause().of(Duration.ofSeconds(random.nextLong(60)));
            shop.depot.scanned(number, time(step), WAY.get(step));
            if (!silently && random.nextInt(5) > 0) {
                say(number, step);
            }
        }
    }

    private Instant time(int step) {
        return start.plusSeconds(60L * step);
    }

    private void say(String number, int step) {
        String body = "{\"type\":\"tracking.updated\",\"data\":{\"carrier\":\"post\",\"trackingNumber\":\"" + number
                + "\",\"scans\":[{\"time\":\"" + time(step) + "\",\"status\":\"" + WAY.get(step)
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
        } else if (answer.getStatusCode() != 401) { // signed too long ago: it is lost
            throw new AssertionError("a scan is answered with " + answer.getStatusCode());
        }
    }
}

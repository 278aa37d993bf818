package dev.holdfast.simulation;

import dev.holdfast.planning.history.ImportDemand;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.testing.simulation.Simulator;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * What happens at night, while orders still come: counters are rolled up, two runs at a time, and somebody brings history of
 * the same days. A run is told that it is some days later, so that all counters are of days that are over.
 */
final class Night {

    private static final Map<String, String> CLAIMS = Map.of("sub", "planner", "scope", "planning:write");

    private final Simulator simulator;
    private final Shop shop;
    private final Scenario scenario;
    private int days;

    Night(Simulator simulator, Shop shop, Scenario scenario) {
        this.simulator = simulator;
        this.shop = shop;
        this.scenario = scenario;
    }

    void begin() {
        Instant now = simulator.clock().instant();
        simulator.client("night", now, this::rollUpNowAndThen);
        simulator.client("another night", now, this::rollUpNowAndThen);
        simulator.client("planner", now, this::bring);
    }

    private void rollUpNowAndThen() {
        for (int i = 0; i < 4; i++) {
            simulator.pause().of(scenario.pause(Duration.ofMinutes(8), simulator.random()));
            rollUp();
        }
    }

    /** It may be killed, or fail and be run again at its time. */
    private void rollUp() {
        Instant later =
                simulator.clock().instant().plus(Duration.ofDays(++days)).plus(Duration.ofHours(2));
        simulator.invoke("roll-up-demand", () -> {
            try {
                shop.rollUpDemand().run(later);
            } catch (SdkException | Unavailable failed) {
                return false;
            }
            return true;
        });
    }

    private void bring() {
        String body =
                "{\"lines\":[{\"sku\":\"" + scenario.sku(0) + "\",\"date\":\"2026-11-26\",\"units\":5,\"lines\":1}]}";
        for (int i = 0; i < 3; i++) {
            simulator.pause().of(scenario.pause(Duration.ofMinutes(8), simulator.random()));
            shop.gateway.insist(new Gateway.Call(shop.operation(ImportDemand.class), Map.of(), Map.of(), body, CLAIMS));
        }
    }

    /** The last one, which nothing disturbs. */
    void end() {
        simulator.client("last night", simulator.clock().instant(), this::rollUp);
    }
}

package dev.holdfast.simulation;

import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.shipping.Journeys;
import dev.holdfast.shipping.LearnLanes;
import dev.holdfast.shipping.arrival.Cohort;
import dev.holdfast.shipping.arrival.LaneKey;
import dev.holdfast.shipping.arrival.LaneTable;
import dev.holdfast.shipping.parcel.ParcelTable;
import dev.holdfast.testing.simulation.Simulator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Learns lanes while everything goes wrong, and then knows of each parcel that has arrived, once. */
record Lanes(Simulator simulator, LearnLanes learning, LaneTable lanes, ParcelTable parcels) {

    private static final int RUNS = 3;

    /** As the clock would, only more often; each run may be killed anywhere. */
    void learnNowAndThen(RandomGenerator random) {
        for (int run = 0; run < RUNS; run++) {
            simulator.pause().of(Duration.ofSeconds(random.nextLong(900)));
            simulator.invoke("learn-lanes", this::learn);
        }
    }

    private boolean learn() {
        try {
            learning.run(simulator.clock().instant());
            return true;
        } catch (Unavailable | SdkException failed) {
            return false;
        }
    }

    /** Learns once more, and then again, which changes nothing. */
    List<String> faults(List<ParcelId> all) {
        List<String> faults = new ArrayList<>();
        learning.run(simulator.clock().instant());
        List<Map<String, AttributeValue>> once = simulator.dynamo().contents("lanes");
        learning.run(simulator.clock().instant());
        if (!simulator.dynamo().contents("lanes").equals(once)) {
            faults.add("lanes that are learned twice are not the same");
        }
        long arrived = parcels.read(all).values().stream()
                .flatMap(parcel -> Journeys.of(parcel).stream())
                .filter(journey -> journey.delivered().isPresent())
                .count();
        long learned = lanes.read(List.of(LaneKey.ALL)).values().stream()
                .flatMap(lane -> lane.weeks().values().stream())
                .mapToLong(Cohort::parcels)
                .sum();
        if (learned != arrived) {
            faults.add(arrived + " parcels have arrived, and lanes were learned from " + learned);
        }
        return faults;
    }
}

package dev.holdfast.shipping.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.message.ScansReceived;
import dev.holdfast.model.topology.Tables;
import dev.holdfast.model.tracking.Tracked;
import dev.holdfast.model.tracking.TrackingStatus;
import dev.holdfast.platform.aws.Attributes;
import dev.holdfast.shipping.LearnLanes;
import dev.holdfast.shipping.carrier.Samples;
import dev.holdfast.shipping.payload.Payload;
import dev.holdfast.shipping.payload.PayloadParts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Every sample payload, three times in any order and any batches, leaves the same rows as once and in order. */
class AnyOrderTest {

    private static final int SEEDS = 1_000;

    @Test
    void theOrderOfArrivalDoesNotMatter() {
        List<ScansReceived> once = messages(Samples.all());
        Map<String, Map<String, AttributeValue>> inOrder = rowsAfter(once, 1, new Random(0));
        // Two samples of one parcel are not among them, so each has a row of its own
        assertThat(inOrder).hasSize(Samples.all().size());
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            assertThat(rowsAfter(thrice(once, random), 8, random))
                    .as("seed %d", seed)
                    .isEqualTo(inOrder);
        }
    }

    /** Carriers push the whole history each time, cut where it was then, and from the middle if they please. */
    @Test
    void norDoesItMatterHowHistoriesAreCut() {
        List<ScansReceived> once = messages(Samples.all());
        Map<String, Map<String, AttributeValue>> inOrder = rowsAfter(once, 1, new Random(0));
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<Tracked> cut = new ArrayList<>();
            for (Tracked all : Samples.all()) {
                for (int scan = 0; scan < all.scans().size(); scan++) {
                    int to = scan + 1 + random.nextInt(all.scans().size() - scan);
                    cut.add(new Tracked(all.parcel(), all.scans().subList(scan, to), all.estimate()));
                }
            }
            assertThat(rowsAfter(thrice(messages(cut), random), 20, random))
                    .as("seed %d", seed)
                    .isEqualTo(inOrder);
        }
    }

    /** With all of them claimed, and something known of the lanes: what is foretold depends on time, and on nothing else. */
    @Test
    void whatIsForetoldDoesNotGetInTheWay() {
        List<ScansReceived> once = messages(Samples.all());
        Map<String, Map<String, AttributeValue>> inOrder = trackingIn(learned(), once, 1, new Random(0));
        for (int seed = 0; seed < SEEDS / 10; seed++) {
            Random random = new Random(seed);
            assertThat(trackingIn(learned(), thrice(once, random), 8, random))
                    .as("seed %d", seed)
                    .isEqualTo(inOrder);
        }
    }

    private static World learned() {
        World world = new World();
        for (int n = 0; n < 30; n++) {
            Way way = Way.handedOver("L" + n, Samples.NOW.minus(Duration.ofDays(5)))
                    .scan(2 + n % 3, TrackingStatus.DELIVERED);
            world.claim(way.parcel, "o-" + n);
            world.deliver(List.of(way.message()));
        }
        new LearnLanes(world.parcels, world.lanes).run(Samples.NOW);
        Samples.all().forEach(tracked -> world.claim(tracked.parcel(), "o-" + tracked.parcel()));
        return world;
    }

    private static Map<String, Map<String, AttributeValue>> trackingIn(
            World world, List<ScansReceived> messages, int batchMax, Random random) {
        Map<String, Map<String, AttributeValue>> rows = rowsAfter(world, messages, batchMax, random);
        assertThat(rows.values()).anyMatch(row -> row.containsKey("eta"));
        Map<String, Map<String, AttributeValue>> tracking = new TreeMap<>();
        rows.forEach((key, row) -> {
            Map<String, AttributeValue> without = new TreeMap<>(row);
            without.keySet().removeAll(List.of("eta", "promise"));
            tracking.put(key, without);
        });
        return tracking;
    }

    private static List<ScansReceived> thrice(List<ScansReceived> once, Random random) {
        List<ScansReceived> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            all.addAll(once);
        }
        Collections.shuffle(all, random);
        return all;
    }

    private static List<ScansReceived> messages(List<Tracked> all) {
        Payload payload = new Payload("generic", "p-1", Samples.NOW, new byte[0]);
        return all.stream()
                .flatMap(tracked -> PayloadParts.withoutWords(payload, Optional.of(tracked)).stream())
                .toList();
    }

    /** The parcels' rows, by number and carrier, after these messages have been delivered in batches of any size. */
    private static Map<String, Map<String, AttributeValue>> rowsAfter(
            List<ScansReceived> messages, int batchMax, Random random) {
        return rowsAfter(new World(), messages, batchMax, random);
    }

    private static Map<String, Map<String, AttributeValue>> rowsAfter(
            World world, List<ScansReceived> messages, int batchMax, Random random) {
        int from = 0;
        while (from < messages.size()) {
            int to = Math.min(messages.size(), from + 1 + random.nextInt(batchMax));
            assertThat(world.deliver(messages.subList(from, to))).isEmpty();
            from = to;
        }
        Map<String, Map<String, AttributeValue>> rows = new TreeMap<>();
        for (Map<String, AttributeValue> item : world.dynamo.contents(Tables.PARCELS)) {
            rows.put(Attributes.string(item, "number") + " " + Attributes.string(item, "carrier"), item);
        }
        return rows;
    }
}

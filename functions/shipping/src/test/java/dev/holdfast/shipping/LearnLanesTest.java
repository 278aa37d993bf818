package dev.holdfast.shipping;

import static dev.holdfast.model.tracking.TrackingStatus.DELIVERED;
import static dev.holdfast.model.tracking.TrackingStatus.IN_TRANSIT;
import static dev.holdfast.model.tracking.TrackingStatus.RETURNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.model.message.ScansReceived;
import dev.holdfast.model.topology.Tables;
import dev.holdfast.model.tracking.Place;
import dev.holdfast.platform.aws.Attributes;
import dev.holdfast.shipping.arrival.Cohort;
import dev.holdfast.shipping.arrival.LaneKey;
import dev.holdfast.shipping.arrival.Week;
import dev.holdfast.shipping.carrier.Samples;
import dev.holdfast.shipping.parcel.Way;
import dev.holdfast.shipping.parcel.World;
import dev.holdfast.testing.dynamo.Call;
import dev.holdfast.testing.dynamo.Faults;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

class LearnLanesTest {

    private static final Instant NOW = Samples.NOW;
    private static final Week WEEK = Week.of(NOW);

    private final List<String> calls = new ArrayList<>();
    private int crashAt = Integer.MAX_VALUE;

    private final World world = new World(new Faults() {
        @Override
        public void after(Call call) {
            calls.add(call.operation());
            if (calls.size() == crashAt) {
                throw SdkClientException.create("killed");
            }
        }
    });
    private final LearnLanes learn = new LearnLanes(world.parcels, world.lanes);

    @Test
    void learnsWhatWasDeliveredInTheWeek() {
        deliver(world, ways(150, 2, NOW.minus(Duration.ofDays(3))));
        learn.run(NOW);
        assertThat(parcels("*")).isEqualTo(150);
        assertThat(parcels("ups|express|de|fr")).isEqualTo(150);
        assertThat(world.lanes.readUntil(LaneKey.ALL)).containsOnly(Map.entry(WEEK, NOW));
    }

    @Test
    void aParcelThatTurnedBackOrThatNobodyHasClaimedTeachesNothing() {
        List<Way> ways = List.of(
                Way.handedOver("1Z1", NOW.minus(Duration.ofDays(3)))
                        .scan(1, RETURNING)
                        .scan(2, DELIVERED),
                Way.handedOver("1Z2", NOW.minus(Duration.ofDays(3))).scan(1, IN_TRANSIT));
        deliver(world, ways);
        world.deliver(List.of(Way.handedOver("1Z3", NOW.minus(Duration.ofDays(3)))
                .scan(1, DELIVERED)
                .message()));
        learn.run(NOW);
        assertThat(world.dynamo.contents(Tables.LANES)).isEmpty();
    }

    /** Killed after each of its calls in turn, it leaves the same lanes once it has run again. */
    @Test
    void killedAnywhereAndRunAgainItLearnsTheSame() {
        List<Way> ways = ways(120, 2, NOW.minus(Duration.ofDays(9)));
        ways.addAll(ways(40, 3, NOW.minus(Duration.ofDays(4))));
        deliver(world, ways);
        calls.clear();
        learn.run(NOW);
        int all = calls.size();
        Map<String, Map<String, AttributeValue>> lanes = lanes(world);
        assertThat(lanes).isNotEmpty();
        for (int crash = 1; crash <= all; crash++) {
            world.dynamo.contents(Tables.LANES).forEach(this::forget);
            calls.clear();
            crashAt = crash;
            assertThatThrownBy(() -> learn.run(NOW)).isInstanceOf(SdkClientException.class);
            crashAt = Integer.MAX_VALUE;
            learn.run(NOW);
            assertThat(lanes(world))
                    .as("killed after call %d of %d", crash, all)
                    .isEqualTo(lanes);
        }
    }

    @Test
    void theOrderInWhichParcelsWereHeardOfDoesNotMatter() {
        List<Way> ways = ways(200, 2, NOW.minus(Duration.ofDays(3)));
        deliver(world, ways);
        learn.run(NOW);
        World other = new World();
        Collections.shuffle(ways, new Random(7));
        deliver(other, ways);
        new LearnLanes(other.parcels, other.lanes).run(NOW);
        assertThat(lanes(other)).isEqualTo(lanes(world));
    }

    @Test
    void aWeekIsReadAgainUntilAllOfItWasHeardOf() {
        deliver(world, ways(10, 2, NOW.minus(Duration.ofDays(3))));
        learn.run(NOW);
        deliver(
                world,
                List.of(Way.handedOver("1ZLATE", NOW.minus(Duration.ofDays(3))).scan(2.5, DELIVERED)));
        Instant lastOfIt = WEEK.end().plus(Duration.ofDays(3)).minusSeconds(1);
        learn.run(lastOfIt);
        assertThat(parcels("*")).isEqualTo(11);
        learn.run(lastOfIt.plusSeconds(1));
        calls.clear();
        learn.run(lastOfIt.plusSeconds(2));
        assertThat(calls).doesNotContain("UpdateItem");
        assertThat(parcels("*")).isEqualTo(11);
    }

    /** An older run that comes late, because it was slow, changes nothing. */
    @Test
    void whoHasReadLessDoesNotOverwriteWhoHasReadMore() {
        deliver(world, ways(10, 2, NOW.minus(Duration.ofDays(3))));
        learn.run(NOW);
        Map<String, Map<String, AttributeValue>> lanes = lanes(world);
        deliver(world, ways(3, 2, NOW.minus(Duration.ofDays(4))));
        learn.run(NOW.minusSeconds(60));
        assertThat(lanes(world)).isEqualTo(lanes);
    }

    /** Handed over in the same seconds and delivered so many days later, at different hours. */
    static List<Way> ways(int count, int days, Instant start) {
        List<Way> ways = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            ways.add(Way.handedOver("1Z" + days + start.getEpochSecond() + n, start.plusSeconds(n % 7))
                    .scan(days - 0.2, IN_TRANSIT, new Place("Lyon", null, "FR"))
                    .scan(days + n % 9 / 10.0, DELIVERED));
        }
        return ways;
    }

    static void deliver(World world, List<Way> ways) {
        List<ScansReceived> messages = new ArrayList<>();
        for (Way way : ways) {
            world.claim(way.parcel, "o-" + way.parcel.number());
            messages.add(way.message());
        }
        assertThat(world.deliver(messages)).isEmpty();
    }

    private int parcels(String lane) {
        LaneKey key = new LaneKey(lane);
        return world.lanes.read(List.of(key)).values().stream()
                .flatMap(history -> history.weeks().values().stream())
                .mapToInt(Cohort::parcels)
                .sum();
    }

    private void forget(Map<String, AttributeValue> lane) {
        Map<String, AttributeValue> key = Map.of("lane", Attributes.s(Attributes.string(lane, "lane")));
        TransactWriteItem delete = TransactWriteItem.builder()
                .delete(Delete.builder().tableName("holdfast-lanes").key(key).build())
                .build();
        world.dynamo.transactWriteItems(all -> all.transactItems(List.of(delete)));
    }

    private static Map<String, Map<String, AttributeValue>> lanes(World world) {
        Map<String, Map<String, AttributeValue>> lanes = new TreeMap<>();
        world.dynamo.contents(Tables.LANES).forEach(item -> lanes.put(Attributes.string(item, "lane"), item));
        return lanes;
    }
}

package dev.holdfast.shipping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.message.FollowParcel;
import dev.holdfast.model.message.ScansReceived;
import dev.holdfast.model.topology.Tables;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.Scan;
import dev.holdfast.model.tracking.Tracked;
import dev.holdfast.model.tracking.TrackingStatus;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.aws.Attributes;
import dev.holdfast.shipping.carrier.Samples;
import dev.holdfast.shipping.parcel.Parcel;
import dev.holdfast.shipping.parcel.World;
import dev.holdfast.shipping.payload.Payload;
import dev.holdfast.shipping.payload.PayloadParts;
import dev.holdfast.testing.dynamo.Call;
import dev.holdfast.testing.dynamo.Faults;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

class UpdateTrackingTest {

    private static final ParcelId ONE = new ParcelId("ups", "1Z1");
    private static final ParcelId TWO = new ParcelId("ups", "1Z2");
    private static final Instant AT = Samples.NOW.minusSeconds(3_600);

    private final List<String> calls = new ArrayList<>();
    private Consumer<String> before = operation -> {};
    private Consumer<String> after = operation -> {};
    private final World world = new World(new Faults() {
        @Override
        public void before(Call call) {
            calls.add(call.operation());
            before.accept(call.operation());
        }

        @Override
        public void after(Call call) {
            after.accept(call.operation());
        }
    });

    @Test
    void oneWriteForAParcelAndBatch() {
        world.claim(ONE, "o-1");
        world.claim(TWO, "o-2");
        calls.clear();
        assertThat(world.deliver(List.of(
                        scanned(ONE, 0, TrackingStatus.IN_TRANSIT),
                        scanned(TWO, 0, TrackingStatus.IN_TRANSIT),
                        scanned(ONE, 60, TrackingStatus.OUT_FOR_DELIVERY),
                        scanned(ONE, 120, TrackingStatus.DELIVERED))))
                .isEmpty();
        assertThat(calls.stream().filter("BatchGetItem"::equals))
                .as("the parcels, and the lane that both are on")
                .hasSize(2);
        assertThat(calls.stream().filter("UpdateItem"::equals)).hasSize(2);
        assertThat(parcel(ONE).scans()).hasSize(3);
        assertThat(world.told).containsExactly(new FollowParcel(ONE, "o-1"), new FollowParcel(TWO, "o-2"));
    }

    @Test
    void aRepeatWritesNothingAndTellsTheSameAgain() {
        world.claim(ONE, "o-1");
        List<ScansReceived> batch = List.of(scanned(ONE, 0, TrackingStatus.DELIVERED));
        world.deliver(batch);
        calls.clear();
        world.deliver(batch);
        assertThat(calls).containsExactly("BatchGetItem");
        assertThat(world.told).hasSize(2);
        assertThat(world.told.get(1)).isEqualTo(world.told.get(0));
    }

    @Test
    void whoIsOvertakenMergesAgain() {
        before = operation -> {
            if (operation.equals("UpdateItem")) {
                before = none -> {};
                world.deliver(List.of(scanned(ONE, 60, TrackingStatus.DELIVERED)));
            }
        };
        assertThat(world.deliver(List.of(scanned(ONE, 0, TrackingStatus.IN_TRANSIT))))
                .isEmpty();
        assertThat(parcel(ONE).scans()).hasSize(2);
        assertThat(parcel(ONE).state().status()).isEqualTo(TrackingStatus.DELIVERED);
    }

    @Test
    void whoIsAlwaysOvertakenComesAgain() {
        int[] rounds = {0};
        before = operation -> {
            if (operation.equals("UpdateItem")
                    && calls.stream().filter(operation::equals).count() % 2 == 1) {
                // Somebody else gets in, each time
                world.deliver(List.of(scanned(ONE, ++rounds[0], TrackingStatus.IN_TRANSIT)));
            }
        };
        ScansReceived mine = scanned(ONE, 3_000, TrackingStatus.OUT_FOR_DELIVERY);
        assertThat(world.deliver(List.of(mine, scanned(TWO, 0, TrackingStatus.UNKNOWN))))
                .contains("m0");
        before = operation -> {};
        assertThat(world.deliver(List.of(mine))).isEmpty();
        assertThat(parcel(ONE).state().status()).isEqualTo(TrackingStatus.OUT_FOR_DELIVERY);
    }

    /** The write has happened, but nobody knows: the repeat finds it done and tells. */
    @Test
    void anAnswerThatIsLostIsFoundAgain() {
        world.claim(ONE, "o-1");
        after = operation -> {
            if (operation.equals("UpdateItem")) {
                throw SdkClientException.create("the answer was lost");
            }
        };
        List<ScansReceived> batch = List.of(scanned(ONE, 0, TrackingStatus.DELIVERED));
        assertThat(world.deliver(batch)).containsExactly("m0");
        assertThat(world.told).isEmpty();
        after = operation -> {};
        assertThat(world.deliver(batch)).isEmpty();
        assertThat(world.told).containsExactly(new FollowParcel(ONE, "o-1"));
        assertThat(parcel(ONE).state().status()).isEqualTo(TrackingStatus.DELIVERED);
    }

    @Test
    void whatCouldNotBeToldIsToldAgain() {
        world.claim(ONE, "o-1");
        List<ScansReceived> batch = List.of(
                scanned(ONE, 0, TrackingStatus.DELIVERED),
                words("generic", "{}"),
                scanned(ONE, 60, TrackingStatus.DELIVERED));
        world.nobodyListens = true;
        assertThat(world.deliver(batch)).containsExactlyInAnyOrder("m0", "m2");
        world.nobodyListens = false;
        assertThat(world.deliver(batch)).isEmpty();
        assertThat(world.told).hasSize(1);
    }

    @Test
    void aParcelThatFailsDoesNotHoldUpOthers() {
        before = operation -> {
            if (operation.equals("UpdateItem")) {
                before = none -> {};
                throw new Unavailable("throttled");
            }
        };
        assertThat(world.deliver(List.of(
                        scanned(ONE, 0, TrackingStatus.IN_TRANSIT), scanned(TWO, 0, TrackingStatus.IN_TRANSIT))))
                .containsExactly("m0");
        assertThat(parcel(TWO).scans()).hasSize(1);
    }

    @Test
    void whatThereIsNoTimeForComesAgain() {
        before = operation -> world.now = Samples.NOW.plusSeconds(25);
        assertThat(world.deliver(List.of(scanned(ONE, 0, TrackingStatus.IN_TRANSIT))))
                .containsExactly("m0");
        assertThat(calls).doesNotContain("UpdateItem");
    }

    @Test
    void aParcelThatNobodyHasClaimedWaits() {
        world.deliver(List.of(scanned(ONE, 0, TrackingStatus.IN_TRANSIT)));
        assertThat(world.told).isEmpty();
        world.claim(ONE, "o-1");
        world.deliver(List.of(scanned(ONE, 60, TrackingStatus.DELIVERED)));
        assertThat(world.told).containsExactly(new FollowParcel(ONE, "o-1"));
        assertThat(parcel(ONE).scans()).hasSize(2);
    }

    @Test
    void payloadsAreKeptForThirtyDays() {
        assertThat(world.deliver(List.of(words("easypost", "{\"a\":1}"), words("easypost", "{\"a\":1}"))))
                .isEmpty();
        assertThat(world.dynamo.contents(Tables.CARRIER_PAYLOADS))
                .extracting(item -> Attributes.number(item, Tables.EXPIRES_AT, 0))
                .containsExactly(Samples.NOW.plusSeconds(30 * 86_400).getEpochSecond());
    }

    @Test
    void aPayloadThatCouldNotBeKeptComesAgainAndItsScansAreMergedAllTheSame() {
        before = operation -> {
            if (operation.equals("BatchWriteItem")) {
                throw SdkClientException.create("throttled");
            }
        };
        ScansReceived both = PayloadParts.withWords(
                        new Payload("easypost", "p-1", Samples.NOW, "{}".getBytes(UTF_8)),
                        Optional.of(tracked(ONE, 0, TrackingStatus.IN_TRANSIT)))
                .getFirst();
        assertThat(world.deliver(List.of(both, scanned(TWO, 0, TrackingStatus.IN_TRANSIT))))
                .containsExactly("m0");
        assertThat(parcel(ONE).scans()).hasSize(1);
    }

    private Parcel parcel(ParcelId id) {
        return world.parcels.read(List.of(id)).getOrDefault(id, Parcel.unseen(id));
    }

    private static ScansReceived scanned(ParcelId id, int seconds, TrackingStatus status) {
        return new ScansReceived("generic", "p-" + seconds, Samples.NOW, tracked(id, seconds, status), null);
    }

    private static Tracked tracked(ParcelId id, int seconds, TrackingStatus status) {
        Scan scan = Scan.of(AT.plusSeconds(seconds), ZoneOffset.UTC, status, null, null, "R" + seconds, null);
        return new Tracked(id, List.of(scan), null);
    }

    private static ScansReceived words(String provider, String body) {
        byte[] bytes = body.getBytes(UTF_8);
        Payload payload = new Payload(provider, PayloadParts.id(provider, bytes), Samples.NOW, bytes);
        return PayloadParts.withWords(payload, Optional.empty()).getFirst();
    }
}

package dev.holdfast.shipping.parcel;

import static dev.holdfast.shipping.parcel.TrackingMergeTest.scan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.model.topology.Tables;
import dev.holdfast.model.tracking.DeliveryEstimate;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.Place;
import dev.holdfast.model.tracking.Scan;
import dev.holdfast.model.tracking.Tracked;
import dev.holdfast.model.tracking.TrackingReason;
import dev.holdfast.model.tracking.TrackingStatus;
import dev.holdfast.orders.Shipment;
import dev.holdfast.platform.aws.ItemSize;
import dev.holdfast.shipping.carrier.Samples;
import dev.holdfast.shipping.parcel.ParcelTable.Overtaken;
import dev.holdfast.shipping.parcel.ParcelTable.Written;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

class ParcelTableTest {

    private static final ParcelId ID = new ParcelId("ups", "1Z999");
    private static final Parcel NEW = Parcel.unseen(ID);
    private static final List<Shipment.Line> LINES =
            List.of(new Shipment.Line("SKU-1", 2), new Shipment.Line("SKU-2", 1));

    private final World world = new World();
    private final ParcelTable table = world.parcels;

    @Test
    void readsWhatItHasWritten() {
        Scan rich = Scan.of(
                Samples.NOW,
                ZoneOffset.ofHoursMinutes(5, 45),
                TrackingStatus.EXCEPTION,
                TrackingReason.WEATHER,
                new Place("\u6771\u4eac", "Kant\u014d", "JP"),
                "X:1",
                "\u2603 held");
        Scan poor = Scan.of(Samples.NOW.minusSeconds(1), null, TrackingStatus.UNKNOWN, null, null, null, null);
        Parcel parcel = TrackingMerge.merge(
                NEW, List.of(rich, poor), new DeliveryEstimate(LocalDate.of(2026, 12, 1), Samples.NOW));
        assertThat(table.write(NEW, parcel)).isEqualTo(new Written(parcel));
        assertThat(read()).isEqualTo(parcel);
    }

    @Test
    void whatIsNotThereIsUnseen() {
        assertThat(read()).isEqualTo(NEW);
    }

    @Test
    void whoWasOvertakenLearnsWhatIsThere() {
        Parcel mine = merge(NEW, scan(0, TrackingStatus.IN_TRANSIT));
        Parcel theirs = merge(NEW, scan(60, TrackingStatus.DELIVERED));
        table.write(NEW, theirs);
        assertThat(table.write(NEW, mine)).isEqualTo(new Overtaken(theirs));
        Parcel both = merge(theirs, scan(0, TrackingStatus.IN_TRANSIT));
        assertThat(table.write(theirs, both)).isEqualTo(new Written(both));
        assertThat(table.write(theirs, mine)).isEqualTo(new Overtaken(both));
        assertThat(read()).isEqualTo(both);
    }

    @Test
    void aClaimFindsTheScansThatWaited() {
        Parcel waiting = merge(NEW, scan(0, TrackingStatus.IN_TRANSIT));
        table.write(NEW, waiting);
        claim("o-1");
        assertThat(read().orderId()).contains("o-1");
        assertThat(read().lines()).isEqualTo(LINES);
        assertThat(read().scans()).isEqualTo(waiting.scans());
    }

    @Test
    void scansAndClaimsDoNotStandInEachOthersWay() {
        claim("o-1");
        Parcel known = read();
        assertThat(known.orderId()).contains("o-1");
        // Read before the claim, written after: the writer learns whose parcel it is by now
        Parcel scanned = merge(NEW, scan(0, TrackingStatus.IN_TRANSIT));
        assertThat(table.write(NEW, scanned)).isEqualTo(new Written(read()));
        assertThat(read().orderId()).contains("o-1");
    }

    @Test
    void onlyOneOrderClaimsAParcel() {
        claim("o-1");
        claim("o-1");
        assertThatThrownBy(() -> claim("o-2")).isInstanceOf(TransactionCanceledException.class);
        assertThat(read().orderId()).contains("o-1");
    }

    @Test
    void aClaimedParcelIsWatchedUntilItEnds() {
        assertThat(due(World.FIRST_LOOK)).isEmpty();
        claim("o-1");
        assertThat(due(World.FIRST_LOOK.minusSeconds(1))).isEmpty();
        assertThat(due(World.FIRST_LOOK)).singleElement().satisfies(watched -> {
            assertThat(watched.parcel()).isEqualTo(read());
            assertThat(watched.claimedAt()).isEqualTo(Samples.NOW);
        });
        table.write(read(), merge(read(), scan(0, TrackingStatus.DELIVERED)));
        assertThat(due(World.FIRST_LOOK.multipliedBy(10))).isEmpty();
    }

    @Test
    void scansMoveNothingInTheIndex() {
        claim("o-1");
        Watched before = due(World.FIRST_LOOK).getFirst();
        world.now = world.now.plusSeconds(3_600);
        table.write(read(), merge(read(), scan(0, TrackingStatus.IN_TRANSIT)));
        claim("o-1");
        Watched after = due(World.FIRST_LOOK).getFirst();
        assertThat(after.lookAt()).isEqualTo(before.lookAt());
        assertThat(after.claimedAt()).isEqualTo(before.claimedAt());
    }

    @Test
    void nobodysParcelIsNotWatched() {
        table.write(NEW, merge(NEW, scan(0, TrackingStatus.IN_TRANSIT)));
        assertThat(due(World.FIRST_LOOK.multipliedBy(10))).isEmpty();
    }

    @Test
    void onlyTheFirstOfTwoWhoHaveLookedMovesIt() {
        claim("o-1");
        Watched seen = due(World.FIRST_LOOK).getFirst();
        Instant first = Samples.NOW.plusSeconds(1);
        table.lookAgain(seen, "easypost", first);
        table.lookAgain(seen, "shippo", Samples.NOW);
        table.lookNoMore(seen);
        assertThat(table.due("shippo", first, 10)).isEmpty();
        assertThat(table.due("easypost", first.minusMillis(1), 10)).isEmpty();
        assertThat(table.due("easypost", first, 10)).singleElement().satisfies(moved -> {
            assertThat(moved.list()).isEqualTo("easypost");
            assertThat(moved.lookAt()).isEqualTo(first);
        });
    }

    @Test
    void whoGivesUpDoesNotTakeAwayWhatThereIsNewsOf() {
        claim("o-1");
        Watched seen = due(World.FIRST_LOOK).getFirst();
        table.write(read(), merge(read(), scan(0, TrackingStatus.IN_TRANSIT)));
        table.lookNoMore(seen);
        assertThat(due(World.FIRST_LOOK)).hasSize(1);
        table.lookNoMore(due(World.FIRST_LOOK).getFirst());
        assertThat(due(World.FIRST_LOOK)).isEmpty();
        assertThat(read().orderId()).contains("o-1");
    }

    @Test
    void whoHasToldOfAParcelIsKnown() {
        Parcel told = merge(NEW, scan(0, TrackingStatus.IN_TRANSIT))
                .reportedBy("shippo")
                .reportedBy("easypost");
        table.write(NEW, told);
        assertThat(read()).isEqualTo(told);
        assertThat(read().reporters()).containsExactly("easypost", "shippo");
        assertThat(told.reportedBy("shippo")).isSameAs(told);
    }

    /** A write unit is a kilobyte. */
    @Test
    void aRowOfEightScansCostsOneWriteUnit() {
        Tracked easyPost = Samples.all().getFirst();
        List<Scan> scans = new ArrayList<>(easyPost.scans());
        scans.add(scan(0, TrackingStatus.DELIVERED));
        assertThat(scans).hasSize(8);
        Parcel parcel = TrackingMerge.merge(NEW, scans, easyPost.estimate());
        table.write(NEW, parcel);
        int bytes = ItemSize.of(world.dynamo.contents(Tables.PARCELS).getFirst());
        assertThat(bytes).isLessThan(500);
    }

    @Test
    void theLargestRowFitsAnItem() {
        List<Scan> scans = new ArrayList<>();
        List<TrackingStatus> statuses = List.of(TrackingStatus.values());
        for (int i = 0; i < 400; i++) {
            // As badly compressible as texts of that length can be
            StringBuilder noise = new StringBuilder();
            new Random(i).ints(200, 0x4e00, 0x9fff).forEach(noise::appendCodePoint);
            TrackingStatus status = statuses.get(i % statuses.size());
            scans.add(Scan.of(
                    Samples.NOW.plusSeconds(i),
                    null,
                    status,
                    null,
                    Place.of(noise.substring(0, 80), noise.substring(80, 120), noise.substring(120, 160))
                            .orElseThrow(),
                    noise.substring(0, 80),
                    noise.toString()));
        }
        Parcel parcel = TrackingMerge.merge(NEW, scans, null);
        assertThat(table.write(NEW, parcel)).isEqualTo(new Written(parcel));
        assertThat(ItemSize.of(world.dynamo.contents(Tables.PARCELS).getFirst()))
                .isLessThan(400 * 1024);
    }

    private List<Watched> due(Duration after) {
        return table.due(Watch.newcomersList(ID), Samples.NOW.plus(after), 10);
    }

    private Parcel read() {
        return table.read(List.of(ID)).getOrDefault(ID, NEW);
    }

    private void claim(String orderId) {
        world.claim(ID, Orders.to(orderId, "FR", null), LINES);
    }

    private static Parcel merge(Parcel parcel, Scan... scans) {
        return TrackingMerge.merge(parcel, List.of(scans), null);
    }
}

package dev.holdfast.shipping;

import static dev.holdfast.model.tracking.TrackingStatus.DELIVERED;
import static dev.holdfast.model.tracking.TrackingStatus.EXCEPTION;
import static dev.holdfast.model.tracking.TrackingStatus.IN_TRANSIT;
import static dev.holdfast.model.tracking.TrackingStatus.UNKNOWN;
import static dev.holdfast.shipping.Counter.ANNA;
import static dev.holdfast.shipping.Counter.BERT;
import static dev.holdfast.shipping.Counter.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.model.tracking.Place;
import dev.holdfast.model.tracking.TrackingReason;
import dev.holdfast.orders.Shipment;
import dev.holdfast.platform.http.Caller;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.shipping.parcel.Way;
import dev.holdfast.shipping.show.EventView;
import dev.holdfast.shipping.show.ParcelView;
import dev.holdfast.shipping.show.TrackingView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadTrackingTest {

    private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
    private static final Place HAMBURG = new Place("Hamburg", null, "DE");

    private final Counter counter = new Counter();

    ReadTrackingTest() {
        counter.world.now = START;
    }

    @Test
    void theWholePictureOfEachParcel() {
        LearnLanesTest.deliver(counter.world, LearnLanesTest.ways(60, 2, START.minus(Duration.ofDays(6))));
        new LearnLanes(counter.world.parcels, counter.world.lanes).run(START);
        String id = counter.shipped("one", "1Z1", "1Z2");
        counter.scanned(Way.of("1Z2", START).scan(0.2, EXCEPTION, TrackingReason.CUSTOMS, HAMBURG));
        counter.scanned(Way.handedOver("1Z2", START));
        TrackingView view = tracking(ANNA, id);
        assertThat(view.orderId()).isEqualTo(id);
        assertThat(view.status()).isEqualTo(OrderStatus.PARTLY_SHIPPED);
        assertThat(view.parcels()).extracting(ParcelView::id).containsExactly("ups~1Z1", "ups~1Z2");
        assertThat(view.parcels().getFirst().events()).isEmpty();
        assertThat(view.parcels().getFirst().status()).isEqualTo(UNKNOWN);
        ParcelView second = view.parcels().get(1);
        assertThat(second.status()).isEqualTo(EXCEPTION);
        assertThat(second.reason()).isEqualTo(TrackingReason.CUSTOMS);
        assertThat(second.service()).isEqualTo("express");
        assertThat(second.shippedAt()).isEqualTo(START);
        assertThat(second.lines()).containsExactly(new Shipment.Line("mug", 1));
        assertThat(second.events()).extracting(EventView::status).containsExactly(IN_TRANSIT, EXCEPTION);
        assertThat(second.events())
                .extracting(EventView::localTime)
                .containsExactly("2026-11-23T10:00:00+01:00", "2026-11-23T14:48:00+01:00");
        assertThat(second.events().getFirst().place()).isEqualTo(HAMBURG);
        assertThat(second.eta()).isNotNull().satisfies(eta -> {
            assertThat(eta.timeZone()).isEqualTo("Europe/Paris");
            assertThat(eta.p50()).isBetween(eta.p10(), eta.p90());
            assertThat(eta.from()).isBetween(LocalDate.parse("2026-11-24"), eta.to());
        });
        assertThat(second.promised())
                .isNotNull()
                .satisfies(promised -> assertThat(promised.delayed()).isFalse());
    }

    @Test
    void contradictionsAreShown() {
        String id = counter.shipped("one", "1Z1");
        counter.scanned(Way.handedOver("1Z1", START).scan(1, DELIVERED).scan(3, IN_TRANSIT));
        ParcelView parcel = tracking(ANNA, id).parcels().getFirst();
        assertThat(parcel.status()).isEqualTo(DELIVERED);
        assertThat(parcel.deliveredAt()).isEqualTo(START.plus(Duration.ofDays(1)));
        assertThat(parcel.eta()).isNull();
        assertThat(parcel.events()).hasSize(3);
        assertThat(parcel.contradictions()).extracting(EventView::at).containsExactly(START.plus(Duration.ofDays(3)));
    }

    @Test
    void anOrderThatHasNotLeftHasNoParcels() {
        assertThat(tracking(ANNA, counter.shipped("one")).parcels()).isEmpty();
        TrackingView queued = tracking(ANNA, counter.made("two"));
        assertThat(queued).isEqualTo(new TrackingView(counter.made("two"), OrderStatus.ACCEPTED, List.of()));
    }

    @Test
    void staffSeeAllAndCustomersTheirOwn() {
        String id = counter.shipped("one", "1Z1");
        assertThat(tracking(STAFF, id).parcels()).hasSize(1);
        for (Caller other : List.of(
                BERT,
                Counter.customer("bert", "shipping:read"),
                new Caller("ops", Optional.empty(), Set.of("orders:read", "shipping:write")))) {
            assertThat(counter.get(counter.readTracking, other, id).status()).isEqualTo(404);
        }
        assertThat(counter.get(counter.readTracking, ANNA, "nonsense").status()).isEqualTo(404);
        String forged = id.substring(0, 29) + (id.endsWith("0") ? "1" : "0");
        assertThat(counter.get(counter.readTracking, STAFF, forged).status()).isEqualTo(404);
    }

    private TrackingView tracking(Caller caller, String id) {
        HttpAnswer answer = counter.get(counter.readTracking, caller, id);
        if (answer.status() == 200 && answer.body() instanceof TrackingView view) {
            return view;
        }
        throw new AssertionError("no tracking: " + answer);
    }
}

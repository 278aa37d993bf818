package dev.holdfast.shipping;

import static dev.holdfast.model.tracking.TrackingStatus.DELIVERED;
import static dev.holdfast.model.tracking.TrackingStatus.EXCEPTION;
import static dev.holdfast.model.tracking.TrackingStatus.IN_TRANSIT;
import static dev.holdfast.model.tracking.TrackingStatus.OUT_FOR_DELIVERY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.message.FollowParcel;
import dev.holdfast.model.message.Notification;
import dev.holdfast.model.message.Notification.Event;
import dev.holdfast.model.message.ParcelNews;
import dev.holdfast.model.message.ScansReceived;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.TrackingReason;
import dev.holdfast.model.tracking.TrackingStatus;
import dev.holdfast.orders.Shipment;
import dev.holdfast.platform.Secrets;
import dev.holdfast.shipping.arrival.Eta;
import dev.holdfast.shipping.arrival.Promise;
import dev.holdfast.shipping.parcel.Foreseen;
import dev.holdfast.shipping.parcel.Orders;
import dev.holdfast.shipping.parcel.Parcel;
import dev.holdfast.shipping.parcel.Way;
import dev.holdfast.shipping.parcel.World;
import dev.holdfast.shipping.poll.LookTimes;
import dev.holdfast.shipping.poll.Lookout;
import dev.holdfast.shipping.poll.Newcomers;
import dev.holdfast.shipping.poll.PollParcels;
import dev.holdfast.shipping.poll.SilenceRule;
import dev.holdfast.shipping.poll.TrackingSources;
import dev.holdfast.testing.dynamo.Call;
import dev.holdfast.testing.dynamo.Faults;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;

class ArrivalsTest {

    /** A Monday. */
    private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

    private static final ParcelId ID = new ParcelId("ups", "1Z");

    private boolean lanesDown;
    private final World world = new World(new Faults() {
        @Override
        public void before(Call call) {
            if (lanesDown
                    && call.request() instanceof BatchGetItemRequest read
                    && read.requestItems().containsKey("holdfast-lanes")) {
                throw SdkClientException.create("throttled");
            }
        }
    });

    ArrivalsTest() {
        world.claim(ID, "o-1");
        world.now = START;
    }

    @Test
    void nothingIsForetoldBeforeAnythingWasLearned() {
        scan(Way.handedOver("1Z", START));
        assertThat(parcel().foreseen()).isEqualTo(Foreseen.NOTHING);
    }

    @Test
    void eachScanIsWrittenWithWhatItSaysAboutTheArrival() {
        learn();
        scan(Way.handedOver("1Z", START));
        Eta first = parcel().foreseen().eta().orElseThrow();
        assertThat(first.p10()).isBetween(START.plus(Duration.ofDays(1)), START.plus(Duration.ofDays(3)));
        assertThat(first.p50()).isBetween(first.p10(), first.p90());
        world.now = START.plus(Duration.ofDays(2));
        scan(Way.of("1Z", START).scan(2, OUT_FOR_DELIVERY));
        Eta second = parcel().foreseen().eta().orElseThrow();
        assertThat(second.p10()).isAfterOrEqualTo(world.now);
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void timeThatGoesByCountsTooWhoeverAsks() {
        learn();
        scan(Way.handedOver("1Z", START));
        Instant later = START.plus(Duration.ofDays(4));
        Eta now = world.arrivals.expected(parcel(), later).orElseThrow();
        assertThat(now.p10()).isAfterOrEqualTo(later);
        assertThat(now.p90()).isAfter(parcel().foreseen().eta().orElseThrow().p90());
        assertThat(world.arrivals.expected(parcel(), later)).contains(now);
    }

    @Test
    void aParcelThatComesLaterThanExpectedIsNewsOnceForEachDay() {
        learn();
        scan(Way.handedOver("1Z", START));
        assertThat(news()).isEmpty();
        Promise first = parcel().foreseen().promise().orElseThrow();
        world.now = START.plus(Duration.ofDays(7));
        ScansReceived late = Way.of("1Z", START).scan(7, IN_TRANSIT).message();
        scan(late);
        Promise second = parcel().foreseen().promise().orElseThrow();
        assertThat(second.to()).isAfter(first.to());
        Notification told = only(Event.PARCEL_DELAYED);
        assertThat(told.subject()).isEqualTo("parcel/ups/1Z/" + second.to());
        assertThat(told.recipient()).isEqualTo(Orders.CUSTOMER);
        assertThat(told.facts())
                .containsEntry(ParcelNews.FROM, second.from().toString())
                .containsEntry(ParcelNews.TO, second.to().toString());
        // what is repeated, or says nothing new about the day, is told under the same subject
        world.now = world.now.plusSeconds(3_600);
        scan(late);
        scan(Way.of("1Z", START).scan(7.1, OUT_FOR_DELIVERY));
        assertThat(only(Event.PARCEL_DELAYED).subject()).isEqualTo(told.subject());
        assertThat(only(Event.PARCEL_OUT_FOR_DELIVERY).facts()).containsKeys(ParcelNews.FROM, ParcelNews.TO);
    }

    @Test
    void aParcelThatNobodyScansAnyMoreIsLateAllTheSame() {
        learn();
        scan(Way.handedOver("1Z", START));
        Promise first = parcel().foreseen().promise().orElseThrow();
        world.told.clear();
        // claimed on the fifth day, and looked at from the eighth on
        world.now = START.plus(Duration.ofDays(7));
        poll(Duration.ofDays(4));
        assertThat(parcel().foreseen().promise()).contains(first);
        assertThat(world.told).isEmpty();

        world.now = START.plus(Duration.ofDays(11));
        poll(Duration.ofDays(4));
        assertThat(parcel().silentSince()).isPresent();
        assertThat(parcel().foreseen().promise()).hasValueSatisfying(later -> {
            assertThat(later.putOff()).isTrue();
            assertThat(later.to()).isAfter(first.to());
        });
        assertThat(world.told).containsExactly(new FollowParcel(ID, "o-1"));
        assertThat(only(Event.PARCEL_DELAYED).recipient()).isNotBlank();
    }

    /** There is nobody to ask; a silence of two days more than this is raised. */
    private void poll(Duration usual) {
        SilenceRule silence = (watched, now) -> watched.heardAt(now).plus(usual);
        LookTimes times = new LookTimes(360, 4_320, 60, 30, 2);
        Lookout lookout = new Lookout(world.parcels, times, silence, world.arrivals, world.messages, () -> world.now);
        Secrets none = new Secrets() {
            @Override
            public List<String> webhook(String provider) {
                return List.of();
            }

            @Override
            public byte[] orderIdKey() {
                throw new AssertionError("not needed here");
            }
        };
        new PollParcels(
                        TrackingSources.of(),
                        none,
                        lookout,
                        new Newcomers(lookout, () -> world.now),
                        world.messages,
                        () -> world.now,
                        pause -> {})
                .run(world.now);
    }

    @Test
    void whatHasArrivedIsNoLongerExpectedNorLate() {
        learn();
        scan(Way.handedOver("1Z", START));
        world.now = START.plus(Duration.ofDays(9));
        scan(Way.of("1Z", START).scan(9, IN_TRANSIT));
        scan(Way.of("1Z", START).scan(9.1, DELIVERED));
        assertThat(parcel().foreseen().eta()).isEmpty();
        assertThat(parcel().foreseen().promise())
                .hasValueSatisfying(promise -> assertThat(promise.putOff()).isTrue());
        assertThat(news()).extracting(Notification::event).containsExactly(Event.PARCEL_DELIVERED);
    }

    @ParameterizedTest
    @EnumSource(names = {"AVAILABLE_FOR_PICKUP", "RETURNING", "RETURNED", "CANCELLED", "EXPIRED"})
    void whatIsNotOnItsWayHasNoArrival(TrackingStatus status) {
        learn();
        scan(Way.handedOver("1Z", START));
        assertThat(parcel().foreseen().eta()).isPresent();
        scan(Way.of("1Z", START).scan(0.5, status));
        assertThat(parcel().foreseen().eta()).isEmpty();
    }

    @Test
    void norHasWhatIsLost() {
        learn();
        scan(Way.handedOver("1Z", START).scan(0.1, EXCEPTION, TrackingReason.CUSTOMS, null));
        assertThat(parcel().foreseen().eta()).isPresent();
        scan(Way.of("1Z", START).scan(0.2, EXCEPTION, TrackingReason.LOST, null));
        assertThat(parcel().foreseen().eta()).isEmpty();
    }

    @Test
    void whileTheLanesCannotBeReadScansAreWrittenAllTheSame() {
        learn();
        lanesDown = true;
        scan(Way.handedOver("1Z", START));
        assertThat(parcel().scans()).hasSize(1);
        assertThat(parcel().foreseen().eta()).isEmpty();
        lanesDown = false;
        scan(Way.of("1Z", START).scan(0.5, IN_TRANSIT));
        assertThat(parcel().foreseen().eta()).isPresent();
    }

    private void learn() {
        List<Way> before = LearnLanesTest.ways(60, 2, START.minus(Duration.ofDays(6)));
        LearnLanesTest.deliver(world, before);
        new LearnLanes(world.parcels, world.lanes).run(START);
    }

    private void scan(Way way) {
        scan(way.message());
    }

    private void scan(ScansReceived message) {
        assertThat(world.deliver(List.of(message))).isEmpty();
    }

    private Parcel parcel() {
        return world.parcels.read(Set.of(ID)).getOrDefault(ID, Parcel.unseen(ID));
    }

    private List<Notification> news() {
        Shipment shipment = new Shipment(ID, START, List.of(), List.of(), true, Shipment.State.SHIPPED);
        return TrackingNews.of(Orders.shipped(Orders.to("o-1", "FR", null), List.of(shipment)), Map.of(ID, parcel()));
    }

    private Notification only(Event event) {
        return news().stream()
                .filter(each -> each.event() == event)
                .reduce((one, another) -> {
                    throw new AssertionError("told twice: " + another);
                })
                .orElseThrow();
    }
}

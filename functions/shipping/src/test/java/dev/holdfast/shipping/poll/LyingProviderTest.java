package dev.holdfast.shipping.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.TrackingStatus;
import dev.holdfast.platform.observe.Metric;
import dev.holdfast.platform.outgoing.OutgoingHttp;
import dev.holdfast.shipping.carrier.EasyPost;
import dev.holdfast.shipping.carrier.SeventeenTrack;
import dev.holdfast.shipping.parcel.Parcel;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From the schedule to the parcels' table, with a provider at the other end of a wire who is not to be trusted. */
class LyingProviderTest {

    /** When a parcel is claimed that is not silent yet. */
    private static final Duration LATER = Duration.ofHours(1);

    private final ProviderServer server;
    private final Poller easyPost;
    private final Poller seventeenTrack;

    LyingProviderTest() throws IOException {
        server = new ProviderServer();
        OutgoingHttp http = new OutgoingHttp();
        easyPost = new Poller(
                new EasyPostTrackers(new EasyPost(), http, InstantSource.system(), pause -> {}, server.url()));
        seventeenTrack = new Poller(new SeventeenTrackNumbers(
                new SeventeenTrack(), http, InstantSource.system(), pause -> {}, server.url()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theTruthIsApplied() {
        ParcelId parcel = silent(easyPost, "1Z1");
        server.answer("{\"trackers\":[" + tracker("UPS", "1Z1", "delivered") + "]}");
        poll(easyPost);
        assertThat(easyPost.world.parcel(parcel).state().status()).isEqualTo(TrackingStatus.DELIVERED);
        assertThat(easyPost.counted(Metric.POLLS_FAILED)).isZero();
    }

    @Test
    void anotherNumbersAnswerIsNot() {
        refused("{\"trackers\":[" + tracker("UPS", "1Z2", "delivered") + "]}", 1);
    }

    @Test
    void norIsTheSameNumberOfAnotherCarrier() {
        refused("{\"trackers\":[" + tracker("FedEx", "1Z1", "delivered") + "]}", 1);
    }

    @Test
    void norIsWhatIsNoTracker() {
        refused("{\"trackers\":[7,{\"tracking_code\":\"1Z1\"},null]}", 3);
    }

    @Test
    void norIsWhatIsCutOff() {
        server.behave((exchange, request) ->
                ProviderServer.truncate(exchange, "{\"trackers\":[" + tracker("UPS", "1Z1", "delivered") + "]}"));
        refused(1);
    }

    @Test
    void norIsMoreThanCanBeBelieved() {
        server.behave((exchange, request) -> ProviderServer.flood(exchange));
        refused(1);
    }

    @Test
    void anInventedStatusIsKeptAsUnknownAndChangesNoState() {
        ParcelId parcel = silent(easyPost, "1Z1");
        TrackingStatus before = easyPost.world.parcel(parcel).state().status();
        server.answer("{\"trackers\":[" + tracker("UPS", "1Z1", "teleported") + "]}");
        poll(easyPost);
        assertThat(easyPost.world.parcel(parcel).state().status()).isEqualTo(before);
    }

    @Test
    void whatHasArrivedStaysThereWhateverIsSaidLater() {
        ParcelId parcel = silent(easyPost, "1Z1");
        // Read as silent; delivered by a webhook while the provider was thinking
        server.behave((exchange, request) -> {
            easyPost.webhook("easypost", parcel, TrackingStatus.DELIVERED);
            ProviderServer.send(exchange, 200, "{\"trackers\":[" + tracker("UPS", "1Z1", "in_transit") + "]}");
        });
        poll(easyPost);
        Parcel known = easyPost.world.parcel(parcel);
        assertThat(known.state().status()).isEqualTo(TrackingStatus.DELIVERED);
        assertThat(known.scans()).hasSize(3);
        easyPost.runFor(Poller.USUAL.plusDays(10));
        assertThat(server.asked).hasSize(1);
    }

    @Test
    void ofABatchOnlyWhatWasAskedForIsTaken() {
        ParcelId one = silent(seventeenTrack, "N1");
        ParcelId two = silent(seventeenTrack, "N2");
        server.answer(
                "{\"code\":0,\"data\":{\"accepted\":[" + item("N1") + "," + item("N3") + ",{\"number\":\"N2\"}]}}");
        poll(seventeenTrack);
        assertThat(server.asked).hasSize(1);
        assertThat(status(seventeenTrack, one)).isEqualTo(TrackingStatus.DELIVERED);
        assertThat(status(seventeenTrack, two)).isEqualTo(TrackingStatus.IN_TRANSIT);
        assertThat(status(seventeenTrack, new ParcelId("ups", "N3"))).isEqualTo(TrackingStatus.UNKNOWN);
        assertThat(seventeenTrack.counted(Metric.POLLS_FAILED)).isEqualTo(2);
    }

    private void refused(String body, int counted) {
        server.answer(body);
        refused(counted);
    }

    private void refused(int counted) {
        ParcelId parcel = silent(easyPost, "1Z1");
        ParcelId other = silent(easyPost, "9Z9");
        List<Parcel> before = List.of(easyPost.world.parcel(parcel), easyPost.world.parcel(other));
        easyPost.pass(LATER);
        easyPost.claimed("1Z2");
        poll(easyPost, Poller.USUAL.minus(LATER));
        assertThat(List.of(easyPost.world.parcel(parcel), easyPost.world.parcel(other)))
                .isEqualTo(before);
        assertThat(easyPost.world.parcel(new ParcelId("ups", "1Z2")).scans()).isEmpty();
        assertThat(easyPost.world.parcel(new ParcelId("fedex", "1Z1")).scans()).isEmpty();
        assertThat(easyPost.counted(Metric.POLLS_FAILED)).isEqualTo(2 * counted);
    }

    private static TrackingStatus status(Poller poller, ParcelId parcel) {
        return poller.world.parcel(parcel).state().status();
    }

    private static ParcelId silent(Poller poller, String number) {
        ParcelId parcel = poller.claimed(number);
        poller.webhook("ups", parcel, TrackingStatus.IN_TRANSIT);
        return parcel;
    }

    private static void poll(Poller poller) {
        poll(poller, Poller.USUAL);
    }

    private static void poll(Poller poller, Duration after) {
        poller.pass(after);
        poller.run();
        poller.world.deliverQueued();
    }

    private static String tracker(String carrier, String number, String status) {
        return "{\"carrier\":\"" + carrier + "\",\"tracking_code\":\"" + number + "\",\"status\":\"" + status
                + "\",\"tracking_details\":[{\"status\":\"" + status + "\",\"datetime\":\"2026-11-28T10:00:00Z\"}]}";
    }

    private static String item(String number) {
        return "{\"number\":\"" + number
                + "\",\"carrier\":100002,\"track_info\":{\"tracking\":{\"providers\":[{\"provider\":"
                + "{\"key\":100002,\"name\":\"UPS\"},\"events\":[{\"time_iso\":\"2026-11-28T10:00:00Z\",\"stage\":\"Delivered\"}]}]}}}";
    }
}

package dev.holdfast.shipping.poll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.Tracked;
import dev.holdfast.platform.outgoing.OutgoingHttp;
import dev.holdfast.shipping.carrier.AfterShip;
import dev.holdfast.shipping.carrier.EasyPost;
import dev.holdfast.shipping.carrier.Samples;
import dev.holdfast.shipping.carrier.SeventeenTrack;
import dev.holdfast.shipping.carrier.Shippo;
import dev.holdfast.shipping.poll.Answer.KeyRefused;
import dev.holdfast.shipping.poll.Answer.Told;
import dev.holdfast.shipping.poll.Answer.Unusable;
import dev.holdfast.shipping.poll.ProviderServer.Asked;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What providers are asked and what is understood of their answers, which are real ones. */
class SourcesTest {

    private static final ParcelId ONE = new ParcelId("ups", "1Z1");
    private static final ParcelId TWO = new ParcelId("dhl-express", "2/2");

    private final ProviderServer server;
    private final OutgoingHttp http = new OutgoingHttp();

    SourcesTest() throws IOException {
        server = new ProviderServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void easyPostIsAskedByTrackingCode() {
        JsonNode tracker = Samples.json(text(Samples.EASYPOST)).path("result");
        server.answer("{\"trackers\":[" + tracker + "],\"has_more\":false}");
        Answer answer = easyPost().ask("EZ key", List.of(TWO));
        assertThat(answer).isEqualTo(new Told(List.of(sample(0)), 0));
        String basic = "Basic " + Base64.getEncoder().encodeToString("EZ key:".getBytes(UTF_8));
        assertThat(server.asked)
                .containsExactly(new Asked("GET", "/v2/trackers?page_size=5&tracking_code=2%2F2", basic, ""));
    }

    @Test
    void afterShipIsAskedForManyNumbers() {
        JsonNode tracking = Samples.json(text(Samples.AFTERSHIP_READ)).at("/data/tracking");
        server.answer("{\"meta\":{\"code\":200},\"data\":{\"trackings\":[" + tracking + ",{\"slug\":\"x\"}]}}");
        TrackingSource source = new AfterShipTrackings(
                new AfterShip(), http, InstantSource.system(), pause -> {}, server.url() + "/tracking/2025-01");
        assertThat(source.parcelsMax()).isEqualTo(40);
        assertThat(source.ask("as key", List.of(ONE, TWO))).isEqualTo(new Told(List.of(sample(3)), 1));
        assertThat(server.asked)
                .containsExactly(new Asked(
                        "GET", "/tracking/2025-01/trackings?limit=200&tracking_numbers=1Z1,2%2F2", "as key", ""));
    }

    @Test
    void shippoIsAskedByCarrierAndNumber() {
        server.answer(text(Samples.SHIPPO_READ));
        TrackingSource source = new ShippoTracks(
                new Shippo(() -> Samples.NOW), http, InstantSource.system(), pause -> {}, server.url());
        assertThat(source.ask("shippo_live_1", List.of(TWO))).isEqualTo(new Told(List.of(sample(5)), 0));
        assertThat(server.asked)
                .containsExactly(new Asked("GET", "/tracks/dhl_express/2%2F2", "ShippoToken shippo_live_1", ""));
        server.answer("{\"detail\":\"something else\"}");
        assertThat(source.ask("shippo_live_1", List.of(TWO))).isEqualTo(new Unusable("no track"));
    }

    @Test
    void seventeenTrackIsAskedForFortyNumbers() {
        server.answer(text(Samples.SEVENTEEN_READ));
        TrackingSource source = seventeenTrack();
        assertThat(source.parcelsMax()).isEqualTo(40);
        assertThat(source.ask("17 key", List.of(ONE, TWO))).isEqualTo(new Told(List.of(sample(7)), 0));
        assertThat(server.asked)
                .containsExactly(new Asked(
                        "POST", "/track/v2.2/gettrackinfo", "17 key", "[{\"number\":\"1Z1\"},{\"number\":\"2/2\"}]"));
    }

    @Test
    void seventeenTrackSaysInTheBodyWhatIsWrong() {
        TrackingSource source = seventeenTrack();
        server.answer("{\"code\":-18010002,\"data\":{}}");
        assertThat(source.ask("17 key", List.of(ONE))).isEqualTo(new KeyRefused("code -18010002"));
        server.answer("{\"code\":-18010003}");
        assertThat(source.ask("17 key", List.of(ONE))).isEqualTo(new Unusable("code -18010003"));
        server.answer("{\"data\":{\"accepted\":[]}}");
        assertThat(source.ask("17 key", List.of(ONE))).isEqualTo(new Unusable("code -1"));
        server.answer("{\"code\":0,\"data\":{\"accepted\":[],\"rejected\":[{\"number\":\"1Z1\","
                + "\"error\":{\"code\":-18019902,\"message\":\"not registered\"}}]}}");
        assertThat(source.ask("17 key", List.of(ONE))).isEqualTo(new Told(List.of(), 0));
    }

    private TrackingSource easyPost() {
        return new EasyPostTrackers(new EasyPost(), http, InstantSource.system(), pause -> {}, server.url() + "/v2");
    }

    private TrackingSource seventeenTrack() {
        return new SeventeenTrackNumbers(
                new SeventeenTrack(), http, InstantSource.system(), pause -> {}, server.url() + "/track/v2.2");
    }

    private static String text(String file) {
        return new String(Samples.bytes(file), UTF_8);
    }

    /** What a webhook with the same words says. */
    private static Tracked sample(int index) {
        return Samples.all().get(index);
    }
}

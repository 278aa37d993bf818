package dev.holdfast.shipping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.model.message.ScansReceived;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.platform.Deflate;
import dev.holdfast.platform.Secrets;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Refusal;
import dev.holdfast.platform.json.Json;
import dev.holdfast.platform.queue.MessageQueues;
import dev.holdfast.platform.queue.Messages;
import dev.holdfast.shipping.carrier.CarrierProviders;
import dev.holdfast.shipping.carrier.EasyPost;
import dev.holdfast.shipping.carrier.Samples;
import dev.holdfast.shipping.carrier.SeventeenTrack;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptScanTest {

    private static final String SECRET = "a secret of the tests";

    private final List<OutgoingOf> queued = new ArrayList<>();
    private boolean queueIsDown;

    private record OutgoingOf(String queue, String body, String correlationId) {}

    private final MessageQueues queues = new MessageQueues() {
        @Override
        public void send(String queue, List<OutgoingMessage> messages) {
            if (queueIsDown) {
                throw new Unavailable("down");
            }
            messages.forEach(message -> queued.add(new OutgoingOf(
                    queue, message.body(), message.attributes().getOrDefault(Messages.CORRELATION_ID, ""))));
        }

        @Override
        public void comeAgain(String queue, List<FailedDelivery> deliveries) {
            // nothing comes here from a queue
        }
    };
    private final Secrets secrets = new Secrets() {
        @Override
        public List<String> webhook(String provider) {
            return List.of("the next secret", SECRET);
        }

        @Override
        public byte[] orderIdKey() {
            throw new AssertionError("not needed here");
        }
    };
    private final AcceptScan acceptScan = new AcceptScan(
            CarrierProviders.standing(() -> Samples.NOW), secrets, new Messages(queues), () -> Samples.NOW);

    @Test
    void queuesWhatIsSaidAndTheWordsThemselves() throws Exception {
        byte[] body = Samples.bytes(Samples.EASYPOST);
        assertThat(easyPost(body)).isEqualTo(HttpAnswer.ok(new AcceptScan.Receipt(true)));
        OutgoingOf sent = queued.getFirst();
        assertThat(queued).hasSize(1);
        assertThat(sent.queue()).isEqualTo(Queues.SCANS);
        ScansReceived message = Json.read(sent.body(), ScansReceived.class);
        assertThat(message.provider()).isEqualTo("easypost");
        assertThat(message.receivedAt()).isEqualTo(Samples.NOW);
        assertThat(sent.correlationId()).isEqualTo(message.payloadId());
        assertThat(Objects.requireNonNull(message.tracked()).parcel()).isEqualTo(new ParcelId("fedex", "1"));
        assertThat(message.tracked()).isEqualTo(Samples.all().getFirst());
        assertThat(Deflate.inflate(Base64.getDecoder()
                        .decode(Objects.requireNonNull(message.payload()).deflated())))
                .isEqualTo(body);
    }

    @Test
    void theWireIsAscii() {
        easyPost(new String(Samples.bytes(Samples.EASYPOST), UTF_8)
                .replace("ORLANDO", "M\u00fcnchen \ud83d\udce6 \\u0001")
                .getBytes(UTF_8));
        assertThat(queued.getFirst().body()).isASCII().contains("\\u00FCnchen");
    }

    @ParameterizedTest
    @ValueSource(strings = {Samples.EASYPOST_BATCH})
    void otherKindsAreAcknowledgedAndKeptAndConcernNoParcel(String file) throws Exception {
        assertThat(easyPost(Samples.bytes(file)).status()).isEqualTo(200);
        ScansReceived message = Json.read(queued.getFirst().body(), ScansReceived.class);
        assertThat(message.tracked()).isNull();
        assertThat(message.payload()).isNotNull();
    }

    @Test
    void seventeenTracksStopIsAcknowledged() {
        byte[] body = Samples.bytes(Samples.SEVENTEEN_STOPPED);
        assertThat(acceptScan
                        .handle(Samples.request(
                                "17track",
                                body,
                                Map.of(SeventeenTrack.SIGNATURE, SeventeenTrack.signature(SECRET, body))))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "{}",
                "{\"description\":",
                "{\"description\":\"tracker.updated\"}",
                "{\"description\":\"tracker.updated\",\"result\":{\"carrier\":\"UPS\"}}",
                "{\"description\":\"tracker.updated\",\"result\":{\"carrier\":\"UPS\",\"tracking_code\":\"a#b\"}}",
                "{\"description\":\"tracker.updated\"} and more",
                "\ufffd"
            })
    void whatIsSignedButNotTheirsIsMalformed(String body) {
        assertRefused(easyPost(body.getBytes(UTF_8)), 400);
    }

    @Test
    void refusesABadSignatureBeforeItReadsTheBody() {
        byte[] body = Samples.bytes(Samples.EASYPOST);
        String ofAnother = EasyPost.signature(SECRET, "another".getBytes(UTF_8));
        for (byte[] any : List.of(body, "not even JSON".getBytes(UTF_8))) {
            assertRefused(
                    acceptScan.handle(Samples.request("easypost", any, Map.of(EasyPost.SIGNATURE, ofAnother))), 401);
            assertRefused(acceptScan.handle(Samples.request("easypost", any, Map.of())), 401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dhl", "EASYPOST", "", "easypost ", "test"})
    void knowsNoOtherCarrier(String carrier) {
        assertThatThrownBy(() -> acceptScan.handle(Samples.request(carrier, new byte[0], Map.of())))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().status()).isEqualTo(404));
        assertThat(queued).isEmpty();
    }

    @Test
    void doesNotSayThatItHasWhatTheQueueDidNotTake() {
        queueIsDown = true;
        // which the HTTP adapter answers with 503, so that the carrier sends it again
        assertThatThrownBy(() -> easyPost(Samples.bytes(Samples.EASYPOST))).isInstanceOf(Unavailable.class);
    }

    private HttpAnswer easyPost(byte[] body) {
        return acceptScan.handle(
                Samples.request("easypost", body, Map.of(EasyPost.SIGNATURE, EasyPost.signature(SECRET, body))));
    }

    private void assertRefused(HttpAnswer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).isInstanceOf(Problem.class);
        assertThat(queued).isEmpty();
    }
}

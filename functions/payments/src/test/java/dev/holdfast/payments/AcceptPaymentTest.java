package dev.holdfast.payments;

import static dev.holdfast.payments.Fixtures.NOW;
import static dev.holdfast.payments.Fixtures.gbp;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.model.message.PaymentReceived;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.platform.Secrets;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.http.Caller;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Refusal;
import dev.holdfast.platform.json.Json;
import dev.holdfast.platform.queue.MessageQueues;
import dev.holdfast.platform.queue.Messages;
import dev.holdfast.platform.webhook.StandardWebhooks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptPaymentTest {

    private static final String SECRET = "whsec_dGhlIHNlY3JldCBvZiB0aGUgdGVzdHM=";
    private static final String PAID = """
            {"type":"payment.succeeded","data":{"paymentId":"p-1","orderId":"o-1","amount":1999,"currency":"GBP"}}""";

    private final List<String> queued = new ArrayList<>();
    private boolean queueIsDown;
    private final MessageQueues queues = new MessageQueues() {
        @Override
        public void send(String queue, List<OutgoingMessage> messages) {
            if (queueIsDown) {
                throw new Unavailable("down");
            }
            messages.forEach(message -> queued.add(queue + " " + message.body()));
        }

        @Override
        public void comeAgain(String queue, List<FailedDelivery> deliveries) {
            // nothing comes here from a queue
        }
    };
    private final Secrets secrets = new Secrets() {
        @Override
        public List<String> webhook(String provider) {
            return provider.equals("test") ? List.of(SECRET) : List.of();
        }

        @Override
        public byte[] orderIdKey() {
            throw new AssertionError("not needed here");
        }
    };
    private final AcceptPayment acceptPayment = new AcceptPayment(
            new PaymentProviders(new TestProvider(new StandardWebhooks(() -> NOW), secrets, () -> NOW)),
            new Messages(queues));

    @Test
    void queuesAPayment() {
        assertThat(send(PAID)).isEqualTo(HttpAnswer.ok(new AcceptPayment.Receipt(true)));
        PaymentReceived payment = new PaymentReceived("test", "p-1", "o-1", gbp(1999), NOW);
        assertThat(queued).containsExactly(Queues.PAYMENTS + " " + Json.write(payment));
    }

    @Test
    void passesOverFieldsThatItDoesNotKnow() {
        assertThat(send(PAID.replace("{\"type\"", "{\"version\":{\"of\":[2]},\"type\"")
                                .replace("\"amount\"", "\"card\":\"visa\",\"amount\""))
                        .status())
                .isEqualTo(200);
        assertThat(queued).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"payment.failed\",\"data\":{\"anything\":true}}",
                "{\"type\":\"customer.created\",\"data\":\"no object\"}",
                "{\"type\":\"ping\"}"
            })
    void ignoresWhatDoesNotConcernIt(String event) {
        assertThat(send(event)).isEqualTo(HttpAnswer.ok(new AcceptPayment.Receipt(true)));
        assertThat(queued).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "{}",
                "{\"type\":\"\"}",
                "{\"type\":5}",
                "{\"type\":\"payment.succeeded\"",
                "{\"type\":\"payment.succeeded\"}",
                "{\"type\":\"payment.succeeded\",\"data\":null}",
                "{\"type\":\"payment.succeeded\",\"data\":[]}",
                "{\"type\":\"payment.succeeded\",\"data\":{}}",
                "{\"type\":\"payment.succeeded\",\"type\":\"ping\"}"
            })
    void refusesABodyThatIsNotTheirs(String body) {
        assertRefused(send(body), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"paymentId\":\"p#1\"",
                "\"paymentId\":\"\"",
                "\"paymentId\":\"p 1\"",
                "\"paymentId\":null",
                "\"paymentId\":7",
                "\"orderId\":\"../o\"",
                "\"orderId\":\"\"",
                "\"orderId\":null",
                "\"amount\":0",
                "\"amount\":-1",
                "\"amount\":19.99",
                "\"amount\":\"1999\"",
                "\"amount\":null",
                "\"amount\":9223372036854775808",
                "\"currency\":\"XXQ\"",
                "\"currency\":\"gbp\"",
                "\"currency\":\"\"",
                "\"currency\":null"
            })
    void refusesEveryValueThatCannotBe(String value) {
        String field = value.substring(0, value.indexOf(':') + 1);
        assertRefused(send(PAID.replaceAll(field + "[^,}]*", value)), 400);
    }

    @Test
    void refusesIdsThatAreTooLong() {
        assertThat(send(PAID.replace("p-1", "p".repeat(128))).status()).isEqualTo(200);
        queued.clear();
        assertRefused(send(PAID.replace("p-1", "p".repeat(129))), 400);
        assertRefused(send(PAID.replace("o-1", "o".repeat(129))), 400);
    }

    @Test
    void refusesABadSignatureBeforeItReadsTheBody() {
        Map<String, String> forAnother = StandardWebhooks.sign(SECRET, "m-1", NOW, "another".getBytes(UTF_8));
        assertRefused(acceptPayment.handle(request("test", PAID, forAnother)), 401);
        assertRefused(acceptPayment.handle(request("test", "not even JSON", forAnother)), 401);
        assertRefused(acceptPayment.handle(request("test", PAID, Map.of())), 401);
    }

    @Test
    void refusesASignatureThatIsStale() {
        Map<String, String> stale = StandardWebhooks.sign(SECRET, "m-1", NOW.minusSeconds(301), PAID.getBytes(UTF_8));
        assertRefused(acceptPayment.handle(request("test", PAID, stale)), 401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stripe", "TEST", "", "test "})
    void knowsNoOtherProvider(String provider) {
        assertThatThrownBy(() -> acceptPayment.handle(request(provider, PAID, signed(PAID))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().status()).isEqualTo(404));
        assertThat(queued).isEmpty();
    }

    @Test
    void doesNotSayThatItHasWhatTheQueueDidNotTake() {
        queueIsDown = true;
        // which the HTTP adapter answers with 503, so that the provider sends it again
        assertThatThrownBy(() -> send(PAID)).isInstanceOf(Unavailable.class);
    }

    private HttpAnswer send(String body) {
        return acceptPayment.handle(request("test", body, signed(body)));
    }

    private void assertRefused(HttpAnswer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).isInstanceOf(Problem.class);
        assertThat(queued).isEmpty();
    }

    private static Map<String, String> signed(String body) {
        return StandardWebhooks.sign(SECRET, "m-1", NOW, body.getBytes(UTF_8));
    }

    private static HttpRequest request(String provider, String body, Map<String, String> headers) {
        return new HttpRequest(
                "POST",
                "/webhooks/payments/" + provider,
                Map.of("provider", provider),
                Map.of(),
                headers,
                body.getBytes(UTF_8),
                Caller.ANONYMOUS);
    }
}

package dev.holdfast.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.platform.webhook.StandardWebhooks;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A webhook, from API Gateway's event to the queue. */
@QuarkusTest
@TestProfile(AcceptPaymentFunctionTest.Selected.class)
class AcceptPaymentFunctionTest {

    private static final String SECRET = "whsec_dGhlIHNlY3JldCBvZiB0aGUgdGVzdHM=";
    private static final String PAID = """
            {"type":"payment.succeeded","data":{"paymentId":"p-1","orderId":"o-1","amount":1999,"currency":"GBP"}}""";

    /** The function under test, with a secret that is being rotated. */
    public static class Selected extends Export {
        public Selected() {
            super("accept-payment");
        }

        @Override
        Map<String, String> more() {
            return Map.of("HOLDFAST_SECRET_TEST", "whsec_QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFB, " + SECRET);
        }
    }

    @Inject
    InMemory.Queues queues;

    @Inject
    InMemory aws;

    @BeforeEach
    void empty() {
        queues.sent.clear();
        queues.down = false;
    }

    @Test
    void queuesAPaymentAndTouchesNoTable() throws Exception {
        Lambda.Answer answer = Lambda.invoke(signed(PAID));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("statusCode").intValue()).isEqualTo(200);
        assertThat(answer.body().path("headers").path("Content-Type").textValue())
                .isEqualTo("application/json");
        assertThat(Lambda.json(answer.body().path("body").textValue())).isEqualTo(Lambda.json("{\"received\":true}"));
        assertThat(queues.sent)
                .singleElement()
                .asString()
                .startsWith(Queues.PAYMENTS + " {")
                .contains("\"paymentId\":\"p-1\"", "\"amount\":1999");
        assertThat(aws.dynamoWasUsed()).isFalse();
    }

    @Test
    void verifiesTheBytesThatGatewaysSendInBase64() throws Exception {
        ObjectNode event = signed(PAID);
        event.put("body", Base64.getEncoder().encodeToString(PAID.getBytes(UTF_8)));
        event.put("isBase64Encoded", true);
        assertThat(Lambda.invoke(event).body().path("statusCode").intValue()).isEqualTo(200);
    }

    @Test
    void refusesABadSignature() throws Exception {
        ObjectNode event = signed(PAID);
        event.put("body", PAID.replace("1999", "1"));
        Lambda.Answer answer = Lambda.invoke(event);
        assertThat(answer.body().path("statusCode").intValue()).isEqualTo(401);
        assertThat(answer.body().path("headers").path("Content-Type").textValue())
                .isEqualTo("application/problem+json");
        assertThat(Lambda.json(answer.body().path("body").textValue())
                        .path("status")
                        .intValue())
                .isEqualTo(401);
        assertThat(queues.sent).isEmpty();
    }

    @Test
    void refusesAnEventWithoutASignature() throws Exception {
        assertThat(Lambda.invoke(Lambda.event("http.json"))
                        .body()
                        .path("statusCode")
                        .intValue())
                .isEqualTo(401);
    }

    @Test
    void answers503WhenTheQueueDidNotTakeIt() throws Exception {
        queues.down = true;
        Lambda.Answer answer = Lambda.invoke(signed(PAID));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("statusCode").intValue()).isEqualTo(503);
        assertThat(answer.body().path("headers").path("Retry-After").textValue())
                .isEqualTo("1");
    }

    private static ObjectNode signed(String body) throws Exception {
        ObjectNode event = Lambda.event("http.json");
        ObjectNode headers = (ObjectNode) event.path("headers");
        StandardWebhooks.sign(SECRET, "m-1", Instant.now(), body.getBytes(UTF_8))
                .forEach(headers::put);
        event.put("body", body);
        return event;
    }
}

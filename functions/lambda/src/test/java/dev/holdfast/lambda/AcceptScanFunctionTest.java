package dev.holdfast.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.shipping.carrier.EasyPost;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A carrier's webhook, from API Gateway's event to the queue. */
@QuarkusTest
@TestProfile(AcceptScanFunctionTest.Selected.class)
class AcceptScanFunctionTest {

    private static final String SECRET = "s\u00e9cret";
    private static final String SCANNED = """
            {"description":"tracker.updated","result":{"carrier":"UPS","tracking_code":"1Z999","tracking_details":[
            {"status":"in_transit","datetime":"2026-11-26T18:00:00Z","tracking_location":{"city":"M\u00fcnchen"}}]}}""";

    /** The function under test, with a secret that is being rotated. */
    public static class Selected extends Export {
        public Selected() {
            super("accept-scan");
        }

        @Override
        Map<String, String> more() {
            return Map.of("HOLDFAST_SECRET_EASYPOST", "another, " + SECRET);
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
    void queuesScansAndTouchesNoTable() throws Exception {
        assertThat(status(signed(SCANNED))).isEqualTo(200);
        assertThat(queues.sent)
                .singleElement()
                .asString()
                .isASCII()
                .startsWith(Queues.SCANS + " {")
                .contains("\"number\":\"1Z999\"", "M\\u00FCnchen", "\"deflated\":");
        assertThat(aws.dynamoWasUsed()).isFalse();
    }

    @Test
    void verifiesTheBytesThatGatewaysSendInBase64() throws Exception {
        ObjectNode event = signed(SCANNED);
        event.put("body", Base64.getEncoder().encodeToString(SCANNED.getBytes(UTF_8)));
        event.put("isBase64Encoded", true);
        assertThat(status(event)).isEqualTo(200);
    }

    @Test
    void refusesWhatMustBeRefused() throws Exception {
        assertThat(status(signed(SCANNED).put("body", SCANNED.replace("1Z999", "1Z998"))))
                .isEqualTo(401);
        assertThat(status(signed("{\"description\":"))).isEqualTo(400);
        String large = "{\"description\":\"" + "x".repeat(2 * 1024 * 1024) + "\"}";
        assertThat(status(signed(large))).isEqualTo(413);
        ObjectNode elsewhere = signed(SCANNED);
        ((ObjectNode) elsewhere.path("pathParameters")).put("carrier", "nobody");
        assertThat(status(elsewhere)).isEqualTo(404);
        assertThat(queues.sent).isEmpty();
    }

    @Test
    void answers503WhenTheQueueDidNotTakeIt() throws Exception {
        queues.down = true;
        assertThat(status(signed(SCANNED))).isEqualTo(503);
    }

    private static int status(ObjectNode event) throws Exception {
        Lambda.Answer answer = Lambda.invoke(event);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().path("statusCode").intValue();
    }

    private static ObjectNode signed(String body) throws Exception {
        ObjectNode event = Lambda.event("http.json");
        ((ObjectNode) event.path("headers")).put(EasyPost.SIGNATURE, EasyPost.signature(SECRET, body.getBytes(UTF_8)));
        ObjectNode path = event.putObject("pathParameters");
        path.put("carrier", "easypost");
        event.put("body", body);
        return event;
    }
}

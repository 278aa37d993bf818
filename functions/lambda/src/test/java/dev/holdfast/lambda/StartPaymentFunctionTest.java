package dev.holdfast.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A caller's verified claims, path and base64 body, from API Gateway's event to the operation. */
@QuarkusTest
@TestProfile(StartPaymentFunctionTest.Selected.class)
class StartPaymentFunctionTest {

    /** The function under test. */
    public static class Selected extends Export {
        public Selected() {
            super("start-payment");
        }

        @Override
        Map<String, String> more() {
            return Map.of("HOLDFAST_ORDER_ID_KEY", "dGhlIGtleSBvZiB0aGUgdGVzdHM=");
        }
    }

    @Test
    void knowsTheCallerAndFindsNoSuchOrder() throws Exception {
        assertThat(statusOf(Lambda.event("http-signed-in.json"))).isEqualTo(404);
    }

    @Test
    void readsTheBody() throws Exception {
        ObjectNode event = Lambda.event("http-signed-in.json");
        event.put("body", "{\"provider\":\"other\"}").put("isBase64Encoded", false);
        assertThat(statusOf(event)).isEqualTo(422);
    }

    @Test
    void trustsNothingButVerifiedClaims() throws Exception {
        ObjectNode event = Lambda.event("http-signed-in.json");
        ((ObjectNode) event.path("requestContext")).remove("authorizer");
        assertThat(statusOf(event)).isEqualTo(401);
    }

    private static int statusOf(ObjectNode event) throws Exception {
        return Lambda.invoke(event).body().path("statusCode").intValue();
    }
}

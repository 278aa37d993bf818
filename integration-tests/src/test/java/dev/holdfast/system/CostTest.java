package dev.holdfast.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./holdfast cost} with few orders: everything between a request and its price, on the real emulators. */
class CostTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int ORDERS = 32;

    @TempDir
    private Path folder;

    @Test
    void whatFewOrdersUseIsCountedToTheLast() throws Exception {
        Path input = folder.resolve("small.csv.gz");
        SmallPeak.write(input, 60, 5);
        Command.Result result = Command.run(
                folder,
                PATIENCE,
                "cost",
                "--json",
                "--profile",
                "one-line",
                "--orders",
                Integer.toString(ORDERS),
                "--rate",
                "0",
                "--input",
                input.toString());
        JsonNode cost =
                new ObjectMapper().readTree(result.out()).path("profiles").get(0);
        assertThat(cost.path("orders").path("shipped").asInt()).as(result.err()).isEqualTo(ORDERS);
        assertThat(cost.path("orders").path("audit").path("clean").asBoolean()).isTrue();
        accepting(step(cost, "ACCEPT").path("used"));
        reserving(step(cost, "RESERVE"));
        assertThat(step(cost, "PAY").path("used").path("httpRequests").asDouble())
                .isEqualTo(2);
        assertThat(step(cost, "SHIP").path("used").path("httpRequests").asDouble())
                .isEqualTo(1);
        assertThat(step(cost, "EXPIRE").path("used").path("messages").asDouble())
                .as("the end of every hold is looked at")
                .isEqualTo(1);
        assertThat(step(cost, "TRACK").path("estimated").asBoolean()).isTrue();
        boolean met = true;
        for (JsonNode goal : cost.path("goals")) {
            met &= goal.path("met").asBoolean();
        }
        assertThat(result.exitStatus()).isEqualTo(met ? 0 : 1);
    }

    /** One request, one message, one look at an order that is not there. */
    private static void accepting(JsonNode used) {
        assertThat(used.path("httpRequests").asDouble()).isEqualTo(1);
        assertThat(used.path("invocations").asDouble()).isEqualTo(1);
        assertThat(used.path("sqsRequests").asDouble()).isEqualTo(1);
        assertThat(used.path("writeUnits").asDouble()).isZero();
        assertThat(used.path("readUnits").asDouble()).isGreaterThanOrEqualTo(1);
    }

    private static void reserving(JsonNode reserve) {
        JsonNode used = reserve.path("used");
        JsonNode naive = reserve.path("naiveUsed");
        assertThat(used.path("messages").asDouble()).isEqualTo(1);
        assertThat(used.path("invocations").asDouble())
                .as("orders share batches")
                .isLessThan(0.5);
        assertThat(used.path("writeUnits").asDouble())
                .as("a row of an order, twice, is the least there is; stock is shared")
                .isGreaterThan(2)
                .isLessThan(naive.path("writeUnits").asDouble());
        assertThat(used.path("sqsRequests").asDouble())
                .isLessThan(naive.path("sqsRequests").asDouble());
        assertThat(reserve.path("dollars").asDouble())
                .isLessThan(reserve.path("naiveDollars").asDouble());
    }

    private static JsonNode step(JsonNode cost, String name) {
        for (JsonNode step : cost.path("steps")) {
            if (step.path("step").asText().equals(name)) {
                return step;
            }
        }
        throw new AssertionError("no step " + name);
    }
}

package dev.holdfast.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./holdfast cost} with few orders: everything between a request and its price, on the real emulators. */
class CostTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int ORDERS = 32;
    private static final int SKUS = 4;

    @TempDir
    private Path folder;

    @Test
    void whatFewOrdersUseIsCountedToTheLast() throws Exception {
        Path input = folder.resolve("few.csv.gz");
        writeSales(input);
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
        assertThat(stockWrites(cost)).as("one write for all of a group").isLessThan(1);
        assertThat(step(cost, "PAY").path("used").path("httpRequests").asDouble())
                .isEqualTo(2);
        assertThat(step(cost, "SHIP").path("used").path("httpRequests").asDouble())
                .isEqualTo(1);
        assertThat(step(cost, "SHIP").path("used").path("messages").asDouble())
                .as("what ends a shipped order's hold is waited for")
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

    /** Orders of one unit of one of four SKUs. */
    private static void writeSales(Path file) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(file);
                Writer sales = new OutputStreamWriter(new GZIPOutputStream(bytes), UTF_8)) {
            sales.write("Invoice,StockCode,Description,Quantity,InvoiceDate,Price,CustomerID,Country\n");
            for (int n = 0; n < ORDERS; n++) {
                sales.write("%d,%d,A MUG,1,2011-11-01T08:26:00,2.55,17850,United Kingdom\n"
                        .formatted(500_000 + n, 22_000 + n % SKUS));
            }
        }
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
                .as("a row of an order, twice, is the least there is; no item for each line; stock is shared")
                .isGreaterThan(2)
                .isLessThan(naive.path("writeUnits").asDouble());
        assertThat(used.path("sqsRequests").asDouble())
                .isLessThan(naive.path("sqsRequests").asDouble());
        assertThat(reserve.path("dollars").asDouble())
                .isLessThan(reserve.path("naiveDollars").asDouble());
    }

    /** For an order to be reserved. */
    private static double stockWrites(JsonNode cost) {
        for (JsonNode writes : cost.path("writes")) {
            if (writes.path("step").asText().equals("RESERVE")
                    && writes.path("table").asText().equals("stock")) {
                return writes.path("items").asDouble();
            }
        }
        throw new AssertionError("no stock was written");
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

package dev.holdfast.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.platform.Operation;
import dev.holdfast.platform.observe.Invocation;
import dev.holdfast.platform.observe.Invocations;
import dev.holdfast.platform.observe.Outcome;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.junit.jupiter.api.Test;

/** What a function writes for operations when it is called as Lambda calls it. */
@QuarkusTest
@TestProfile(OperationsLogTest.Selected.class)
class OperationsLogTest {

    /** The function under test. */
    public static class Selected extends Export {
        public Selected() {
            super("settle-holds");
        }
    }

    private static final String ORDER = "0123456789abcdefghjkmnpqrstvwx";

    @Test
    void oneLineForACallWithItsMetricsAndItsOrder() throws Exception {
        JsonNode line = lineOf(event("{\"orderId\":\"" + ORDER + "\",\"end\":\"EXPIRE\"}"));
        assertThat(line.path("function").asText()).isEqualTo("settle-holds");
        assertThat(line.path("outcome").asText()).isEqualTo("ok");
        assertThat(line.path("correlationIds").path(0).asText()).isEqualTo(ORDER);
        assertThat(line.path("holdfast_batch_messages").asDouble()).isEqualTo(1);
        assertThat(line.path("holdfast_invocation_duration_seconds").asDouble()).isPositive();
    }

    /** The rules of the embedded metric format: every name that the directive lists is a field of the line. */
    @Test
    void theLineIsWhatCloudWatchMakesMetricsFrom() throws Exception {
        JsonNode line = lineOf(event("{\"orderId\":\"" + ORDER + "\",\"end\":\"EXPIRE\"}"));
        assertThat(line.at("/_aws/Timestamp").isIntegralNumber()).isTrue();
        List<String> named = new ArrayList<>();
        for (JsonNode directive : line.at("/_aws/CloudWatchMetrics")) {
            assertThat(directive.path("Namespace").asText()).isEqualTo("Holdfast");
            directive.path("Dimensions").path(0).forEach(dimension -> named.add(dimension.asText()));
            for (JsonNode metric : directive.path("Metrics")) {
                named.add(metric.path("Name").asText());
                assertThat(metric.path("Unit").asText()).isIn("Count", "Seconds");
                assertThat(line.path(metric.path("Name").asText()).isNumber()).isTrue();
            }
        }
        assertThat(named)
                .contains("function", "outcome", "holdfast_invocations_total", "holdfast_batch_messages")
                .allMatch(line::has);
    }

    /** What a million orders cost is worked out with the length of these lines. */
    @Test
    void theLineIsAsLongAsItsCostIsWorkedOutWith() throws Exception {
        Properties assumed = new Properties();
        try (Reader file = Files.newBufferedReader(
                Path.of("../planning/src/main/resources/dev/holdfast/planning/cost/assumptions.properties"))) {
            assumed.load(file);
        }
        int delivery = lineOf(event("{\"orderId\":\"" + ORDER + "\",\"end\":\"EXPIRE\"}"))
                .toString()
                .length();
        assertThat(delivery)
                .isCloseTo(bytes(assumed, "per-delivery") + bytes(assumed, "per-message"), withinPercentage(5));

        List<String> lines = new ArrayList<>();
        EmfLog log = new EmfLog(Optional.of("Holdfast/prod"), InstantSource.system());
        new Invocations(ended -> lines.add(log.line(ended)))
                .call(
                        new CreateOrder(),
                        Optional.of("5f1f7a06-3f0f-4c5c-9a5d-0f8a8c1b2d3e"),
                        done -> Outcome.OK,
                        () -> {
                            Invocation.concerns(ORDER);
                            return "";
                        });
        assertThat(lines.getFirst().length()).isCloseTo(bytes(assumed, "per-request"), withinPercentage(5));
    }

    /** Of the same name as the real one. */
    private static final class CreateOrder implements Operation {}

    private static int bytes(Properties assumed, String what) {
        return Integer.parseInt(assumed.getProperty("log.bytes-" + what).strip());
    }

    @Test
    void theConsolesLinesAreJson() {
        List<ConsoleHandler> consoles = Arrays.stream(Logger.getLogger("").getHandlers())
                .flatMap(OperationsLogTest::nested)
                .filter(ConsoleHandler.class::isInstance)
                .map(ConsoleHandler.class::cast)
                .toList();
        assertThat(consoles)
                .isNotEmpty()
                .allSatisfy(console -> assertThat(console.getFormatter()).isInstanceOf(JsonLines.class));
    }

    private static Stream<Handler> nested(Handler handler) {
        return handler instanceof ExtHandler outer
                ? Stream.concat(
                        Stream.of(handler), Arrays.stream(outer.getHandlers()).flatMap(OperationsLogTest::nested))
                : Stream.of(handler);
    }

    private static ObjectNode event(String body) throws Exception {
        ObjectNode event = Lambda.event("sqs.json");
        ObjectNode record = (ObjectNode) event.path("Records").path(0);
        record.put("body", body);
        record.putObject("messageAttributes")
                .putObject("correlation-id")
                .put("dataType", "String")
                .put("stringValue", ORDER);
        event.putArray("Records").add(record);
        return event;
    }

    private static JsonNode lineOf(ObjectNode event) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, UTF_8));
        try {
            assertThat(Lambda.invoke(event).status()).isEqualTo(200);
        } finally {
            System.setOut(before);
        }
        List<String> lines = printed.toString(UTF_8)
                .lines()
                .filter(line -> line.contains("holdfast_invocations_total"))
                .toList();
        assertThat(lines).hasSize(1);
        return Lambda.json(lines.getFirst());
    }
}

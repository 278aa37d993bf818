package dev.holdfast.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.platform.json.Json;
import dev.holdfast.testing.Await;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What those see who keep a system going: log lines, metrics, dead letters. */
@TestInstance(Lifecycle.PER_CLASS)
class OperationsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ADDRESS = "12 St James's Square";

    @TempDir
    private static Path folder;

    private LocalSystem system;

    @BeforeAll
    void start() throws Exception {
        system = LocalSystem.talkative(folder);
    }

    @AfterAll
    void end() {
        system.close();
    }

    @Test
    void anOrdersIdFollowsItThroughEveryQueueAndNoAddressDoes() throws Exception {
        String id = new Buying(system, "follow").paid("olga");
        Request ship = Request.post("/orders/" + id + "/shipments")
                .json(Map.of("carrier", "easypost", "trackingNumber", "1Z999"));
        assertThat(system.send(Bearer.STAFF.on(system, ship)).status()).isEqualTo(201);
        for (String function : List.of(
                "create-order",
                "reserve-stock",
                "accept-payment",
                "confirm-payment",
                "notify-customer",
                "ship-order",
                "settle-holds")) {
            Await.until(
                    function + " names the order",
                    PATIENCE,
                    () -> system.err()
                            .lines()
                            .anyMatch(line -> line.contains(function + " ok [") && line.contains(id)));
        }
        assertThat(system.err()).doesNotContain("Ada Byron").doesNotContain(ADDRESS);
    }

    @Test
    void metricsSayWhatHasHappened() throws Exception {
        new Buying(system, "measure").paid("mona");
        Answer answer = system.send(Request.get("/q/metrics"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("text/plain");
        assertThat(answer.body())
                .contains("holdfast_invocations_total{function=\"create-order\",outcome=\"ok\"}")
                .contains("holdfast_invocation_duration_seconds_bucket{function=\"reserve-stock\",le=\"1.0\"}")
                .contains("holdfast_orders_reserved_total{function=\"reserve-stock\"}")
                .contains("holdfast_queue_messages{queue=\"holds-dead\",state=\"waiting\"}");
    }

    @Test
    void deadLettersAreListedShownAndPutBack() throws Exception {
        try (SqsClient sqs = sqs()) {
            String base = sqsEndpoint() + "/000000000000/holdfast-";
            sqs.sendMessage(send -> send.queueUrl(base + "payments").messageBody("{\"street\":\"" + ADDRESS + "\"}"));
            sqs.sendMessage(send -> send.queueUrl(base + "holds-dead")
                    .messageBody("{\"orderId\":\"0123456789abcdefghjkmnpqrstvwx\",\"end\":\"EXPIRE\"}"));
        }
        Await.until("set aside", PATIENCE, () -> dead("payments") == 1 && dead("holds") == 1);
        assertThat(dlq("list").exitStatus()).isEqualTo(3);

        Command.Result shown = dlq("show", "payments");
        assertThat(shown.out()).contains("not a PaymentReceived", "bytes").doesNotContain(ADDRESS);
        assertThat(dlq("show", "payments", "--body").out()).contains(ADDRESS);

        assertThat(dlq("redrive", "payments").out()).startsWith("0 redriven to payments, 1 left");
        assertThat(dlq("redrive", "holds").out()).startsWith("1 redriven to holds, 0 left");
        Await.until("handled", PATIENCE, () -> dead("holds") == 0);
        // What cannot be read comes back, as it was said that it would
        assertThat(dlq("redrive", "payments", "--unreadable").out()).startsWith("1 redriven");
        Await.until("set aside again", PATIENCE, () -> dead("payments") == 1);
    }

    private Command.Result dlq(String... arguments) throws Exception {
        String[] line = new String[arguments.length + 3];
        line[0] = "dlq";
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        line[arguments.length + 1] = "--data";
        line[arguments.length + 2] = system.data().toString();
        Command.Result result = Command.run(folder, PATIENCE, line);
        assertThat(result.err()).isEmpty();
        return result;
    }

    private long dead(String queue) throws Exception {
        for (JsonNode line : Json.read(dlq("list", "--json").out(), JsonNode.class)) {
            if (line.path("queue").asText().equals(queue)) {
                return line.path("waiting").asLong();
            }
        }
        throw new AssertionError("no " + queue);
    }

    private String sqsEndpoint() throws Exception {
        return Json.read(Files.readString(system.data().resolve("run.json")), JsonNode.class)
                .path("sqs")
                .asText();
    }

    private SqsClient sqs() throws Exception {
        return SqsClient.builder()
                .endpointOverride(URI.create(sqsEndpoint()))
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }
}

package dev.holdfast.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.model.Money;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.platform.Backoff;
import dev.holdfast.platform.aws.BatchGet;
import dev.holdfast.platform.aws.TableNames;
import dev.holdfast.platform.http.Caller;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Refusal;
import dev.holdfast.testing.dynamo.Faults;
import dev.holdfast.testing.dynamo.ModelDynamoDb;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What tests of the catalogue share. */
final class Fixtures {

    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private Fixtures() {}

    /** A clock that a test moves. */
    static final class Clock implements InstantSource {
        private Instant now = NOW;

        @Override
        public Instant instant() {
            return now;
        }

        void advance(Duration duration) {
            now = now.plus(duration);
        }
    }

    static ModelDynamoDb model(Faults faults) {
        return new ModelDynamoDb(Topology.HOLDFAST, new TableNames("holdfast-"), InstantSource.fixed(NOW), faults);
    }

    static ProductTable table(DynamoDbClient dynamo) {
        Backoff backoff = new Backoff(duration -> {}, new SplittableRandom(1));
        return new ProductTable(
                dynamo, new BatchGet(dynamo, backoff), new TableNames("holdfast-"), InstantSource.fixed(NOW));
    }

    static Product mug() {
        return product("mug", 1);
    }

    static Product product(String sku, long version) {
        return new Product(sku, "A thing", new Money(255, "GBP"), "Kitchen", 300, "standard", 4, 2, 10, version, NOW);
    }

    static Product inCategory(String sku, String category) {
        return new Product(sku, "A thing", new Money(1, "GBP"), category, 0, "zero", 1, 0, 0, 1, NOW);
    }

    /** A request whose JSON is written with single quotes. */
    static HttpRequest put(String sku, String json, String... headers) {
        Map<String, String> all = new HashMap<>(Map.of("content-type", "application/json"));
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        byte[] body = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return new HttpRequest("PUT", "/products/" + sku, Map.of("sku", sku), Map.of(), all, body, Caller.ANONYMOUS);
    }

    static HttpRequest get(String sku, Map<String, String> headers) {
        return new HttpRequest(
                "GET", "/products/" + sku, Map.of("sku", sku), Map.of(), headers, new byte[0], Caller.ANONYMOUS);
    }

    static HttpRequest list(Map<String, String> query) {
        return new HttpRequest("GET", "/products", Map.of(), query, Map.of(), new byte[0], Caller.ANONYMOUS);
    }

    static Problem refusal(HttpOperation operation, HttpRequest request) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> operation.handle(request));
        assertThat(refusal).as("it should have been refused").isNotNull();
        return Objects.requireNonNull(refusal).problem();
    }
}

package dev.holdfast.local.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.local.CloudFailure;
import dev.holdfast.local.data.Keys;
import dev.holdfast.local.data.RunningSystem;
import dev.holdfast.local.data.SigningKey;
import dev.holdfast.local.data.TokenIssuer;
import dev.holdfast.platform.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The newest orders of the running system, by {@code GET /orders}. */
final class SystemOrders {

    /** Probabilities are then known to within 1.6 percentage points, 95 times of 100. */
    private static final int ORDERS_MAX = 4_000;

    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final RunningSystem system;
    private final String token;

    /** @param folder the system's, which has its keys */
    SystemOrders(RunningSystem system, Path folder) {
        this.system = system;
        TokenIssuer tokens = new TokenIssuer(SigningKey.of(Keys.in(folder)));
        this.token = tokens.issue(List.of("orders:read"), Optional.empty(), Duration.ofMinutes(10));
    }

    /** At most 4,000, without lines and addresses. */
    List<JsonNode> newest() {
        List<JsonNode> orders = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            JsonNode page = page(client, "");
            page.path("items").forEach(orders::add);
            while (page.hasNonNull("cursor") && orders.size() < ORDERS_MAX) {
                page = page(client, page.path("cursor").asText());
                page.path("items").forEach(orders::add);
            }
        }
        return orders;
    }

    private JsonNode page(HttpClient client, String cursor) {
        String more = cursor.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(system.baseUri() + "/orders?limit=100" + more))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new CloudFailure("the system did not list its orders: HTTP status " + response.statusCode());
            }
            return Json.read(response.body(), JsonNode.class);
        } catch (JsonProcessingException unreadable) {
            throw new CloudFailure("the system's answer is not JSON", unreadable);
        } catch (IOException failure) {
            throw new CloudFailure("the system at " + system.baseUri() + " does not answer", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CloudFailure("interrupted", interrupted);
        }
    }
}

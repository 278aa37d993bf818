package dev.holdfast.local.forecast;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.local.CloudFailure;
import dev.holdfast.platform.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** {@code POST /demand} of a running system. */
final class DemandRoute implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int TRIES_MAX = 5;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI route;
    private final String token;

    DemandRoute(URI base, String token) {
        this.route = base.resolve("/demand");
        this.token = token;
    }

    /** A line that was not taken, by its place in the request. */
    record Refused(int index, String reason) {}

    /**
     * Sends lines; a repeat changes nothing, so what has no good answer is sent again.
     *
     * @throws CloudFailure if it keeps failing, or the system refuses the request as such
     */
    List<Refused> send(List<Map<String, Object>> lines) {
        HttpRequest request = HttpRequest.newBuilder(route)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(Json.write(Map.of("lines", lines))))
                .build();
        String last = "";
        for (int tries = 1; tries <= TRIES_MAX; tries++) {
            try {
                HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    return refused(answer.body());
                }
                last = answer.statusCode() + " " + answer.body();
                if (answer.statusCode() < 500 && answer.statusCode() != 429) {
                    break;
                }
                Thread.sleep(Duration.ofSeconds(tries));
            } catch (IOException failed) {
                last = String.valueOf(failed.getMessage());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new CloudFailure("interrupted", interrupted);
            }
        }
        throw new CloudFailure(route + " does not take the history; what it took before stays. It said: " + last);
    }

    private static List<Refused> refused(String body) {
        return Json.readOwn(body, JsonNode.class)
                .path("quarantined")
                .valueStream()
                .map(each -> new Refused(
                        each.path("index").asInt(), each.path("reason").asText()))
                .toList();
    }

    @Override
    public void close() {
        client.close();
    }
}

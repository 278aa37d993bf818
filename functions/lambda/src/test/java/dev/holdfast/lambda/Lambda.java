package dev.holdfast.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import org.eclipse.microprofile.config.ConfigProvider;

/** Invokes the function under test through the extension's mock of Lambda's event server. */
final class Lambda {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Lambda() {}

    /** A function's answer: what it returned, or the error that it ended with. */
    record Answer(int status, JsonNode body) {}

    static ObjectNode event(String name) throws IOException {
        try (InputStream in = Lambda.class.getResourceAsStream("/events/" + name)) {
            return (ObjectNode) JSON.readTree(Objects.requireNonNull(in, name));
        }
    }

    static Answer invoke(JsonNode event) throws IOException, InterruptedException {
        int port = ConfigProvider.getConfig().getValue("quarkus.lambda.mock-event-server.test-port", Integer.class);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port))
                .POST(HttpRequest.BodyPublishers.ofString(event.toString(), UTF_8))
                .build();
        HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
        return new Answer(response.statusCode(), JSON.readTree(response.body()));
    }

    static JsonNode json(String text) throws IOException {
        return JSON.readTree(text);
    }
}

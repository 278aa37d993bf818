package dev.holdfast.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code openapi.yaml}, as far as the tests read it. */
final class OpenApi {

    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();

    private OpenApi(JsonNode document) {
        this.document = document;
        document.path("paths").properties().forEach(path -> {
            for (String method : METHODS) {
                if (path.getValue().has(method)) {
                    operations.add(new Operation(
                            method.toUpperCase(Locale.ROOT),
                            path.getKey(),
                            path.getValue().get(method)));
                }
            }
        });
        // Of two paths that match, the one with fewer parameters is meant
        operations.sort(Comparator.comparingLong(
                each -> each.path().chars().filter(c -> c == '{').count()));
    }

    /** A method of a path. */
    record Operation(String method, String path, JsonNode node) {

        String id() {
            return node.path("operationId").asText();
        }

        String scope() {
            return node.path("x-scope").asText();
        }

        private boolean matches(Request request) {
            String form = Pattern.compile("\\{[^}]*}").matcher(path).replaceAll("[^/]+");
            return request.method().equals(method)
                    && request.path().replaceFirst("\\?.*", "").matches(form);
        }
    }

    /** @param home the project's folder */
    static OpenApi load(Path home) {
        try (Reader text = Files.newBufferedReader(home.resolve("openapi.yaml"))) {
            Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            return new OpenApi(new ObjectMapper().valueToTree(document));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    List<Operation> operations() {
        return List.copyOf(operations);
    }

    Operation operationOf(Request request) {
        return operations.stream()
                .filter(each -> each.matches(request))
                .findFirst()
                .orElseThrow(() -> new AssertionError(request + " is no route of openapi.yaml"));
    }

    /** The schemas that others refer to. */
    JsonNode schemas() {
        return document.at("/components/schemas");
    }

    /** The node itself, or what it refers to. */
    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }
}

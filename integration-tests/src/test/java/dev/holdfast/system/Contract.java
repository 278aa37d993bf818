package dev.holdfast.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Holds answers against {@code openapi.yaml}: status, media type, headers, and every field of the body. */
final class Contract {

    private static final String PROBLEM = "application/problem+json";

    /** That every operation may answer, always with a problem; {@code info.description} says so. */
    private static final Set<Integer> EVERYWHERE = Set.of(401, 403, 413, 415, 429, 500, 503);

    private final OpenApi api;
    private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private final SchemaValidatorsConfig config =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private final Map<JsonNode, JsonSchema> compiled = new ConcurrentHashMap<>();
    private final Set<String> seen = new TreeSet<>();

    Contract(OpenApi api) {
        this.api = api;
    }

    /** The answer itself, which keeps to the contract. */
    Answer check(Answer answer) {
        OpenApi.Operation operation = api.operationOf(answer.request());
        JsonNode documented = api.resolve(operation.node().path("responses").path(Integer.toString(answer.status())));
        if (documented.isMissingNode() && EVERYWHERE.contains(answer.status())) {
            documented =
                    api.resolve(JsonNodeFactory.instance.objectNode().put("$ref", "#/components/responses/Problem"));
        }
        assertThat(documented.isMissingNode())
                .as("openapi.yaml knows the status of %s: %s", operation.id(), answer)
                .isFalse();
        documented
                .path("headers")
                .fieldNames()
                .forEachRemaining(name -> assertThat(answer.header(name))
                        .as("%s of %s", name, answer)
                        .isPresent());
        checkBody(answer, documented.path("content"));
        seen.add(operation.id() + " " + answer.status());
        return answer;
    }

    /** Each operation with each status that it was seen to answer, such as {@code read-order 404}. */
    Set<String> seen() {
        return Set.copyOf(seen);
    }

    private void checkBody(Answer answer, JsonNode content) {
        if (content.isMissingNode()) {
            assertThat(answer.body()).as("body of %s", answer.request()).isEmpty();
            return;
        }
        assertThat(content.has(answer.contentType()))
                .as("openapi.yaml knows the content type %s of %s", answer.contentType(), answer)
                .isTrue();
        JsonNode schema = content.path(answer.contentType()).path("schema");
        boolean closed = !answer.contentType().equals(PROBLEM);
        if (!answer.contentType().endsWith("json")) {
            assertThat(answer.body()).as(answer.toString()).isNotBlank();
            return;
        }
        Set<ValidationMessage> faults = schema(schema, closed).validate(answer.json());
        assertThat(faults).as(answer.toString()).isEmpty();
        if (!closed) {
            assertThat(answer.json().path("status").asInt())
                    .as(answer.toString())
                    .isEqualTo(answer.status());
        }
    }

    /** @param closed whether a field that the schema does not name is a fault; problems may say more than that */
    private JsonSchema schema(JsonNode schema, boolean closed) {
        return compiled.computeIfAbsent(schema, each -> {
            ObjectNode whole = JsonNodeFactory.instance.objectNode();
            whole.putArray("allOf").add(closed ? Closed.copyOf(each) : Closed.movedOnly(each));
            ObjectNode definitions = whole.putObject("$defs");
            api.schemas()
                    .properties()
                    .forEach(named -> definitions.set(
                            named.getKey(),
                            named.getKey().equals("Problem")
                                    ? Closed.movedOnly(named.getValue())
                                    : Closed.copyOf(named.getValue())));
            return schemas.getSchema(whole, config);
        });
    }
}

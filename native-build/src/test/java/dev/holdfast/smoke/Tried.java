package dev.holdfast.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.local.runtime.FunctionProcess;
import dev.holdfast.local.runtime.HttpEvent;
import dev.holdfast.local.runtime.Outcome;
import dev.holdfast.model.topology.FunctionSpec;
import dev.holdfast.model.topology.Trigger;
import java.util.List;

/** A function on trial: it is sent the events of its kind. Anything but an answer fails, and so does a 500. */
record Tried(FunctionSpec function, FunctionProcess process, World world) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A schedule's tick, as EventBridge sends it. */
    private static final String TICK = """
            {"version":"0","id":"53dc4d37-cffa-4f76-80c9-8b7d4a4d2eaa","detail-type":"Scheduled Event",
            "source":"aws.events","account":"123456789012","time":"2026-11-27T09:00:00Z","region":"eu-west-1",
            "resources":["arn:aws:events:eu-west-1:123456789012:rule/holdfast"],"detail":{}}""";

    Answer call(Call call) {
        JsonNode response = respond(call);
        int status = response.path("statusCode").asInt();
        assertThat(status).as("%s", response).isBetween(200, 499);
        assertThat(response.at("/headers/Content-Type").asText()).startsWith("application/");
        String body = response.path("body").asText();
        return new Answer(status, read(body.isEmpty() ? "null" : body));
    }

    /** The text of an answer that is no JSON. */
    String text(Call call, String mediaType) {
        JsonNode response = respond(call);
        assertThat(response.path("statusCode").asInt()).as("%s", response).isEqualTo(200);
        assertThat(response.at("/headers/Content-Type").asText()).startsWith(mediaType);
        return response.path("body").asText();
    }

    private JsonNode respond(Call call) {
        if (!(function.trigger() instanceof Trigger.Http route)) {
            throw new IllegalArgumentException(function.name() + " has no route");
        }
        HttpEvent event = new HttpEvent(
                route, call.path(), call.query(), call.headers(), call.caller().claims(), call.body());
        return read(invoke(event.json()));
    }

    void tick() {
        invoke(TICK);
    }

    /** Gives it all that its queue has and a message that nobody can read, which has to end in the dead letters. */
    List<String> consume() {
        if (!(function.trigger() instanceof Trigger.Queue queue)) {
            throw new IllegalArgumentException(function.name() + " has no queue");
        }
        Deliveries deliveries = new Deliveries(world, queue.queue());
        deliveries.sendUnreadable();
        List<String> bodies = deliveries.receive();
        JsonNode answer = read(invoke(deliveries.event()));
        assertThat(answer.path("batchItemFailures")).as("%s", answer).isEmpty();
        assertThat(answer.path("batchItemFailures").isArray()).isTrue();
        deliveries.delete();
        deliveries.unreadableIsInTheDeadLetters();
        return bodies;
    }

    private String invoke(String event) {
        return switch (process.invoke(event)) {
            case Outcome.Answered(String body) -> body;
            case Outcome.Failed(String report) ->
                throw new AssertionError(
                        function.name() + " failed: " + report + "\n" + String.join("\n", process.log()));
        };
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError("not JSON: " + json, unreadable);
        }
    }
}

package dev.holdfast.shipping.poll;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.platform.Pause;
import dev.holdfast.platform.json.Json;
import dev.holdfast.platform.outgoing.Called;
import dev.holdfast.platform.outgoing.Destination;
import dev.holdfast.platform.outgoing.HttpReply;
import dev.holdfast.platform.outgoing.OutgoingHttp;
import dev.holdfast.platform.outgoing.Patience;
import dev.holdfast.shipping.poll.Answer.KeyRefused;
import dev.holdfast.shipping.poll.Answer.NoAnswer;
import dev.holdfast.shipping.poll.Answer.Told;
import dev.holdfast.shipping.poll.Answer.Unusable;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Calls one provider: at its pace, behind a guard of its own, and believing nothing that is too long or no JSON. */
final class ProviderCalls {

    /** Bytes of an answer. The longest histories that were seen have 60,000, of which 17TRACK sends up to forty. */
    private static final long BYTES_MAX = 4_000_000;

    /** In all at most half a minute for a question. */
    private static final Patience PATIENCE =
            new Patience(Duration.ofSeconds(8), 2, Duration.ofMillis(500), true, 2, 6, Duration.ofSeconds(60));

    private final OutgoingHttp http;
    private final Destination destination;
    private final Pace pace;

    ProviderCalls(String name, Pace pace, OutgoingHttp http, Patience patience) {
        this.http = http;
        this.destination = new Destination(name, patience);
        this.pace = pace;
    }

    static ProviderCalls of(String name, int perMinute, OutgoingHttp http, InstantSource clock, Pause pause) {
        return new ProviderCalls(name, new Pace(perMinute, clock, pause), http, PATIENCE);
    }

    /** @param read reads an answer that is JSON */
    Answer ask(HttpRequest request, Function<JsonNode, Answer> read) {
        return switch (http.call(destination, request, BYTES_MAX, pace::await)) {
            case Called.Answered<HttpReply>(HttpReply reply) -> answer(reply, read);
            case Called.NotDone<HttpReply>(String why, Optional<Duration> retryAfter) -> new NoAnswer(why, retryAfter);
            case Called.InDoubt<HttpReply>(String why) -> new NoAnswer(why, Optional.empty());
        };
    }

    private static Answer answer(HttpReply reply, Function<JsonNode, Answer> read) {
        if (reply.status() == 401 || reply.status() == 403) {
            return new KeyRefused("HTTP " + reply.status());
        }
        if (reply.status() == 404) {
            return new Told(List.of(), 0);
        }
        if (!reply.isSuccess()) {
            return new Unusable("HTTP " + reply.status());
        }
        try {
            return read.apply(Json.readForeign(reply.body(), JsonNode.class));
        } catch (JsonProcessingException malformed) {
            return new Unusable("no JSON");
        }
    }
}

package dev.holdfast.shipping.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.platform.Pause;
import dev.holdfast.platform.outgoing.OutgoingHttp;
import dev.holdfast.platform.outgoing.Patience;
import dev.holdfast.shipping.poll.Answer.KeyRefused;
import dev.holdfast.shipping.poll.Answer.NoAnswer;
import dev.holdfast.shipping.poll.Answer.Told;
import dev.holdfast.shipping.poll.Answer.Unusable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderCallsTest {

    private static final Told NOTHING = new Told(List.of(), 0);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final ProviderServer server;
    private final OutgoingHttp http = new OutgoingHttp();

    ProviderCallsTest() throws IOException {
        server = new ProviderServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void readsAnAnswer() {
        server.answer("{\"list\":[]}");
        assertThat(ask(LONG)).isEqualTo(NOTHING);
        assertThat(server.asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"list\":", "<html>sorry</html>", "[]x", "{\"list\":[]}}"})
    void whatIsNoJsonIsUnusable(String body) {
        server.answer(body);
        assertThat(ask(LONG)).isEqualTo(new Unusable("no JSON"));
    }

    @Test
    void anAnswerWithoutTheListIsUnusable() {
        server.answer("{\"list\":{}}");
        assertThat(ask(LONG)).isEqualTo(new Unusable("no list of trackings"));
    }

    @Test
    void jsonThatIsNestedWithoutEndIsUnusable() {
        server.answer("[".repeat(100_000) + "]".repeat(100_000));
        assertThat(ask(LONG)).isEqualTo(new Unusable("no JSON"));
    }

    @Test
    void whatIsCutOffIsNoAnswer() {
        server.behave((exchange, request) -> ProviderServer.truncate(exchange, "{\"list\":[]}"));
        assertThat(ask(LONG)).isEqualTo(new NoAnswer("IOException", Optional.empty()));
        assertThat(server.asked).hasSize(3);
    }

    @Test
    void whatHasNoEndIsNoAnswer() {
        server.behave((exchange, request) -> ProviderServer.flood(exchange));
        assertThat(ask(LONG)).isEqualTo(new NoAnswer("IOException", Optional.empty()));
    }

    @Test
    void whoIsSlowDoesNotAnswer() {
        server.behave((exchange, request) -> server.hang());
        assertThat(ask(Duration.ofMillis(200))).isEqualTo(new NoAnswer("no answer in time", Optional.empty()));
    }

    @Test
    void whoHangsUpDoesNotAnswer() {
        server.behave((exchange, request) -> exchange.close());
        assertThat(ask(LONG)).isEqualTo(new NoAnswer("IOException", Optional.empty()));
        // the JDK's client asks once more by itself, on a new connection
        assertThat(server.asked).hasSizeBetween(3, 6);
    }

    @Test
    void aFailureThatPassesIsForgotten() {
        server.behave((exchange, request) ->
                ProviderServer.send(exchange, server.asked.size() < 3 ? 500 : 200, "{\"list\":[]}"));
        assertThat(ask(LONG)).isEqualTo(NOTHING);
    }

    @Test
    void whoSaysWhenToComeAgainIsNotAskedBefore() {
        server.behave((exchange, request) -> {
            exchange.getResponseHeaders().add("Retry-After", "30");
            ProviderServer.send(exchange, 429, "");
        });
        assertThat(ask(LONG)).isEqualTo(new NoAnswer("HTTP 429", Optional.of(Duration.ofSeconds(30))));
        assertThat(server.asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void aKeyThatIsRefusedIsNoMatterOfTheParcel(int status) {
        server.behave((exchange, request) -> ProviderServer.send(exchange, status, "{}"));
        assertThat(ask(LONG)).isEqualTo(new KeyRefused("HTTP " + status));
    }

    @Test
    void whatTheyDoNotKnowTheyDoNotTell() {
        server.behave((exchange, request) -> ProviderServer.send(exchange, 404, "{}"));
        assertThat(ask(LONG)).isEqualTo(NOTHING);
    }

    @Test
    void aQuestionThatTheyDoNotUnderstandIsUnusable() {
        server.behave((exchange, request) -> ProviderServer.send(exchange, 422, "{}"));
        assertThat(ask(LONG)).isEqualTo(new Unusable("HTTP 422"));
    }

    private Answer ask(Duration attemptMax) {
        Patience patience = new Patience(attemptMax, 2, Duration.ofMillis(2), true, 2, 20, Duration.ofMinutes(5));
        Pause none = pause -> {};
        ProviderCalls calls =
                new ProviderCalls("test", new Pace(1_000_000, InstantSource.system(), none), http, patience);
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url())).build();
        return calls.ask(
                request,
                json -> Trackings.of(json.path("list"), each -> {
                    throw new AssertionError("the list is empty");
                }));
    }
}

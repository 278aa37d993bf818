package dev.holdfast.platform.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.platform.outgoing.Called.Answered;
import dev.holdfast.platform.outgoing.Called.InDoubt;
import dev.holdfast.platform.outgoing.Called.NotDone;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingHttpTest {

    private static final int BYTES_MAX = 10_000;
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration REST = Duration.ofMinutes(5);

    private final Misbehaving server;
    private final OutgoingHttp http = new OutgoingHttp();

    OutgoingHttpTest() throws IOException {
        server = new Misbehaving();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void bringsTheAnswer() {
        assertThat(call(once(), "/good")).isInstanceOfSatisfying(Answered.class, answered -> {
            HttpReply reply = (HttpReply) answered.value();
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.contentType()).isEqualTo("application/json");
            assertThat(reply.body()).asString().isEqualTo("{\"ok\":true}");
        });
        assertThat(server.calls).hasValue(1);
    }

    @Test
    void aRefusalIsAnAnswerAndNotRepeated() {
        assertThat(call(repeated(), "/refusing"))
                .isInstanceOfSatisfying(
                        Answered.class,
                        answered -> assertThat(((HttpReply) answered.value()).isSuccess())
                                .isFalse());
        assertThat(server.calls).hasValue(1);
    }

    @Test
    void whoeverIsTooBusyIsAskedAgainForItHasDoneNothing() {
        server.failing.set(2);
        assertThat(call(once(), "/busy")).isInstanceOf(Answered.class);
        assertThat(server.calls).hasValue(3);
    }

    @Test
    void whoeverStaysTooBusyHasDoneNothing() {
        server.failing.set(1_000);
        assertThat(call(once(), "/busy")).isEqualTo(new NotDone<>("HTTP 429"));
        assertThat(server.calls).hasValue(3);
    }

    @Test
    void everyAttemptWaitsForItsTurn() {
        server.failing.set(2);
        AtomicInteger turns = new AtomicInteger();
        assertThat(http.call(once(), server.to("/busy"), BYTES_MAX, turns::incrementAndGet))
                .isInstanceOf(Answered.class);
        assertThat(turns).hasValue(3);
    }

    @Test
    void whoSaysWhenToComeAgainIsNotAskedBefore() {
        assertThat(call(once(), "/later")).isEqualTo(new NotDone<>("HTTP 429", Optional.of(Duration.ofSeconds(90))));
        assertThat(server.calls).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/broken, HTTP 500",
        "/slow, no answer in time",
        "/drips, no answer in time",
        "/truncated, IOException",
        "/endless, IOException",
        "/elsewhere, HTTP 302",
        "/hangs-up, IOException"
    })
    void nobodyKnowsWhatASlowOneAFailingOneOrALiarHasDone(String path, String why) {
        server.failing.set(1_000);
        assertThat(call(new Destination("once", patience(attemptMax(path), false)), path))
                .isEqualTo(new InDoubt<>(why));
        assertThat(server.calls).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/broken", "/slow", "/truncated", "/endless", "/elsewhere"})
    void whatMayBeRepeatedIs(String path) {
        server.failing.set(1_000);
        assertThat(call(new Destination("repeated", patience(attemptMax(path), true)), path))
                .isInstanceOf(InDoubt.class);
        assertThat(server.calls).hasValue(3);
    }

    @Test
    void aFailureThatPassesIsForgotten() {
        server.failing.set(1);
        assertThat(call(repeated(), "/broken")).isInstanceOf(Answered.class);
    }

    @Test
    void whoeverIsNotThereHasDoneNothing() {
        HttpRequest nowhere = HttpRequest.newBuilder(URI.create("http://127.0.0.1:1/secret?token=1"))
                .build();
        assertThat(http.call(once(), nowhere, BYTES_MAX)).isEqualTo(new NotDone<>("cannot be reached"));
    }

    @Test
    void aDestinationThatFailsIsLeftAloneAndAnotherIsNot() {
        server.failing.set(1_000);
        Destination failing = once();
        List<Called<HttpReply>> outcomes =
                IntStream.range(0, 10).mapToObj(i -> call(failing, "/broken")).toList();
        assertThat(outcomes.getFirst()).isEqualTo(new InDoubt<>("HTTP 500"));
        assertThat(outcomes.getLast()).isEqualTo(new NotDone<>("left alone after failures"));
        assertThat(server.calls).hasValue(4);
        assertThat(call(once(), "/good")).isInstanceOf(Answered.class);
    }

    @Test
    void aDestinationThatHangsTiesUpNoMoreThanItsShare() throws Exception {
        Destination hanging = new Destination("hanging", patience(LONG, false));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Called<HttpReply>>> stuck = IntStream.range(0, 2)
                    .mapToObj(i -> threads.submit(() -> call(hanging, "/slow")))
                    .toList();
            assertThat(server.slow.tryAcquire(2, 10, TimeUnit.SECONDS)).isTrue();
            assertThat(call(hanging, "/slow")).isEqualTo(new NotDone<>("too much under way"));
            assertThat(call(once(), "/good")).isInstanceOf(Answered.class);
            assertThat(stuck).noneMatch(Future::isDone);
            server.close();
            for (Future<Called<HttpReply>> each : stuck) {
                assertThat(each.get()).isNotNull();
            }
        }
    }

    private Called<HttpReply> call(Destination destination, String path) {
        return http.call(destination, server.to(path), BYTES_MAX);
    }

    private static Destination once() {
        return new Destination("once", patience(LONG, false));
    }

    /** Short where nothing comes, and long where an answer does, however busy the machine is. */
    private static Duration attemptMax(String path) {
        return path.equals("/slow") || path.equals("/drips") ? SHORT : LONG;
    }

    private static Destination repeated() {
        return new Destination("repeated", patience(LONG, true));
    }

    private static Patience patience(Duration attemptMax, boolean repeatable) {
        return new Patience(attemptMax, 2, Duration.ofMillis(2), repeatable, 2, 2, REST);
    }
}

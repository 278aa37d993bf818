package dev.holdfast.local.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The Runtime API, asked as a runtime asks it. */
class RuntimeApiTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private final RuntimeApi api = RuntimeApi.start("read-product", Duration.ofSeconds(15));

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void handsOutAnEventAndTakesItsAnswer() throws Exception {
        CompletableFuture<HttpResponse<String>> poll = http.sendAsync(get("invocation/next"), text());
        api.firstPoll().get(10, TimeUnit.SECONDS);
        CompletableFuture<Outcome> outcome = api.invoke("{\"sku\":\"MUG\"}");
        HttpResponse<String> next = poll.get(10, TimeUnit.SECONDS);
        assertThat(next.body()).isEqualTo("{\"sku\":\"MUG\"}");
        assertThat(next.headers().firstValueAsLong("Lambda-Runtime-Deadline-Ms").orElse(0))
                .isBetween(System.currentTimeMillis(), System.currentTimeMillis() + 15_000);
        assertThat(next.headers().firstValue("Lambda-Runtime-Invoked-Function-Arn"))
                .isPresent();
        assertThat(post(invocation(next) + "/response", "{\"ok\":true}")).isEqualTo(202);
        assertThat(outcome.get(10, TimeUnit.SECONDS)).isEqualTo(new Outcome.Answered("{\"ok\":true}"));
    }

    @Test
    void anErrorIsAFailure() throws Exception {
        CompletableFuture<Outcome> outcome = api.invoke("{}");
        HttpResponse<String> next = http.send(get("invocation/next"), text());
        assertThat(post(invocation(next) + "/error", "{\"errorType\":\"Broken\"}"))
                .isEqualTo(202);
        assertThat(outcome.get(10, TimeUnit.SECONDS)).isEqualTo(new Outcome.Failed("{\"errorType\":\"Broken\"}"));
    }

    @Test
    void nothingIsAnsweredTwiceOrUnasked() throws Exception {
        var outcome = api.invoke("{}");
        HttpResponse<String> next = http.send(get("invocation/next"), text());
        assertThat(post(invocation(next) + "/response", "1")).isEqualTo(202);
        assertThat(post(invocation(next) + "/response", "2")).isEqualTo(404);
        assertThat(post("invocation/made-up/response", "3")).isEqualTo(404);
        assertThat(outcome.get(10, TimeUnit.SECONDS)).isEqualTo(new Outcome.Answered("1"));
    }

    @Test
    void whoCannotStartFailsWhatWaits() throws Exception {
        CompletableFuture<Outcome> outcome = api.invoke("{}");
        assertThat(post("init/error", "{\"errorType\":\"NoSuchFunction\"}")).isEqualTo(202);
        assertThat(outcome.get(10, TimeUnit.SECONDS)).isInstanceOf(Outcome.Failed.class);
        assertThat(api.end().get(10, TimeUnit.SECONDS).report()).contains("NoSuchFunction");
    }

    @Test
    void whoEndsFailsWhatWaits() throws Exception {
        CompletableFuture<Outcome> outcome = api.invoke("{}");
        api.ended("gone");
        assertThat(outcome.get(10, TimeUnit.SECONDS)).isEqualTo(new Outcome.Failed("gone"));
    }

    private static String invocation(HttpResponse<String> next) {
        return "invocation/"
                + next.headers().firstValue("Lambda-Runtime-Aws-Request-Id").orElseThrow();
    }

    private int post(String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, text()).statusCode();
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(uri(path)).build();
    }

    private URI uri(String path) {
        return URI.create("http://" + api.address() + "/2018-06-01/runtime/" + path);
    }

    private static HttpResponse.BodyHandler<String> text() {
        return HttpResponse.BodyHandlers.ofString();
    }
}

package dev.holdfast.platform.outgoing;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * HTTP to the outside. Redirects are not followed: where a request goes is the operator's decision, not the destination's.
 * An answer is read to its end or to a limit, within the time of one attempt.
 */
@Singleton
public class OutgoingHttp {

    private static final Duration CONNECT_MAX = Duration.ofSeconds(2);

    /** Made when it is first needed: most functions never are. */
    private final AtomicReference<@Nullable HttpClient> client = new AtomicReference<>();

    /** @param bytesMax of the answer's body; a longer one is not believed */
    public Called<HttpReply> call(Destination destination, HttpRequest request, long bytesMax) {
        return call(destination, request, bytesMax, () -> {});
    }

    /**
     * As {@link #call(Destination, HttpRequest, long)}, for a destination that counts its callers' requests.
     *
     * @param turn waits for the turn of each attempt, repeats included; its time is the attempt's
     */
    public Called<HttpReply> call(Destination destination, HttpRequest request, long bytesMax, Runnable turn) {
        return destination.call(() -> {
            turn.run();
            return attempt(request, bytesMax);
        });
    }

    private HttpReply attempt(HttpRequest request, long bytesMax)
            throws IOException, InterruptedException, NotNow, Nonsense {
        HttpResponse<byte[]> response = send(request, bytesMax);
        int status = response.statusCode();
        if (status == 429 || status == 503) {
            throw new NotNow("HTTP " + status, RetryAfter.of(response.headers()));
        }
        if (status >= 500 || status < 200 || (status >= 300 && status < 400)) {
            throw new Nonsense("HTTP " + status);
        }
        String contentType = response.headers().firstValue("content-type").orElse("");
        return new HttpReply(status, contentType.toLowerCase(Locale.ROOT).replaceAll("\\s*;.*", ""), response.body());
    }

    /** Whoever could not be connected to has not been asked anything. */
    private HttpResponse<byte[]> send(HttpRequest request, long bytesMax)
            throws IOException, InterruptedException, NotNow {
        try {
            return client().send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), bytesMax));
        } catch (ConnectException | HttpConnectTimeoutException unreachable) {
            throw new NotNow("cannot be reached");
        }
    }

    private HttpClient client() {
        HttpClient known = client.get();
        if (known != null) {
            return known;
        }
        HttpClient made = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT_MAX)
                .build();
        HttpClient before = client.compareAndExchange(null, made);
        return before == null ? made : before;
    }
}

package dev.holdfast.local.surge;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;

/**
 * HTTP as a patient client speaks it: what fails for the moment (no connection, 429, 5xx) is sent again, unchanged, with
 * growing pauses, for up to a minute. A system that is killed and started again within that time is merely slow.
 */
final class Api implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration ANSWER_MAX = Duration.ofMinutes(2);
    private static final long PAUSE_MS_MIN = 50;
    private static final long PAUSE_MS_MAX = 2_000;

    private final URI base;
    private final Duration patience;
    private final LongAdder repeats = new LongAdder();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    Api(URI base) {
        this(base, PATIENCE);
    }

    Api(URI base, Duration patience) {
        this.base = base;
        this.patience = patience;
    }

    /** @throws SurgeFailure if there was no lasting answer within the time */
    Reply send(Call call) {
        long giveUpAt = System.nanoTime() + patience.toNanos();
        for (long pauseMs = PAUSE_MS_MIN; ; pauseMs = Math.min(2 * pauseMs, PAUSE_MS_MAX)) {
            String trouble;
            try {
                Reply reply = once(call);
                if (!reply.isRepeatable()) {
                    return reply;
                }
                trouble = reply.status() + " " + reply.detail();
            } catch (IOException noAnswer) {
                trouble = noAnswer.toString();
            }
            if (System.nanoTime() > giveUpAt) {
                throw new SurgeFailure("%s %s found no answer for %d s: %s"
                        .formatted(call.method(), call.path(), patience.toSeconds(), trouble));
            }
            repeats.increment();
            pause(pauseMs / 2 + ThreadLocalRandom.current().nextLong(pauseMs / 2 + 1));
        }
    }

    /** How often something had to be sent again. */
    long repeats() {
        return repeats.sum();
    }

    private Reply once(Call call) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(call.path()))
                .timeout(ANSWER_MAX)
                .method(call.method(), BodyPublishers.ofByteArray(call.body()));
        if (call.body().length > 0) {
            request.header("Content-Type", "application/json");
        }
        call.headers().get().forEach(request::header);
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SurgeFailure("interrupted", interrupted);
        }
    }

    static void pause(long ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SurgeFailure("interrupted", interrupted);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}

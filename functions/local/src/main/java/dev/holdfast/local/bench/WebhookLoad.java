package dev.holdfast.local.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.holdfast.local.CloudFailure;
import dev.holdfast.local.surge.Percentiles;
import dev.holdfast.shipping.carrier.EasyPost;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Sends signed webhooks at a steady rate, whether those before were answered or not, as carriers do. */
final class WebhookLoad {

    private static final Duration ANSWER_MAX = Duration.ofSeconds(20);
    private static final int PARCELS = 1_000;

    /** Scans of a history: every push brings one more. */
    private static final int SCANS = 8;

    private final URI webhook;
    private final String secret;
    private final Instant firstScanAt =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(3));
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final LongAdder refused = new LongAdder();
    private long sent;

    WebhookLoad(URI base, String secret) {
        this.webhook = base.resolve("/webhooks/carriers/" + EasyPost.NAME);
        this.secret = secret;
    }

    /**
     * What was measured.
     *
     * @param acceptedMs from the moment a request was due to its 200: what it waited for others is in it
     * @param maxMs the longest of them
     * @param refused requests that were answered with anything else, or not at all
     */
    record Report(Percentiles acceptedMs, double maxMs, int requests, long refused, double perSecond) {}

    Report run(int perSecond, int seconds) {
        nanos.clear();
        refused.reset();
        long startedAt = System.nanoTime();
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build()) {
            List<CompletableFuture<?>> answers = Collections.synchronizedList(new ArrayList<>());
            for (int i = 0; i < perSecond * seconds; i++) {
                byte[] body = body(sent++);
                long dueAt = startedAt + i * 1_000_000_000L / perSecond;
                await(dueAt);
                answers.add(send(client, body, dueAt));
            }
            CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
        }
        double took = (System.nanoTime() - startedAt) / 1e9;
        long[] all = nanos.stream().mapToLong(Long::longValue).toArray();
        long max = Arrays.stream(all).max().orElse(0);
        return new Report(
                Percentiles.of(nanos.stream().map(Duration::ofNanos).toList()),
                Math.round(max / 100_000.0) / 10.0,
                all.length,
                refused.sum(),
                Math.round(10 * all.length / took) / 10.0);
    }

    private CompletableFuture<?> send(HttpClient client, byte[] body, long dueAt) {
        HttpRequest request = HttpRequest.newBuilder(webhook)
                .timeout(ANSWER_MAX)
                .header("Content-Type", "application/json")
                .header(EasyPost.SIGNATURE, EasyPost.signature(secret, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return client.sendAsync(request, BodyHandlers.discarding()).handle((answer, failure) -> note(answer, dueAt));
    }

    private boolean note(@Nullable HttpResponse<?> answer, long dueAt) {
        boolean accepted = answer != null && answer.statusCode() == 200;
        if (accepted) {
            nanos.add(System.nanoTime() - dueAt);
        } else {
            refused.increment();
        }
        return accepted;
    }

    private static void await(long dueAt) {
        long wait = dueAt - System.nanoTime();
        if (wait > 0) {
            try {
                Thread.sleep(Duration.ofNanos(wait));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new CloudFailure("interrupted", interrupted);
            }
        }
    }

    /** A tracker as EasyPost pushes it: of so many parcels in turn, each time with a scan more. */
    private byte[] body(long push) {
        long parcel = push % PARCELS;
        int scans = (int) Math.min(SCANS, 1 + push / PARCELS);
        StringBuilder details = new StringBuilder();
        for (int scan = 0; scan < scans; scan++) {
            details.append(scan == 0 ? "" : ",").append(detail(scan));
        }
        return """
                {"id":"evt_%1$d","object":"Event","description":"tracker.updated","mode":"test","status":"pending",
                "previous_attributes":{"status":"unknown"},"pending_urls":["https://example.com/"],"completed_urls":[],
                "result":{"id":"trk_%2$d","object":"Tracker","mode":"test","tracking_code":"BENCH%2$06d","carrier":"UPS",
                "status":"in_transit","status_detail":"in_transit","updated_at":"%3$s","signed_by":null,"weight":17.6,
                "est_delivery_date":"%3$s","public_url":"https://example.com/trk_%2$d","finalized":false,
                "tracking_details":[%4$s]}}""".formatted(push, parcel, firstScanAt.plus(Duration.ofDays(5)), details)
                .getBytes(UTF_8);
    }

    private String detail(int scan) {
        return """
                {"object":"TrackingDetail","message":"Arrived at facility %d","description":"Arrival scan",
                "status":"in_transit","status_detail":"arrived_at_facility","datetime":"%s","source":"UPS",
                "carrier_code":"AR","tracking_location":{"object":"TrackingLocation","city":"Exampleton","state":"CA",
                "country":"US","zip":"94080"}}""".formatted(scan, firstScanAt.plus(Duration.ofHours(6L * scan)));
    }
}

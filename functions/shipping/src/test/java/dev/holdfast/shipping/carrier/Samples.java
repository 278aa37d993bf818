package dev.holdfast.shipping.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.model.tracking.Scan;
import dev.holdfast.model.tracking.Tracked;
import dev.holdfast.model.tracking.TrackingReason;
import dev.holdfast.model.tracking.TrackingStatus;
import dev.holdfast.platform.http.Caller;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.json.Json;
import dev.holdfast.shipping.carrier.CarrierProvider.News;
import dev.holdfast.shipping.carrier.CarrierProvider.Parsed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Real payloads, and requests that carry them. */
public final class Samples {

    public static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");

    public static final String EASYPOST = "easypost/event-tracker.updated.json";
    public static final String EASYPOST_GUIDE = "easypost/guide-tracking-webhook.json";
    public static final String EASYPOST_BATCH = "easypost/guide-batch-webhook.json";
    public static final String AFTERSHIP = "aftership/webhook-tracking_update.doc-sample.json";
    public static final String AFTERSHIP_READ = "aftership/GetTrackingResult.json";
    public static final String SHIPPO = "shippo/webhook-track_updated.doc-sample.json";
    public static final String SHIPPO_READ = "shippo/recorded-track-test_get_status-0.json";
    public static final String SEVENTEEN = "17track/webhook-TRACKING_UPDATED-ups-delivered.json";
    public static final String SEVENTEEN_STOPPED = "17track/webhook_tracking_stopped.json";
    public static final String SEVENTEEN_READ = "17track/gettrackinfo_exception_returning.json";
    public static final String UPS = "ups/track-alert-push-out-for-delivery-message.json";

    /** Our own event, as another carrier would send it. */
    public static final String GENERIC = """
            {"type":"tracking.updated","timestamp":"2026-11-27T08:00:00Z","data":{
              "carrier":"Royal Mail","trackingNumber":"ab 123 456 789 gb",
              "estimatedDelivery":{"day":"2026-11-28","statedAt":"2026-11-27T08:00:00Z"},
              "scans":[
                {"time":"2026-11-27T07:45:00Z","status":"EXCEPTION","reason":"WEATHER","rawStatus":"EVDAV",
                 "place":{"city":"Kirkwall","country":"GBR"},"description":"Delayed by a storm"},
                {"time":"2026-11-26T18:02:00Z","status":"IN_TRANSIT","place":{"city":"Inverness","country":"GB"}},
                {"time":"2026-11-26T09:30:00","status":"SOMETHING_NEW","colour":"blue"}]}}""";

    private Samples() {}

    public static byte[] bytes(String file) {
        try (InputStream in = Samples.class.getResourceAsStream("/carriers/" + file)) {
            if (in == null) {
                throw new AssertionError("there is no sample " + file);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static JsonNode json(String text) {
        try {
            return Json.read(text, JsonNode.class);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(notJson);
        }
    }

    static JsonNode sample(String file) {
        return json(new String(bytes(file), StandardCharsets.UTF_8));
    }

    static Tracked news(Parsed parsed) {
        if (parsed instanceof News(Tracked tracked)) {
            return tracked;
        }
        throw new AssertionError(parsed + " is no news");
    }

    /** What each sample says of its parcel. */
    public static List<Tracked> all() {
        EasyPost easyPost = new EasyPost();
        Shippo shippo = new Shippo(() -> NOW);
        SeventeenTrack seventeen = new SeventeenTrack();
        CarrierProvider generic =
                CarrierProviders.standing(() -> NOW).find("generic").orElseThrow();
        return List.of(
                news(easyPost.parse(sample(EASYPOST))),
                news(easyPost.parse(sample(EASYPOST_GUIDE))),
                news(new AfterShip().parse(sample(AFTERSHIP))),
                news(new AfterShip().tracking(sample(AFTERSHIP_READ).at("/data/tracking"))),
                news(shippo.parse(sample(SHIPPO))),
                news(shippo.track(sample(SHIPPO_READ))),
                news(seventeen.parse(sample(SEVENTEEN))),
                news(seventeen.item(sample(SEVENTEEN_READ).at("/data/accepted/0"))),
                news(new UpsTrackAlert().parse(sample(UPS))),
                news(generic.parse(json(GENERIC))));
    }

    public static HttpRequest request(String carrier, byte[] body, Map<String, String> headers) {
        Map<String, String> lower = new TreeMap<>();
        headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        return new HttpRequest(
                "POST",
                "/webhooks/carriers/" + carrier,
                Map.of("carrier", carrier),
                Map.of(),
                lower,
                body,
                Caller.ANONYMOUS);
    }

    static void assertMeans(Scan scan, TrackingStatus status, @Nullable TrackingReason reason) {
        assertThat(scan.status()).isEqualTo(status);
        assertThat(scan.reason()).isEqualTo(reason);
    }
}

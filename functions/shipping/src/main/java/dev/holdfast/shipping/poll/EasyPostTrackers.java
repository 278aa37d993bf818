package dev.holdfast.shipping.poll;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.platform.Pause;
import dev.holdfast.platform.outgoing.OutgoingHttp;
import dev.holdfast.shipping.carrier.EasyPost;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * EasyPost's trackers, by tracking code: {@code GET /trackers}. They allow five calls a second of such lists ("Rate Limiting
 * and Backoff Guide", docs.easypost.com).
 */
@Singleton
public class EasyPostTrackers implements TrackingSource {

    private static final int CALLS_PER_MINUTE = 5 * 60;

    private final EasyPost easyPost;
    private final ProviderCalls calls;
    private final String url;

    public EasyPostTrackers(
            EasyPost easyPost,
            OutgoingHttp http,
            InstantSource clock,
            Pause pause,
            @ConfigProperty(name = "holdfast.polling.easypost.url", defaultValue = "https://api.easypost.com/v2")
                    String url) {
        this.easyPost = easyPost;
        this.calls = ProviderCalls.of(EasyPost.NAME, CALLS_PER_MINUTE, http, clock, pause);
        this.url = url;
    }

    @Override
    public String name() {
        return EasyPost.NAME;
    }

    @Override
    public int parcelsMax() {
        return 1;
    }

    /** By the number alone: their spelling of the carrier is not known. Who made it twice has two trackers of it. */
    @Override
    public Answer ask(String key, List<ParcelId> parcels) {
        String number = URLEncoder.encode(parcels.getFirst().number(), UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/trackers?page_size=5&tracking_code=" + number))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes(UTF_8)))
                .header("Accept", "application/json")
                .build();
        return calls.ask(request, json -> Trackings.of(json.path("trackers"), easyPost::tracker));
    }
}

package dev.holdfast.shipping.poll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.platform.Pause;
import dev.holdfast.platform.outgoing.OutgoingHttp;
import dev.holdfast.shipping.carrier.AfterShip;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * AfterShip's trackings, by tracking numbers: {@code GET /trackings}, version 2025-01. They allow six calls a second of it
 * ("Rate limit", aftership.com/docs/tracking/2025-01/quickstart).
 */
@Singleton
public class AfterShipTrackings implements TrackingSource {

    private static final int CALLS_PER_MINUTE = 6 * 60;

    /** A line of numbers that every server on the way takes. */
    private static final int NUMBERS_MAX = 40;

    private final AfterShip afterShip;
    private final ProviderCalls calls;
    private final String url;

    public AfterShipTrackings(
            AfterShip afterShip,
            OutgoingHttp http,
            InstantSource clock,
            Pause pause,
            @ConfigProperty(
                            name = "holdfast.polling.aftership.url",
                            defaultValue = "https://api.aftership.com/tracking/2025-01")
                    String url) {
        this.afterShip = afterShip;
        this.calls = ProviderCalls.of(AfterShip.NAME, CALLS_PER_MINUTE, http, clock, pause);
        this.url = url;
    }

    @Override
    public String name() {
        return AfterShip.NAME;
    }

    @Override
    public int parcelsMax() {
        return NUMBERS_MAX;
    }

    /** Of all carriers: a number may be in use by several. */
    @Override
    public Answer ask(String key, List<ParcelId> parcels) {
        String numbers = parcels.stream()
                .map(parcel -> URLEncoder.encode(parcel.number(), UTF_8))
                .distinct()
                .collect(joining(","));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(url + "/trackings?limit=200&tracking_numbers=" + numbers))
                .header("as-api-key", key)
                .header("Accept", "application/json")
                .build();
        return calls.ask(request, json -> Trackings.of(json.path("data").path("trackings"), afterShip::tracking));
    }
}

package dev.holdfast.shipping.poll;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.platform.Pause;
import dev.holdfast.platform.outgoing.OutgoingHttp;
import dev.holdfast.shipping.carrier.CarrierProvider.Ignored;
import dev.holdfast.shipping.carrier.CarrierProvider.News;
import dev.holdfast.shipping.carrier.CarrierProvider.NotTheirs;
import dev.holdfast.shipping.carrier.Shippo;
import dev.holdfast.shipping.poll.Answer.Told;
import dev.holdfast.shipping.poll.Answer.Unusable;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Shippo's tracks: {@code GET /tracks/{carrier}/{number}}. They allow 500 calls a minute of it to a live key ("Rate limits",
 * docs.goshippo.com).
 */
@Singleton
public class ShippoTracks implements TrackingSource {

    private static final int CALLS_PER_MINUTE = 500;

    private final Shippo shippo;
    private final ProviderCalls calls;
    private final String url;

    public ShippoTracks(
            Shippo shippo,
            OutgoingHttp http,
            InstantSource clock,
            Pause pause,
            @ConfigProperty(name = "holdfast.polling.shippo.url", defaultValue = "https://api.goshippo.com")
                    String url) {
        this.shippo = shippo;
        this.calls = ProviderCalls.of(Shippo.NAME, CALLS_PER_MINUTE, http, clock, pause);
        this.url = url;
    }

    @Override
    public String name() {
        return Shippo.NAME;
    }

    @Override
    public int parcelsMax() {
        return 1;
    }

    @Override
    public Answer ask(String key, List<ParcelId> parcels) {
        ParcelId parcel = parcels.getFirst();
        String path = "/tracks/" + parcel.carrier().replace('-', '_') + "/" + URLEncoder.encode(parcel.number(), UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "ShippoToken " + key)
                .header("Accept", "application/json")
                .build();
        return calls.ask(request, this::read);
    }

    /** Of a parcel that they know nothing of, the history is empty and the status null. */
    private Answer read(JsonNode track) {
        return switch (shippo.track(track)) {
            case News(var tracked) -> new Told(List.of(tracked), 0);
            case Ignored ignored -> new Unusable("no track");
            case NotTheirs ignored -> new Unusable("no track");
        };
    }
}

package dev.holdfast.shipping.poll;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.platform.Pause;
import dev.holdfast.platform.json.Json;
import dev.holdfast.platform.outgoing.OutgoingHttp;
import dev.holdfast.shipping.carrier.SeventeenTrack;
import dev.holdfast.shipping.poll.Answer.KeyRefused;
import dev.holdfast.shipping.poll.Answer.Unusable;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * 17TRACK's registered numbers: {@code POST /gettrackinfo}, version 2.2. They allow three calls a second, of forty numbers
 * each ("API documentation", asset.17track.net).
 */
@Singleton
public class SeventeenTrackNumbers implements TrackingSource {

    private static final int CALLS_PER_MINUTE = 3 * 60;
    private static final int NUMBERS_MAX = 40;

    /** Codes of a whole answer: our address is not on the key's list, no such key, account disabled, not authorized. */
    private static final Set<Integer> KEY_REFUSED = Set.of(-18010001, -18010002, -18010004, -18010005);

    private final SeventeenTrack seventeenTrack;
    private final ProviderCalls calls;
    private final String url;

    public SeventeenTrackNumbers(
            SeventeenTrack seventeenTrack,
            OutgoingHttp http,
            InstantSource clock,
            Pause pause,
            @ConfigProperty(name = "holdfast.polling.17track.url", defaultValue = "https://api.17track.net/track/v2.2")
                    String url) {
        this.seventeenTrack = seventeenTrack;
        this.calls = ProviderCalls.of(SeventeenTrack.NAME, CALLS_PER_MINUTE, http, clock, pause);
        this.url = url;
    }

    @Override
    public String name() {
        return SeventeenTrack.NAME;
    }

    @Override
    public int parcelsMax() {
        return NUMBERS_MAX;
    }

    @Override
    public Answer ask(String key, List<ParcelId> parcels) {
        List<Map<String, String>> numbers = parcels.stream()
                .map(ParcelId::number)
                .distinct()
                .map(number -> Map.of("number", number))
                .toList();
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/gettrackinfo"))
                .header("17token", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.write(numbers)))
                .build();
        return calls.ask(request, this::read);
    }

    /** What is among the rejected is not registered with them, or not tracked yet: they have nothing to tell of it. */
    private Answer read(JsonNode json) {
        int code = json.path("code").asInt(-1);
        if (KEY_REFUSED.contains(code)) {
            return new KeyRefused("code " + code);
        }
        return code == 0
                ? Trackings.of(json.path("data").path("accepted"), seventeenTrack::item)
                : new Unusable("code " + code);
    }
}

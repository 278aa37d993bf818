package dev.holdfast.shipping.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.Place;
import dev.holdfast.model.tracking.TrackingReason;
import dev.holdfast.model.tracking.TrackingStatus;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.webhook.StandardWebhooks;
import dev.holdfast.platform.webhook.Verdict;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Any other carrier, in our own words: the event {@code tracking.updated} of {@code openapi.yaml}, signed as Standard Webhooks
 * say.
 */
@Singleton
public class GenericCarrier implements CarrierProvider {

    public static final String NAME = "generic";

    /** The one kind of event that concerns us. */
    public static final String UPDATED = "tracking.updated";

    private final StandardWebhooks signatures;

    public GenericCarrier(StandardWebhooks signatures) {
        this.signatures = signatures;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Verdict verify(HttpRequest request, List<String> secrets) {
        return signatures.verify(request, secrets);
    }

    @Override
    public Parsed parse(JsonNode body) {
        String kind = Fields.text(body, "type");
        if (kind == null) {
            return new NotTheirs("an event has a type");
        }
        return kind.equals(UPDATED) ? event(body.path("data")) : new Ignored(kind);
    }

    /** Here we say what is expected, so a scan without a time is refused; with others it is passed over. */
    private static Parsed event(JsonNode data) {
        ParcelId parcel = ParcelId.of(Fields.text(data, "carrier"), Fields.text(data, "trackingNumber"))
                .orElse(null);
        JsonNode scans = data.path("scans");
        if (parcel == null || !scans.isArray()) {
            return new NotTheirs("data need carrier, trackingNumber and scans");
        }
        History history = new History(parcel);
        for (JsonNode scan : scans) {
            Optional<ReadTime> time = ReadTime.of(Fields.text(scan, "time"));
            String status = Fields.text(scan, "status");
            if (time.isEmpty() || status == null) {
                return new NotTheirs("a scan needs a time, such as 2026-11-27T09:00:00+01:00, and a status");
            }
            scan(history, time, status, scan);
        }
        JsonNode estimate = data.path("estimatedDelivery");
        history.estimate(Fields.text(estimate, "day"), ReadTime.of(Fields.text(estimate, "statedAt")));
        return new News(history.tracked());
    }

    private static void scan(History history, Optional<ReadTime> time, String status, JsonNode scan) {
        JsonNode place = scan.path("place");
        history.add(
                time,
                new Meaning(
                        value(TrackingStatus.values(), status).orElse(TrackingStatus.UNKNOWN),
                        value(TrackingReason.values(), Fields.text(scan, "reason"))
                                .orElse(null)),
                Place.of(Fields.text(place, "city"), Fields.text(place, "region"), Fields.text(place, "country")),
                Fields.text(scan, "rawStatus", status),
                Fields.text(scan, "description"));
    }

    private static <E extends Enum<E>> Optional<E> value(E[] values, @Nullable String name) {
        return Arrays.stream(values).filter(each -> each.name().equals(name)).findFirst();
    }
}

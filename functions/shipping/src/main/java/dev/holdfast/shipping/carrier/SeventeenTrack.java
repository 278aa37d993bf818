package dev.holdfast.shipping.carrier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.Place;
import dev.holdfast.model.tracking.TrackingReason;
import dev.holdfast.model.tracking.TrackingStatus;
import dev.holdfast.platform.Digests;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.webhook.Verdict;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 17TRACK, version 2: {@code TRACKING_UPDATED} with the whole history. Signed with SHA-256 over the body, a slash and the
 * key: their scheme, no HMAC.
 */
@Singleton
public class SeventeenTrack implements CarrierProvider {

    public static final String NAME = "17track";
    public static final String SIGNATURE = "sign";

    /** Statuses, stages of an event, and the finer statuses that say more than what stands before their underscore. */
    private static final Map<String, Meaning> MEANINGS = Map.ofEntries(
            entry("InfoReceived", Meaning.of(TrackingStatus.INFO_RECEIVED)),
            entry("InTransit", Meaning.of(TrackingStatus.IN_TRANSIT)),
            entry("PickedUp", Meaning.of(TrackingStatus.IN_TRANSIT)),
            entry("Departure", Meaning.of(TrackingStatus.IN_TRANSIT)),
            entry("Arrival", Meaning.of(TrackingStatus.IN_TRANSIT)),
            entry(
                    "InTransit_CustomsRequiringInformation",
                    Meaning.of(TrackingStatus.EXCEPTION, TrackingReason.CUSTOMS)),
            entry("OutForDelivery", Meaning.of(TrackingStatus.OUT_FOR_DELIVERY)),
            entry("AvailableForPickup", Meaning.of(TrackingStatus.AVAILABLE_FOR_PICKUP)),
            entry("DeliveryFailure", Meaning.of(TrackingStatus.ATTEMPT_FAILED)),
            entry("DeliveryFailure_Rejected", Meaning.of(TrackingStatus.ATTEMPT_FAILED, TrackingReason.REFUSED)),
            entry("DeliveryFailure_InvalidAddress", Meaning.of(TrackingStatus.ATTEMPT_FAILED, TrackingReason.ADDRESS)),
            entry("Delivered", Meaning.of(TrackingStatus.DELIVERED)),
            entry("Exception", Meaning.of(TrackingStatus.EXCEPTION)),
            entry("Exception_Damage", Meaning.of(TrackingStatus.EXCEPTION, TrackingReason.DAMAGED)),
            entry("Exception_Destroyed", Meaning.of(TrackingStatus.EXCEPTION, TrackingReason.DAMAGED)),
            entry("Exception_Rejected", Meaning.of(TrackingStatus.EXCEPTION, TrackingReason.REFUSED)),
            entry("Exception_Delayed", Meaning.of(TrackingStatus.EXCEPTION, TrackingReason.DELAYED)),
            entry("Exception_Lost", Meaning.of(TrackingStatus.EXCEPTION, TrackingReason.LOST)),
            entry("Exception_Cancel", Meaning.of(TrackingStatus.CANCELLED)),
            entry("Exception_Returning", Meaning.of(TrackingStatus.RETURNING)),
            entry("Exception_Returned", Meaning.of(TrackingStatus.RETURNED)),
            entry("Returning", Meaning.of(TrackingStatus.RETURNING)),
            entry("Returned", Meaning.of(TrackingStatus.RETURNED)),
            entry("Expired", Meaning.of(TrackingStatus.EXPIRED)));

    /** The carriers that others report too, by 17TRACK's keys; the rest go by the names it gives them. */
    private static final Map<String, String> CARRIERS =
            Map.of("100001", "dhl-express", "100002", "ups", "100003", "fedex", "21051", "usps");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Verdict verify(HttpRequest request, List<String> secrets) {
        return Signed.by(request, SIGNATURE, secrets, secret -> signature(secret, request.body()));
    }

    /** The value of the signature's header. */
    public static String signature(String secret, byte[] body) {
        return Digests.hex(Digests.sha256(body, ("/" + secret).getBytes(UTF_8)));
    }

    @Override
    public Parsed parse(JsonNode body) {
        String kind = Fields.text(body, "event");
        if (kind == null) {
            return new NotTheirs("a push has an event");
        }
        return kind.equals("TRACKING_UPDATED") ? item(body.path("data")) : new Ignored(kind);
    }

    /** A number's tracking, as pushes carry it and as it is read from 17TRACK. */
    public Parsed item(JsonNode item) {
        JsonNode providers = part(item, "tracking").path("providers");
        ParcelId parcel = ParcelId.of(carrier(item, providers.path(0).path("provider")), Fields.text(item, "number"))
                .orElse(null);
        if (parcel == null) {
            return new NotTheirs("data have a carrier and a number");
        }
        History history = new History(parcel);
        providers.forEach(provider -> provider.path("events").forEach(event -> scan(history, event)));
        JsonNode latestEvent = part(item, "latest_event");
        JsonNode latest = part(item, "latest_status");
        String status = Fields.text(latest, "status");
        if (status != null) {
            String finer = Fields.text(latest, "sub_status");
            history.addSummary(
                    time(latestEvent),
                    meaning(finer, status),
                    Fields.first(finer, status),
                    Fields.text(latest, "sub_status_descr"));
        }
        JsonNode estimate = part(item, "time_metrics").path("estimated_delivery_date");
        history.estimate(
                Fields.first(Fields.text(estimate, "to"), Fields.text(estimate, "from")),
                ReadTime.of(Fields.text(providers.path(0), "latest_sync_time")));
        return new News(history.tracked());
    }

    /** In {@code track_info} by their documentation; beside it in pushes that were seen. */
    private static JsonNode part(JsonNode item, String name) {
        JsonNode inside = item.path("track_info").path(name);
        return inside.isMissingNode() ? item.path(name) : inside;
    }

    private static @Nullable String carrier(JsonNode item, JsonNode provider) {
        String number = Fields.first(Fields.text(provider, "key"), Fields.text(item, "carrier"));
        if (number == null) {
            return null;
        }
        return CARRIERS.getOrDefault(number, Fields.text(provider, "name", "17track-" + number));
    }

    private static void scan(History history, JsonNode event) {
        JsonNode address = event.path("address");
        String finer = Fields.text(event, "sub_status");
        String stage = Fields.text(event, "stage");
        history.add(
                time(event),
                // An event without a stage is one between two
                finer == null && stage == null ? Meaning.of(TrackingStatus.IN_TRANSIT) : meaning(finer, stage),
                Place.of(
                        Fields.first(Fields.text(address, "city"), Fields.text(event, "location")),
                        Fields.text(address, "state"),
                        Fields.text(address, "country")),
                Fields.first(finer, stage),
                Fields.text(event, "description"));
    }

    private static Optional<ReadTime> time(JsonNode event) {
        return ReadTime.of(Fields.text(event, "time_iso"))
                .or(() -> ReadTime.of(Fields.text(event, "time_utc")))
                .or(() -> {
                    JsonNode raw = event.path("time_raw");
                    return ReadTime.of(Fields.text(raw, "date", "") + "T" + Fields.text(raw, "time", "00:00"));
                });
    }

    private static Meaning meaning(@Nullable String finer, @Nullable String status) {
        if (finer == null) {
            return MEANINGS.getOrDefault(status == null ? "" : status, Meaning.UNKNOWN);
        }
        Meaning known = MEANINGS.get(finer);
        return known != null ? known : meaning(null, finer.replaceFirst("_.*", ""));
    }
}

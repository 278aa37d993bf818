package dev.holdfast.shipping.carrier;

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
import java.text.Normalizer;
import java.util.List;
import java.util.Map;

/**
 * EasyPost: {@code tracker.created} and {@code tracker.updated} events with the whole history. Signed with HMAC-SHA256 over
 * the body; the key is the secret in Unicode's form NFKD.
 */
@Singleton
public class EasyPost implements CarrierProvider {

    public static final String NAME = "easypost";
    public static final String SIGNATURE = "X-Hmac-Signature";

    private static final Map<String, Meaning> STATUSES = Map.ofEntries(
            entry("pre_transit", Meaning.of(TrackingStatus.INFO_RECEIVED)),
            entry("in_transit", Meaning.of(TrackingStatus.IN_TRANSIT)),
            entry("out_for_delivery", Meaning.of(TrackingStatus.OUT_FOR_DELIVERY)),
            entry("available_for_pickup", Meaning.of(TrackingStatus.AVAILABLE_FOR_PICKUP)),
            entry("delivered", Meaning.of(TrackingStatus.DELIVERED)),
            // Both on its way back and back, by their documentation
            entry("return_to_sender", Meaning.of(TrackingStatus.RETURNING)),
            entry("failure", Meaning.of(TrackingStatus.EXCEPTION)),
            entry("error", Meaning.of(TrackingStatus.EXCEPTION)),
            entry("cancelled", Meaning.of(TrackingStatus.CANCELLED)));

    private static final Map<String, TrackingReason> REASONS = Map.of(
            "address_correction", TrackingReason.ADDRESS,
            "damaged", TrackingReason.DAMAGED,
            "delayed", TrackingReason.DELAYED,
            "lost", TrackingReason.LOST,
            "refused", TrackingReason.REFUSED,
            "weather_delay", TrackingReason.WEATHER);

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
        String key = Normalizer.normalize(secret, Normalizer.Form.NFKD);
        return "hmac-sha256-hex=" + Digests.hex(Digests.hmacSha256(key, body));
    }

    @Override
    public Parsed parse(JsonNode body) {
        String kind = Fields.text(body, "description");
        if (kind == null) {
            return new NotTheirs("an event has a description");
        }
        return kind.equals("tracker.updated") || kind.equals("tracker.created")
                ? tracker(body.path("result"))
                : new Ignored(kind);
    }

    /** A Tracker, as events carry it and as it is read from EasyPost. */
    public Parsed tracker(JsonNode tracker) {
        ParcelId parcel = ParcelId.of(Fields.text(tracker, "carrier"), Fields.text(tracker, "tracking_code"))
                .orElse(null);
        if (parcel == null) {
            return new NotTheirs("a tracker has a carrier and a tracking_code");
        }
        History history = new History(parcel);
        tracker.path("tracking_details").forEach(detail -> scan(history, detail));
        var updatedAt = ReadTime.of(Fields.text(tracker, "updated_at"));
        history.addSummary(updatedAt, meaning(tracker), raw(tracker), Fields.text(tracker, "message"));
        history.estimate(
                Fields.first(
                        Fields.text(tracker.path("carrier_detail"), "est_delivery_date_local"),
                        Fields.text(tracker, "est_delivery_date")),
                updatedAt);
        return new News(history.tracked());
    }

    private static void scan(History history, JsonNode detail) {
        JsonNode place = detail.path("tracking_location");
        history.add(
                ReadTime.of(Fields.text(detail, "datetime")),
                meaning(detail),
                Place.of(Fields.text(place, "city"), Fields.text(place, "state"), Fields.text(place, "country")),
                raw(detail),
                Fields.first(Fields.text(detail, "message"), Fields.text(detail, "description")));
    }

    private static String raw(JsonNode detail) {
        String status = Fields.text(detail, "status", "none");
        String finer = Fields.both(Fields.text(detail, "status_detail"), Fields.text(detail, "carrier_code"));
        return finer == null ? status : status + ":" + finer;
    }

    private static Meaning meaning(JsonNode detail) {
        String finer = Fields.text(detail, "status_detail", "");
        Meaning meaning = STATUSES.getOrDefault(Fields.text(detail, "status", ""), Meaning.UNKNOWN);
        if (finer.equals("expired")) {
            return Meaning.of(TrackingStatus.EXPIRED);
        }
        return meaning.because(REASONS.get(finer));
    }
}

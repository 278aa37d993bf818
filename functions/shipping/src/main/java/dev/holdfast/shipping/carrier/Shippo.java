package dev.holdfast.shipping.carrier;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.Place;
import dev.holdfast.model.tracking.TrackingReason;
import dev.holdfast.model.tracking.TrackingStatus;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.webhook.Verdict;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * Shippo: {@code track_updated} events with the whole history. Signed, for accounts that have it switched on, with
 * HMAC-SHA256 over a timestamp and the body.
 */
@Singleton
public class Shippo implements CarrierProvider {

    public static final String NAME = "shippo";
    public static final String SIGNATURE = "Shippo-Auth-Signature";

    private static final Map<String, Meaning> STATUSES = Map.of(
            "PRE_TRANSIT", Meaning.of(TrackingStatus.INFO_RECEIVED),
            "TRANSIT", Meaning.of(TrackingStatus.IN_TRANSIT),
            "DELIVERED", Meaning.of(TrackingStatus.DELIVERED),
            // Both on its way back and back, by their documentation
            "RETURNED", Meaning.of(TrackingStatus.RETURNING),
            "FAILURE", Meaning.of(TrackingStatus.EXCEPTION));

    /** Where a substatus says more than TRANSIT or FAILURE. */
    private static final Map<String, Meaning> SUBSTATUSES = Map.ofEntries(
            entry("out_for_delivery", Meaning.of(TrackingStatus.OUT_FOR_DELIVERY)),
            entry("pickup_available", Meaning.of(TrackingStatus.AVAILABLE_FOR_PICKUP)),
            entry("delivery_attempted", Meaning.of(TrackingStatus.ATTEMPT_FAILED)),
            entry("notice_left", Meaning.of(TrackingStatus.ATTEMPT_FAILED)),
            entry("address_issue", Meaning.of(TrackingStatus.EXCEPTION, TrackingReason.ADDRESS)),
            entry("delayed", Meaning.of(TrackingStatus.IN_TRANSIT, TrackingReason.DELAYED)),
            entry("location_inaccessible", Meaning.of(TrackingStatus.ATTEMPT_FAILED, TrackingReason.ADDRESS)),
            entry("package_damaged", Meaning.of(TrackingStatus.EXCEPTION, TrackingReason.DAMAGED)),
            entry("package_disposed", Meaning.of(TrackingStatus.EXCEPTION, TrackingReason.DAMAGED)),
            entry("package_held", Meaning.of(TrackingStatus.EXCEPTION)),
            entry("package_lost", Meaning.of(TrackingStatus.EXCEPTION, TrackingReason.LOST)),
            entry("package_undeliverable", Meaning.of(TrackingStatus.EXCEPTION)));

    private final InstantSource clock;

    public Shippo(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Verdict verify(HttpRequest request, List<String> secrets) {
        return Signed.byTimestamped(request, SIGNATURE, secrets, clock.instant());
    }

    /** The value of the signature's header. */
    public static String signature(String secret, Instant at, byte[] body) {
        String timestamp = Long.toString(at.getEpochSecond());
        return "t=" + timestamp + ",v1=" + Signed.timestamped(secret, timestamp, body);
    }

    @Override
    public Parsed parse(JsonNode body) {
        String kind = Fields.text(body, "event");
        if (kind == null) {
            return new NotTheirs("a webhook has an event");
        }
        return kind.equals("track_updated") ? track(body.path("data")) : new Ignored(kind);
    }

    /** A track, as webhooks carry it and as it is read from Shippo. */
    public Parsed track(JsonNode track) {
        ParcelId parcel = ParcelId.of(Fields.text(track, "carrier"), Fields.text(track, "tracking_number"))
                .orElse(null);
        if (parcel == null) {
            return new NotTheirs("a track has a carrier and a tracking_number");
        }
        History history = new History(parcel);
        track.path("tracking_history").forEach(status -> scan(history, status));
        JsonNode latest = track.path("tracking_status");
        scan(history, latest);
        history.estimate(
                Fields.text(track, "eta"),
                ReadTime.of(
                        Fields.first(Fields.text(latest, "object_updated"), Fields.text(latest, "object_created"))));
        return new News(history.tracked());
    }

    private static void scan(History history, JsonNode status) {
        JsonNode place = status.path("location");
        String code = code(status);
        history.add(
                ReadTime.of(Fields.text(status, "status_date")),
                meaning(Fields.text(status, "status", ""), code),
                Place.of(Fields.text(place, "city"), Fields.text(place, "state"), Fields.text(place, "country")),
                Fields.text(status, "status", "none") + (code.isEmpty() ? "" : ":" + code),
                Fields.text(status, "status_details"));
    }

    /** An object with a code, or in older versions the code itself. */
    private static String code(JsonNode status) {
        JsonNode substatus = status.path("substatus");
        return substatus.isTextual() ? substatus.asText() : Fields.text(substatus, "code", "");
    }

    private static Meaning meaning(String status, String code) {
        Meaning meaning = STATUSES.getOrDefault(status, Meaning.UNKNOWN);
        boolean open = status.equals("TRANSIT") || status.equals("FAILURE");
        return open ? SUBSTATUSES.getOrDefault(code, meaning) : meaning;
    }
}

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
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * AfterShip: {@code tracking_update} events with the whole history; times often come without a zone. Signed with HMAC-SHA256
 * over the body, in base64.
 */
@Singleton
public class AfterShip implements CarrierProvider {

    public static final String NAME = "aftership";
    public static final String SIGNATURE = "aftership-hmac-sha256";

    private static final Map<String, Meaning> TAGS = Map.ofEntries(
            entry("InfoReceived", Meaning.of(TrackingStatus.INFO_RECEIVED)),
            entry("InTransit", Meaning.of(TrackingStatus.IN_TRANSIT)),
            entry("OutForDelivery", Meaning.of(TrackingStatus.OUT_FOR_DELIVERY)),
            entry("AttemptFail", Meaning.of(TrackingStatus.ATTEMPT_FAILED)),
            entry("Delivered", Meaning.of(TrackingStatus.DELIVERED)),
            entry("AvailableForPickup", Meaning.of(TrackingStatus.AVAILABLE_FOR_PICKUP)),
            entry("Exception", Meaning.of(TrackingStatus.EXCEPTION)),
            entry("Expired", Meaning.of(TrackingStatus.EXPIRED)));

    /** Where a subtag says more than its tag. */
    private static final Map<String, Meaning> SUBTAGS = Map.ofEntries(
            entry("Exception_002", Meaning.of(TrackingStatus.EXCEPTION, TrackingReason.ADDRESS)),
            entry("Exception_003", Meaning.of(TrackingStatus.EXCEPTION, TrackingReason.REFUSED)),
            entry("Exception_004", Meaning.of(TrackingStatus.EXCEPTION, TrackingReason.CUSTOMS)),
            entry("Exception_005", Meaning.of(TrackingStatus.EXCEPTION, TrackingReason.DELAYED)),
            entry("Exception_007", Meaning.of(TrackingStatus.EXCEPTION, TrackingReason.ADDRESS)),
            entry("Exception_010", Meaning.of(TrackingStatus.RETURNING)),
            entry("Exception_011", Meaning.of(TrackingStatus.RETURNED)),
            entry("Exception_012", Meaning.of(TrackingStatus.EXCEPTION, TrackingReason.DAMAGED)),
            entry("Exception_013", Meaning.of(TrackingStatus.EXCEPTION, TrackingReason.LOST)));

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
        return Base64.getEncoder().encodeToString(Digests.hmacSha256(secret, body));
    }

    @Override
    public Parsed parse(JsonNode body) {
        String kind = Fields.text(body, "event");
        if (kind == null) {
            return new NotTheirs("a webhook has an event");
        }
        return kind.equals("tracking_update") ? tracking(body.path("msg"), sent(body)) : new Ignored(kind);
    }

    /** Unix seconds. */
    private static Optional<ReadTime> sent(JsonNode body) {
        try {
            return body.path("ts").isNumber()
                    ? ReadTime.plausible(
                            new ReadTime(Instant.ofEpochSecond(body.path("ts").asLong()), ZoneOffset.UTC))
                    : Optional.empty();
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /** A tracking as it is read from AfterShip, which is as webhooks carry it. */
    public Parsed tracking(JsonNode tracking) {
        return tracking(tracking, Optional.empty());
    }

    /**
     * As {@link #tracking(JsonNode)}.
     *
     * @param sent when, if the tracking itself does not say when it was updated
     */
    private Parsed tracking(JsonNode tracking, Optional<ReadTime> sent) {
        ParcelId parcel = ParcelId.of(Fields.text(tracking, "slug"), Fields.text(tracking, "tracking_number"))
                .orElse(null);
        if (parcel == null) {
            return new NotTheirs("a tracking has a slug and a tracking_number");
        }
        History history = new History(parcel);
        tracking.path("checkpoints").forEach(checkpoint -> scan(history, checkpoint));
        Optional<ReadTime> updated =
                ReadTime.of(Fields.text(tracking, "updated_at")).or(() -> sent);
        Meaning now = meaning(tracking);
        boolean back = tracking.path("return_to_sender").asBoolean(false);
        history.addSummary(
                updated,
                back && now.status() == TrackingStatus.DELIVERED ? Meaning.of(TrackingStatus.RETURNED) : now,
                raw(tracking),
                Fields.text(tracking, "subtag_message"));
        history.estimate(
                Fields.first(
                        Fields.text(tracking.path("latest_estimated_delivery"), "datetime"),
                        Fields.text(tracking.path("courier_estimated_delivery_date"), "estimated_delivery_date"),
                        Fields.text(tracking, "expected_delivery")),
                updated);
        return new News(history.tracked());
    }

    private static void scan(History history, JsonNode checkpoint) {
        history.add(
                ReadTime.of(Fields.text(checkpoint, "checkpoint_time")),
                meaning(checkpoint),
                Place.of(
                        Fields.first(Fields.text(checkpoint, "city"), Fields.text(checkpoint, "location")),
                        Fields.text(checkpoint, "state"),
                        Fields.first(
                                Fields.text(checkpoint, "country_iso3"),
                                Fields.text(checkpoint, "country_region"),
                                Fields.text(checkpoint, "country_name"))),
                raw(checkpoint),
                Fields.first(Fields.text(checkpoint, "message"), Fields.text(checkpoint, "subtag_message")));
    }

    private static String raw(JsonNode checkpoint) {
        return Fields.text(checkpoint, "subtag", Fields.text(checkpoint, "tag", "none"));
    }

    private static Meaning meaning(JsonNode checkpoint) {
        Meaning tag = TAGS.getOrDefault(Fields.text(checkpoint, "tag", ""), Meaning.UNKNOWN);
        return SUBTAGS.getOrDefault(Fields.text(checkpoint, "subtag", ""), tag);
    }
}

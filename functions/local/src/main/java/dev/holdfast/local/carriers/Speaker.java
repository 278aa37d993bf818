package dev.holdfast.local.carriers;

import static dev.holdfast.model.tracking.TrackingStatus.ATTEMPT_FAILED;
import static dev.holdfast.model.tracking.TrackingStatus.DELIVERED;
import static dev.holdfast.model.tracking.TrackingStatus.EXCEPTION;
import static dev.holdfast.model.tracking.TrackingStatus.IN_TRANSIT;
import static dev.holdfast.model.tracking.TrackingStatus.OUT_FOR_DELIVERY;
import static dev.holdfast.model.tracking.TrackingStatus.RETURNED;
import static dev.holdfast.model.tracking.TrackingStatus.RETURNING;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.holdfast.local.carriers.Events.Said;
import dev.holdfast.model.tracking.TrackingStatus;
import dev.holdfast.platform.json.Json;
import dev.holdfast.platform.webhook.StandardWebhooks;
import dev.holdfast.shipping.carrier.AfterShip;
import dev.holdfast.shipping.carrier.EasyPost;
import dev.holdfast.shipping.carrier.GenericCarrier;
import dev.holdfast.shipping.carrier.SeventeenTrack;
import dev.holdfast.shipping.carrier.Shippo;
import dev.holdfast.shipping.carrier.UpsTrackAlert;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Who tells us of parcels, in whose words, and of which carrier's. */
public enum Speaker {
    EASYPOST(
            EasyPost.NAME,
            "fedex",
            Map.of(
                    IN_TRANSIT, "in_transit",
                    OUT_FOR_DELIVERY, "out_for_delivery",
                    EXCEPTION, "failure",
                    DELIVERED, "delivered")),
    AFTERSHIP(
            AfterShip.NAME,
            "royal-mail",
            Map.of(
                    IN_TRANSIT, "InTransit_002",
                    OUT_FOR_DELIVERY, "OutForDelivery_001",
                    ATTEMPT_FAILED, "AttemptFail_001",
                    EXCEPTION, "Exception_004",
                    DELIVERED, "Delivered_001",
                    RETURNING, "Exception_010",
                    RETURNED, "Exception_011")),
    SHIPPO(
            Shippo.NAME,
            "usps",
            Map.of(
                    IN_TRANSIT, "TRANSIT",
                    OUT_FOR_DELIVERY, "TRANSIT:out_for_delivery",
                    ATTEMPT_FAILED, "TRANSIT:delivery_attempted",
                    EXCEPTION, "FAILURE:package_held",
                    DELIVERED, "DELIVERED")),
    SEVENTEEN_TRACK(
            SeventeenTrack.NAME,
            "hermes",
            Map.of(
                    IN_TRANSIT, "InTransit_Other",
                    OUT_FOR_DELIVERY, "OutForDelivery_Other",
                    ATTEMPT_FAILED, "DeliveryFailure_NoBody",
                    EXCEPTION, "Exception_Delayed",
                    DELIVERED, "Delivered_Other",
                    RETURNING, "Exception_Returning",
                    RETURNED, "Exception_Returned")),
    UPS(
            UpsTrackAlert.NAME,
            "ups",
            Map.of(IN_TRANSIT, "IAR", OUT_FOR_DELIVERY, "IOT", EXCEPTION, "XDL", DELIVERED, "DFS")),
    GENERIC(
            GenericCarrier.NAME,
            "local-courier",
            Arrays.stream(TrackingStatus.values()).collect(toUnmodifiableMap(status -> status, Enum::name)));

    private final String provider;
    private final String carrier;

    @SuppressWarnings("ImmutableEnumChecker") // all of these maps refuse changes
    private final Map<TrackingStatus, String> words;

    Speaker(String provider, String carrier, Map<TrackingStatus, String> words) {
        this.provider = provider;
        this.carrier = carrier;
        this.words = words;
    }

    /** A scan as it happened. */
    public record Scanned(Instant at, TrackingStatus status) {}

    /** The name in its webhook's path. */
    public String provider() {
        return provider;
    }

    /** The carrier whose parcels it tells of. */
    public String carrier() {
        return carrier;
    }

    /** Whether it has words for all of a way. */
    public boolean canTell(Way way) {
        return words.keySet().containsAll(way.statuses());
    }

    /** The body of the webhook in which it tells of the last of these scans. Some tell of all before with it. */
    public byte[] event(String number, List<Scanned> scans) {
        List<Said> said = scans.stream()
                .map(scan -> new Said(scan.at(), words.getOrDefault(scan.status(), "")))
                .toList();
        Object event = switch (this) {
            case EASYPOST -> Events.easyPost(carrier, number, said);
            case AFTERSHIP -> Events.afterShip(carrier, number, said);
            case SHIPPO -> Events.shippo(carrier, number, said);
            case SEVENTEEN_TRACK -> Events.seventeenTrack(carrier, number, said);
            case UPS -> Events.ups(number, said.getLast());
            case GENERIC -> Events.generic(carrier, number, said.getLast());
        };
        return Json.write(event).getBytes(StandardCharsets.UTF_8);
    }

    /** The headers that vouch for a body. */
    public Map<String, String> signature(String secret, byte[] body, Instant now) {
        return switch (this) {
            case EASYPOST -> Map.of(EasyPost.SIGNATURE, EasyPost.signature(secret, body));
            case AFTERSHIP -> Map.of(AfterShip.SIGNATURE, AfterShip.signature(secret, body));
            case SHIPPO -> Map.of(Shippo.SIGNATURE, Shippo.signature(secret, now, body));
            case SEVENTEEN_TRACK -> Map.of(SeventeenTrack.SIGNATURE, SeventeenTrack.signature(secret, body));
            case UPS -> Map.of(UpsTrackAlert.CREDENTIAL, secret);
            case GENERIC ->
                StandardWebhooks.sign(secret, "scan-" + Integer.toHexString(Arrays.hashCode(body)), now, body);
        };
    }
}

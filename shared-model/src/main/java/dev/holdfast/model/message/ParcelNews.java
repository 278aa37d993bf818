package dev.holdfast.model.message;

import dev.holdfast.model.message.Notification.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A parcel that its customer is to be told about, once for each event. What may rightly happen more than once has the
 * occasion in its subject: another new day of arrival, another kind of trouble.
 *
 * @param carrier as shipments name it
 * @param recipient the customer's id
 */
public record ParcelNews(String carrier, String trackingNumber, String orderId, String recipient) {

    /** Subjects of parcels begin with it. */
    public static final String SUBJECT = "parcel/";

    /** The names of the facts; days are ISO 8601, local to where the parcel goes. */
    public static final String CARRIER = "carrier";

    public static final String TRACKING_NUMBER = "trackingNumber";
    public static final String FROM = "arrivesFrom";
    public static final String TO = "arrivesTo";
    public static final String REASON = "reason";
    public static final String PLACE = "place";

    /** Days between which it arrives, both included; the same day twice if it is one. */
    public record Arrival(LocalDate from, LocalDate to) {
        public Arrival {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("arrives until " + to + ", before " + from);
            }
        }
    }

    public Notification outForDelivery(Instant at, Optional<Arrival> arrival) {
        return told(Event.PARCEL_OUT_FOR_DELIVERY, "", at, arrival, Map.of());
    }

    public Notification delivered(Instant at) {
        return told(Event.PARCEL_DELIVERED, "", at, Optional.empty(), Map.of());
    }

    /** @param place where it waits, as the carrier calls it; may be empty */
    public Notification availableForPickup(Instant at, String place) {
        return told(Event.PARCEL_AVAILABLE_FOR_PICKUP, "", at, Optional.empty(), Map.of(PLACE, place));
    }

    /** Told once for each reason: damage that is reported with every scan is no news. */
    public Notification exception(Instant at, String reason, Optional<Arrival> arrival) {
        return told(Event.PARCEL_EXCEPTION, "/" + reason, at, arrival, Map.of(REASON, reason));
    }

    /** Told once for each day that it is put off to: the same day again is no news, another one is. */
    public Notification delayed(Instant at, Arrival arrival, String reason) {
        return told(Event.PARCEL_DELAYED, "/" + arrival.to(), at, Optional.of(arrival), Map.of(REASON, reason));
    }

    public Notification returnStarted(Instant at, String reason) {
        return told(Event.RETURN_STARTED, "", at, Optional.empty(), Map.of(REASON, reason));
    }

    private Notification told(
            Event event, String occasion, Instant at, Optional<Arrival> arrival, Map<String, String> more) {
        Map<String, String> facts = new TreeMap<>(more);
        facts.values().removeIf(String::isBlank);
        facts.put(Notification.ORDER_ID, orderId);
        facts.put(CARRIER, carrier);
        facts.put(TRACKING_NUMBER, trackingNumber);
        arrival.ifPresent(days -> {
            facts.put(FROM, days.from().toString());
            facts.put(TO, days.to().toString());
        });
        return new Notification(SUBJECT + carrier + "/" + trackingNumber + occasion, event, recipient, at, facts);
    }
}

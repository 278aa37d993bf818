package dev.holdfast.notifications.preferences;

import dev.holdfast.model.message.Notification.Event;
import dev.holdfast.notifications.channel.Kind;
import dev.holdfast.notifications.text.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a customer wants to be told, and where. It holds personal data, so that it never goes into a log.
 *
 * @param email where e-mails go; none are sent without
 * @param sms where text messages go; none are sent without
 * @param push what the shop itself is told about this customer
 * @param version raised by each change
 */
public record Preferences(
        String customer,
        Language language,
        ZoneId timeZone,
        @Nullable Place email,
        @Nullable Place sms,
        @Nullable Set<Event> push,
        long version,
        Instant updatedAt) {

    /** What a text message is for, if a customer does not say: what cannot wait until the mail is read. */
    public static final Set<Event> SMS_EVENTS = Set.of(
            Event.PARCEL_OUT_FOR_DELIVERY,
            Event.PARCEL_AVAILABLE_FOR_PICKUP,
            Event.PARCEL_EXCEPTION,
            Event.PARCEL_DELAYED);

    /** What becomes of an event by a channel. */
    public enum Wish {
        WANTED,
        UNWANTED,
        /** Wanted or not: it is not known where to. */
        NO_ADDRESS
    }

    /**
     * An address and what is to be sent there.
     *
     * @param events absent for what is usual; empty for nothing
     */
    public record Place(String address, @Nullable Set<Event> events) {
        @Override
        public String toString() {
            return "Place[...]";
        }
    }

    /** Of somebody who has said nothing: in English, and nowhere but to the shop itself. */
    public static Preferences none(String customer) {
        return new Preferences(customer, Language.EN, ZoneId.of("UTC"), null, null, null, 0, Instant.EPOCH);
    }

    public Wish wish(Kind channel, Event event) {
        return switch (channel) {
            case EMAIL -> at(email, event, true);
            case SMS -> at(sms, event, SMS_EVENTS.contains(event));
            case PUSH -> wish(push == null ? !event.isForStaff() : push.contains(event));
        };
    }

    private static Wish at(@Nullable Place place, Event event, boolean usual) {
        if (place == null) {
            return Wish.NO_ADDRESS;
        }
        Set<Event> events = place.events();
        return wish(events == null ? usual : events.contains(event));
    }

    private static Wish wish(boolean wanted) {
        return wanted ? Wish.WANTED : Wish.UNWANTED;
    }

    /** Where the channel reaches the customer; the shop's own needs no address. */
    public Optional<String> address(Kind channel) {
        return switch (channel) {
            case EMAIL -> Optional.ofNullable(email).map(Place::address);
            case SMS -> Optional.ofNullable(sms).map(Place::address);
            case PUSH -> Optional.of("");
        };
    }

    /** Strong (RFC 9110). */
    public String etag() {
        return "\"" + version + "\"";
    }

    @Override
    public String toString() {
        return "Preferences[version=" + version + ", ...]";
    }
}

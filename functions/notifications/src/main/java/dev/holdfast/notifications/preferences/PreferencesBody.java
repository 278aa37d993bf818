package dev.holdfast.notifications.preferences;

import dev.holdfast.model.message.Notification.Event;
import dev.holdfast.notifications.preferences.Preferences.Place;
import dev.holdfast.notifications.text.Language;
import dev.holdfast.platform.http.Validation;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Preferences as a customer sends and sees them: anything may be missing. What is missing is not kept from before.
 *
 * @param language {@code en} or {@code zh}; {@code en} if missing
 * @param timeZone an IANA name; {@code UTC} if missing
 */
public record PreferencesBody(
        @Nullable String language,
        @Nullable String timeZone,
        @Nullable Email email,
        @Nullable Sms sms,
        @Nullable Push push) {

    /** @param events of which to tell by e-mail; all if missing, none if empty */
    public record Email(@Nullable String address, @Nullable List<Event> events) {
        @Override
        public String toString() {
            return "Email[...]";
        }
    }

    /**
     * The customer has agreed to text messages.
     *
     * @param phone E.164: a plus sign and up to 15 digits
     * @param events of which to tell by text message; the urgent ones if missing, none if empty
     */
    public record Sms(@Nullable String phone, @Nullable List<Event> events) {
        @Override
        public String toString() {
            return "Sms[...]";
        }
    }

    /** @param events of which to tell the shop; all of the customer's if missing, none if empty */
    public record Push(@Nullable List<Event> events) {}

    /** One address and no more: what mail servers take (RFC 5321), without quotes, comments and list separators. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?=.{3,254}$)[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]"
                    + "[A-Za-z0-9-]{0,61}[A-Za-z0-9]");

    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{6,14}");

    void check(Validation validation) {
        validation
                .require(language == null || Language.of(language).isPresent(), "/language", "must be en or zh")
                .require(
                        timeZone == null || ZoneId.getAvailableZoneIds().contains(timeZone),
                        "/timeZone",
                        "must be the IANA name of a time zone, such as Europe/London");
        if (email != null) {
            validation.require(matches(ADDRESS, email.address), "/email/address", "must be one e-mail address");
        }
        if (sms != null) {
            validation.require(
                    matches(PHONE, sms.phone), "/sms/phone", "must be a plus sign, the country code and the number");
        }
    }

    private static boolean matches(Pattern pattern, @Nullable String text) {
        return text != null && pattern.matcher(text).matches();
    }

    /** The body has been checked. */
    Preferences after(Optional<Preferences> before, String customer, Instant at) {
        return new Preferences(
                customer,
                Optional.ofNullable(language).flatMap(Language::of).orElse(Language.EN),
                ZoneId.of(timeZone == null ? "UTC" : timeZone),
                email == null ? null : new Place(Objects.requireNonNull(email.address), set(email.events)),
                sms == null ? null : new Place(Objects.requireNonNull(sms.phone), set(sms.events)),
                push == null ? null : set(push.events),
                before.map(Preferences::version).orElse(0L) + 1,
                at);
    }

    static PreferencesBody of(Preferences preferences) {
        Place email = preferences.email();
        Place sms = preferences.sms();
        Set<Event> push = preferences.push();
        return new PreferencesBody(
                preferences.language().tag(),
                preferences.timeZone().getId(),
                email == null ? null : new Email(email.address(), list(email.events())),
                sms == null ? null : new Sms(sms.address(), list(sms.events())),
                push == null ? null : new Push(list(push)));
    }

    private static @Nullable Set<Event> set(@Nullable List<Event> events) {
        Set<Event> set = EnumSet.noneOf(Event.class);
        if (events != null) {
            set.addAll(events);
        }
        return events == null ? null : set;
    }

    private static @Nullable List<Event> list(@Nullable Set<Event> events) {
        return events == null ? null : events.stream().sorted().toList();
    }
}

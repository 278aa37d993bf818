package dev.holdfast.system;

import static dev.holdfast.system.BadInput.invalid;
import static dev.holdfast.system.BadInput.malformed;
import static dev.holdfast.system.BadInput.unknown;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Preferences that cannot be, and those of others. */
final class BadPreferences {

    private static final String PATH = "/customers/me/preferences";
    private static final Request PUT = Request.put(PATH);
    private static final Map<String, Object> GOOD =
            Map.of("language", "en", "email", Map.of("address", "anna@example.com"));

    private BadPreferences() {}

    static Stream<BadInput> all() {
        return Stream.of(
                        Stream.of(
                                invalid(
                                        "no such language",
                                        Bearer.ANNA,
                                        put("language", "fr"),
                                        "/language",
                                        "en or zh"),
                                invalid("no such zone", Bearer.ANNA, put("timeZone", "GMT+25"), "/timeZone", "IANA"),
                                invalid("no address", Bearer.ANNA, put("email", Map.of()), "/email/address"),
                                invalid(
                                        "two addresses",
                                        Bearer.ANNA,
                                        email("a@b.example,c@d.example"),
                                        "/email/address"),
                                invalid(
                                        "a header",
                                        Bearer.ANNA,
                                        email("a@b.example\r\nBcc: c@d.example"),
                                        "/email/address"),
                                invalid(
                                        "no country",
                                        Bearer.ANNA,
                                        put("sms", Map.of("phone", "07700900123")),
                                        "/sms/phone"),
                                malformed(
                                        "an event of nobody's",
                                        Bearer.ANNA,
                                        put("push", events("BIRTHDAY")),
                                        "/push/events"),
                                malformed("an unknown field", Bearer.ANNA, put("fax", "1"), "/fax", "unknown"),
                                malformed(
                                        "a number for an address",
                                        Bearer.ANNA,
                                        put("email", Map.of("address", 7)),
                                        "/email/address"),
                                malformed("null", Bearer.ANNA, PUT.text("null"), "null")),
                        others())
                .flatMap(each -> each);
    }

    private static Stream<BadInput> others() {
        Request theirs = Request.put("/customers/anna/preferences").json(GOOD);
        return Stream.of(
                unknown("another customer's", Bearer.BERT, theirs, "not you"),
                unknown("another customer's", Bearer.BERT, Request.get("/customers/anna/preferences"), "not you"),
                unknown("another customer's", Bearer.BERT, Request.delete("/customers/anna/preferences"), "not you"),
                unknown("staff without the scope", Bearer.STAFF, theirs, "not you"),
                unknown("none were given", Bearer.ANNA, Request.get(PATH), "no preferences"),
                new BadInput("no token", Bearer.NOBODY, theirs, 401, "unauthorized", List.of("token")),
                new BadInput(
                        "they are not there",
                        Bearer.ANNA,
                        PUT.json(GOOD).header("If-Match", "*"),
                        412,
                        "precondition-failed",
                        List.of("does not hold")));
    }

    private static Request put(String field, Object value) {
        return PUT.json(Map.of(field, value));
    }

    private static Request email(String address) {
        return put("email", Map.of("address", address));
    }

    private static Map<String, Object> events(String event) {
        return Map.of("events", List.of(event));
    }
}

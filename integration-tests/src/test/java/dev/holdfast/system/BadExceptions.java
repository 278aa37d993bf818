package dev.holdfast.system;

import static dev.holdfast.system.BadInput.invalid;
import static dev.holdfast.system.BadInput.malformed;
import static dev.holdfast.system.BadInput.unknown;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Exceptions that nobody can list or settle. */
final class BadExceptions {

    private static final Request SETTLE = Request.post("/exceptions/settlements");

    private BadExceptions() {}

    static Stream<BadInput> all() {
        return Stream.of(
                invalid("no such kind", Bearer.STAFF, Request.get("/exceptions?kind=BAD"), "/kind", "CUSTOMS"),
                invalid("no such filter", Bearer.STAFF, Request.get("/exceptions?colour=red"), "/colour"),
                invalid("too many", Bearer.STAFF, Request.get("/exceptions?limit=1000"), "/limit"),
                invalid("a cursor of nobody's", Bearer.STAFF, Request.get("/exceptions?cursor=abc"), "/cursor"),
                new BadInput(
                        "a customer",
                        Bearer.ANNA,
                        Request.get("/exceptions"),
                        403,
                        "forbidden",
                        List.of("shipping:read")),
                new BadInput(
                        "a customer", Bearer.ANNA, settle("ups", "1Z"), 403, "forbidden", List.of("shipping:write")),
                new BadInput(
                        "no token", Bearer.NOBODY, Request.get("/exceptions"), 401, "unauthorized", List.of("token")),
                unknown("no such parcel", Bearer.STAFF, settle("ups", "1ZNOBODYS"), "no such parcel"),
                invalid("no carrier", Bearer.STAFF, SETTLE.json(Map.of("trackingNumber", "1Z")), "carrier"),
                invalid("no number", Bearer.STAFF, settle("ups", " "), "trackingNumber"),
                malformed(
                        "a number's number", Bearer.STAFF, SETTLE.json(Map.of("trackingNumber", 7)), "/trackingNumber"),
                malformed("an unknown field", Bearer.STAFF, SETTLE.json(Map.of("parcel", "x")), "/parcel", "unknown"),
                malformed("no JSON", Bearer.STAFF, SETTLE.text("{"), "JSON"));
    }

    private static Request settle(String carrier, String number) {
        return SETTLE.json(Map.of("carrier", carrier, "trackingNumber", number));
    }
}

package dev.holdfast.system;

import static dev.holdfast.system.BadInput.invalid;
import static dev.holdfast.system.BadInput.malformed;
import static dev.holdfast.system.BadInput.unknown;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Promotions and coupons that cannot be. The shop has the promotion {@code good}, which needs a coupon. */
final class BadOffers {

    static final Map<String, Object> GOOD =
            Map.of("text", "A tenth off", "coupon", true, "benefit", Map.of("basisPointsOff", 1_000));

    private static final Request PUT = Request.put("/promotions/good");
    private static final Request COUPON = Request.put("/coupons/BAD");

    private BadOffers() {}

    static Stream<BadInput> all() {
        return Stream.of(
                        BadJson.of(Bearer.STAFF, PUT, GOOD, "/benefit/basisPointsOff"),
                        values(),
                        coupons(),
                        Stream.of(
                                condition("another version", PUT.json(GOOD).header("If-Match", "\"99\"")),
                                condition("it is there", PUT.json(GOOD).header("If-None-Match", "*")),
                                unknown("no promotion", Bearer.STAFF, Request.get("/promotions/no"), "no such"),
                                unknown("no promotion", Bearer.STAFF, Request.delete("/promotions/no"), "no such"),
                                unknown("no coupon", Bearer.STAFF, Request.get("/coupons/NO"), "no such"),
                                invalid("a filter", Bearer.STAFF, Request.get("/promotions?a=b"), "/a")))
                .flatMap(each -> each);
    }

    private static Stream<BadInput> values() {
        return Stream.of(
                invalid("no text", Bearer.STAFF, PUT.json(Bodies.without(GOOD, "text")), "/text"),
                invalid("no benefit", Bearer.STAFF, PUT.json(Bodies.without(GOOD, "benefit")), "/benefit"),
                value("/text", "\"" + "t".repeat(101) + "\"", "at most 100"),
                value("/benefit/basisPointsOff", "10001", "from 1 to 10000"),
                value("/benefit", "{}", "must have one of"),
                value("/on", "{}", "must name"),
                value("/atLeast", "{}", "an amount, units or both"),
                value("/until", "\"1969-01-01T00:00:00Z\"", "1970"),
                malformed("no time", Bearer.STAFF, set("/from", "\"soon\""), "/from"),
                malformed("a word as truth", Bearer.STAFF, set("/coupon", "\"yes\""), "/coupon"),
                malformed(
                        "no zone", Bearer.STAFF, set("/benefit", "{\"freeShipping\":{\"zones\":[\"MOON\"]}}"), "zones"),
                invalid(
                        "no id's form",
                        Bearer.STAFF,
                        Request.put("/promotions/a%20b").json(GOOD),
                        "/id"));
    }

    private static Stream<BadInput> coupons() {
        Map<String, Object> good = Map.of("promotion", "good", "maxRedemptions", 1);
        return Stream.of(
                invalid("no promotion", Bearer.STAFF, COUPON.text("{}"), "/promotion"),
                invalid("no such promotion", Bearer.STAFF, COUPON.json(Map.of("promotion", "no")), "/promotion"),
                invalid("a limit below 0", Bearer.STAFF, COUPON.json(Bodies.with(good, "maxRedemptions", -1)), "/max"),
                malformed("half a limit", Bearer.STAFF, COUPON.json(Bodies.with(good, "maxPerCustomer", 1.5)), "/max"),
                malformed("an unknown field", Bearer.STAFF, COUPON.json(Bodies.with(good, "a", 1)), "/a", "unknown"),
                invalid(
                        "no code's form",
                        Bearer.STAFF,
                        Request.put("/coupons/a%20b").json(good),
                        "/code"),
                condition("not there", COUPON.json(good).header("If-Match", "*")));
    }

    private static BadInput condition(String name, Request request) {
        return new BadInput(name, Bearer.STAFF, request, 412, "precondition-failed", List.of("does not hold"));
    }

    private static BadInput value(String pointer, String value, String words) {
        return invalid(value + " at " + pointer, Bearer.STAFF, set(pointer, value), pointer, words);
    }

    private static Request set(String pointer, String value) {
        return PUT.text(BadJson.set(GOOD, pointer, value));
    }
}

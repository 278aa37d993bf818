package dev.holdfast.system;

import static dev.holdfast.system.BadInput.invalid;
import static dev.holdfast.system.BadInput.malformed;
import static dev.holdfast.system.BadInput.unknown;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Orders and quotes that cannot be had, and orders that are not the caller's.
 *
 * @param annas an order of the customer anna's: two units of B-1, with the key {@code good}
 */
record BadOrders(String annas) {

    private static final Map<String, Object> GOOD = Bodies.order("B-1", 1);
    private static final Request ORDER = Request.post("/orders").header("Idempotency-Key", "bad");
    private static final Request QUOTE = Request.post("/quotes");

    Stream<BadInput> all() {
        return Stream.of(
                        BadJson.of(Bearer.ANNA, ORDER, GOOD, "/lines/0/quantity"),
                        BadJson.of(Bearer.NOBODY, QUOTE, GOOD, "/lines/0/quantity"),
                        types(),
                        values(Bearer.ANNA, ORDER),
                        values(Bearer.NOBODY, QUOTE),
                        destinations(),
                        keys(),
                        others(),
                        queries())
                .flatMap(each -> each);
    }

    private static Stream<BadInput> types() {
        return Stream.of(
                malformed("lines as text", Bearer.ANNA, order("/lines", "\"B-1\""), "/lines"),
                malformed("lines as object", Bearer.ANNA, order("/lines", "{}"), "/lines"),
                malformed("a line as text", Bearer.ANNA, order("/lines", "[\"B-1\"]"), "/lines/0"),
                malformed("a line's unknown field", Bearer.ANNA, order("/lines/0/colour", "1"), "/lines/0/colour"),
                malformed("a number as SKU", Bearer.ANNA, order("/lines/0/sku", "7"), "/lines/0/sku"),
                malformed("an address as text", Bearer.ANNA, order("/shipTo", "\"GB\""), "/shipTo"),
                malformed("an address's unknown field", Bearer.ANNA, order("/shipTo/planet", "1"), "/shipTo/planet"),
                malformed("a word as truth", Bearer.ANNA, order("/partial", "\"yes\""), "/partial"),
                malformed("coupons as text", Bearer.ANNA, order("/couponCodes", "\"X\""), "/couponCodes"));
    }

    private static Stream<BadInput> values(Bearer bearer, Request request) {
        return Stream.of(
                invalid("quantity 0", bearer, quantity(request, 0), "/lines/0/quantity", "from 1 to 2147483647"),
                invalid("a negative quantity", bearer, quantity(request, -1), "/lines/0/quantity"),
                invalid("2^31 units", bearer, quantity(request, 1L << 31), "/lines/0/quantity"),
                invalid("2^31 units in two lines", bearer, lines(request, twoHalves()), "/lines/1/quantity"),
                invalid("no quantity", bearer, lines(request, List.of(Map.of("sku", "B-1"))), "/lines/0/quantity"),
                invalid("no SKU", bearer, lines(request, List.of(Map.of("quantity", 1))), "/lines/0/sku"),
                invalid("an unknown SKU", bearer, request.json(Bodies.order("B-0", 1)), "/lines/0/sku", "unknown SKU"),
                invalid("no SKU's form", bearer, request.json(Bodies.order("../B 1", 1)), "/lines/0/sku"),
                invalid("no lines", bearer, lines(request, List.of()), "/lines", "at least one"),
                invalid("lines missing", bearer, request.json(Bodies.without(GOOD, "lines")), "/lines"),
                invalid("a line that is null", bearer, request.text(BadJson.set(GOOD, "/lines", "[null]")), "/lines/0"),
                invalid("1,001 lines", bearer, lines(request, tooMany()), "/lines", "at most 1000"),
                invalid("an unknown coupon", bearer, request.json(coupon()), "/couponCodes/0", "unknown coupon"),
                invalid("no destination", bearer, request.json(Bodies.without(GOOD, "shipTo")), "/shipTo"),
                new BadInput(
                        "another currency",
                        bearer,
                        request.json(Bodies.order("B-EUR", 1)),
                        422,
                        "currency-mismatch",
                        List.of("/lines/0/sku", "not sold in GBP")));
    }

    private static Stream<BadInput> destinations() {
        return Stream.of("name", "line1", "city", "postalCode", "country")
                .map(field -> invalid(
                        "an address without " + field,
                        Bearer.ANNA,
                        ORDER.json(Bodies.with(GOOD, "shipTo", Bodies.without(Bodies.SHIP_TO, field))),
                        "/shipTo/" + field));
    }

    private static Stream<BadInput> keys() {
        Request keyless = Request.post("/orders").json(GOOD);
        return Stream.of(
                key("no key", keyless),
                key("a key with a blank", keyless.header("Idempotency-Key", "a b")),
                key("256 characters of key", keyless.header("Idempotency-Key", "k".repeat(256))),
                new BadInput(
                        "a key that was used for another body",
                        Bearer.ANNA,
                        keyless.header("Idempotency-Key", "good"),
                        422,
                        "idempotency-key-reused",
                        List.of("another body")));
    }

    private static BadInput key(String name, Request request) {
        return new BadInput(name, Bearer.ANNA, request, 400, "idempotency-key", List.of("Idempotency-Key"));
    }

    private Stream<BadInput> others() {
        Request pay = Request.post("/orders/" + annas + "/payments");
        Request cancel = Request.post("/orders/" + annas + "/cancel");
        Map<String, Object> provider = Map.of("provider", "test");
        String madeUp = annas.substring(0, annas.length() - 1) + (annas.endsWith("0") ? "1" : "0");
        return Stream.of(
                unknown("another's order", Bearer.BERT, Request.get("/orders/" + annas), "no such order"),
                unknown("another's order", Bearer.BERT, cancel, "no such order"),
                unknown("another's order", Bearer.BERT, pay.json(provider), "no such order"),
                unknown("an id that nobody made", Bearer.STAFF, Request.get("/orders/ord-1"), "no such order"),
                unknown("an id that nobody made", Bearer.ANNA, Request.get("/orders/" + madeUp), "no such order"),
                invalid("no such provider", Bearer.ANNA, pay.json(Map.of("provider", "coins")), "/provider"),
                malformed("an unknown field", Bearer.ANNA, pay.json(Bodies.with(provider, "a", 1)), "/a", "unknown"),
                invalid("no carrier", Bearer.STAFF, ship(Map.of("trackingNumber", "1")), "/carrier"),
                new BadInput("not paid", Bearer.STAFF, ship(parcel()), 409, "not-paid", List.of("RESERVED")));
    }

    private Request ship(Map<String, Object> body) {
        return Request.post("/orders/" + annas + "/shipments").json(body);
    }

    private static Map<String, Object> parcel() {
        return Map.of("carrier", "ups", "trackingNumber", "1Z");
    }

    private static Stream<BadInput> queries() {
        return Stream.of(
                invalid("limit 0", Bearer.ANNA, Request.get("/orders?limit=0"), "/limit"),
                invalid("limit 101", Bearer.ANNA, Request.get("/orders?limit=101"), "/limit"),
                invalid("a cursor of no list", Bearer.ANNA, Request.get("/orders?cursor=abc"), "/cursor"),
                invalid("a filter for staff", Bearer.ANNA, Request.get("/orders?customer=bert"), "/customer"),
                invalid("an unknown status", Bearer.STAFF, Request.get("/orders?status=LOST"), "/status"));
    }

    private static Request order(String pointer, String value) {
        return ORDER.text(BadJson.set(GOOD, pointer, value));
    }

    private static Request quantity(Request request, long quantity) {
        return request.json(Bodies.order("B-1", quantity));
    }

    private static Request lines(Request request, List<?> lines) {
        return request.json(Bodies.order(lines));
    }

    private static Map<String, Object> coupon() {
        return Bodies.with(GOOD, "couponCodes", List.of("FREE"));
    }

    private static List<Map<String, Object>> twoHalves() {
        return Collections.nCopies(2, Map.of("sku", "B-1", "quantity", 1L << 30));
    }

    private static List<Map<String, Object>> tooMany() {
        return Collections.nCopies(1_001, Map.of("sku", "B-1", "quantity", 1));
    }
}

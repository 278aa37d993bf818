package dev.holdfast.system;

import static dev.holdfast.system.BadInput.invalid;
import static dev.holdfast.system.BadInput.malformed;
import static dev.holdfast.system.BadInput.unknown;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Receipts, adjustments, counts and buckets that cannot be booked. The id {@code good} has been used for each. */
final class BadStock {

    private static final Request RECEIPTS = Request.post("/stock/receipts");
    private static final Request ADJUSTMENTS = Request.post("/stock/adjustments");
    private static final Request COUNTS = Request.post("/stock/counts");
    private static final Map<String, Object> RECEIPT = Bodies.receipt("bad", "B-1", 1);
    private static final Map<String, Object> ADJUSTMENT = Bodies.adjustment("bad", "B-1", 1);
    private static final long TOO_MANY = 1L << 31;

    private BadStock() {}

    static Stream<BadInput> all() {
        return Stream.of(
                        BadJson.of(Bearer.STAFF, RECEIPTS, RECEIPT, "/lines/0/quantity"),
                        BadJson.of(Bearer.STAFF, ADJUSTMENTS, ADJUSTMENT, "/lines/0/delta"),
                        BadJson.of(Bearer.STAFF, COUNTS, count(), "/counts/0/quantity"),
                        receipts(),
                        adjustments(),
                        shared(RECEIPTS, RECEIPT, 5_001, 5_000),
                        shared(ADJUSTMENTS, ADJUSTMENT, 100, 99),
                        counts(),
                        buckets())
                .flatMap(each -> each);
    }

    private static Stream<BadInput> receipts() {
        return Stream.of(
                invalid("quantity 0", Bearer.STAFF, receipt(0), "/lines/0/quantity", "from 1 to 2147483647"),
                invalid("a negative quantity", Bearer.STAFF, receipt(-1), "/lines/0/quantity"),
                invalid("2^31 units", Bearer.STAFF, receipt(TOO_MANY), "/lines/0/quantity"),
                invalid("no id", Bearer.STAFF, RECEIPTS.json(Bodies.without(RECEIPT, "receiptId")), "/receiptId"),
                invalid(
                        "a used id",
                        Bearer.STAFF,
                        RECEIPTS.json(Bodies.receipt("good", "B-1", 1)),
                        "/receiptId",
                        "used before"));
    }

    private static Stream<BadInput> adjustments() {
        return Stream.of(
                invalid("delta 0", Bearer.STAFF, adjustment(0), "/lines/0/delta", "not be 0"),
                invalid("2^31 units", Bearer.STAFF, adjustment(TOO_MANY), "/lines/0/delta"),
                invalid("-2^31 units", Bearer.STAFF, adjustment(-TOO_MANY), "/lines/0/delta"),
                invalid(
                        "no id",
                        Bearer.STAFF,
                        ADJUSTMENTS.json(Bodies.without(ADJUSTMENT, "adjustmentId")),
                        "/adjustmentId"),
                invalid("no reason", Bearer.STAFF, ADJUSTMENTS.json(Bodies.without(ADJUSTMENT, "reason")), "/reason"),
                invalid(
                        "a used id",
                        Bearer.STAFF,
                        ADJUSTMENTS.json(Bodies.adjustment("good", "B-1", 1)),
                        "/adjustmentId",
                        "used before"),
                new BadInput(
                        "more than there is", Bearer.STAFF, adjustment(-9), 409, "not-available", List.of("below 0")));
    }

    /** What receipts and adjustments refuse alike. */
    private static Stream<BadInput> shared(Request request, Map<String, Object> good, int lines, int allowed) {
        Map<String, Object> line = Map.of("sku", "B-1", "warehouse", "main");
        return Stream.of(
                invalid(
                        "an unknown SKU",
                        Bearer.STAFF,
                        set(request, good, "/lines/0/sku", "\"B-0\""),
                        "/lines/0/sku",
                        "no such product"),
                invalid("no SKU's form", Bearer.STAFF, set(request, good, "/lines/0/sku", "\"B#0\""), "/lines/0/sku"),
                invalid(
                        "an unknown warehouse",
                        Bearer.STAFF,
                        set(request, good, "/lines/0/warehouse", "\"moon\""),
                        "/lines/0/warehouse",
                        "no such warehouse"),
                invalid("no lines", Bearer.STAFF, set(request, good, "/lines", "[]"), "/lines", "at least one"),
                invalid("a line that is null", Bearer.STAFF, set(request, good, "/lines", "[null]"), "/lines/0"),
                invalid("no units", Bearer.STAFF, request.json(Bodies.with(good, "lines", List.of(line))), "/lines/0"),
                invalid(
                        "too many lines",
                        Bearer.STAFF,
                        request.json(Bodies.with(good, "lines", Collections.nCopies(lines, line))),
                        "/lines",
                        "at most " + allowed),
                malformed(
                        "a line's unknown field",
                        Bearer.STAFF,
                        set(request, good, "/lines/0/colour", "1"),
                        "/lines/0/colour",
                        "unknown"),
                malformed("a number as SKU", Bearer.STAFF, set(request, good, "/lines/0/sku", "7"), "/lines/0/sku"));
    }

    /** A fault of one count puts it in quarantine, so only what is wrong with all of them is refused. */
    private static Stream<BadInput> counts() {
        return Stream.of(
                invalid("no id", Bearer.STAFF, COUNTS.json(Bodies.without(count(), "countId")), "/countId"),
                invalid(
                        "a used id",
                        Bearer.STAFF,
                        COUNTS.json(Bodies.with(count(), "countId", "good")),
                        "/countId",
                        "used before"),
                invalid("no counts", Bearer.STAFF, set(COUNTS, count(), "/counts", "[]"), "/counts", "at least one"),
                invalid(
                        "5,001 counts",
                        Bearer.STAFF,
                        COUNTS.json(Bodies.counts("bad", Collections.nCopies(5_001, Map.of()))),
                        "/counts",
                        "at most 5000"),
                malformed(
                        "a time that is none",
                        Bearer.STAFF,
                        set(COUNTS, count(), "/counts/0/countedAt", "\"yesterday\""),
                        "/counts/0/countedAt"),
                malformed(
                        "an unknown field",
                        Bearer.STAFF,
                        set(COUNTS, count(), "/counts/0/who", "1"),
                        "/counts/0/who",
                        "unknown"),
                malformed(
                        "a number as SKU", Bearer.STAFF, set(COUNTS, count(), "/counts/0/sku", "7"), "/counts/0/sku"));
    }

    private static Stream<BadInput> buckets() {
        Request put = Request.put("/stock/B-1/buckets");
        return Stream.of(
                invalid("0 buckets", Bearer.STAFF, put.json(Map.of("buckets", 0)), "/buckets"),
                invalid("33 buckets", Bearer.STAFF, put.json(Map.of("buckets", 33)), "/buckets", "from 1 to 32"),
                invalid("no number", Bearer.STAFF, put.text("{}"), "/buckets"),
                malformed("half a bucket", Bearer.STAFF, put.text("{\"buckets\":1.5}"), "/buckets"),
                unknown(
                        "no such product",
                        Bearer.STAFF,
                        Request.put("/stock/B-0/buckets").json(Map.of("buckets", 2)),
                        "no such product"));
    }

    private static Map<String, Object> count() {
        return Bodies.counts("bad", List.of(Bodies.count("B-1", 1, Instant.now())));
    }

    private static Request receipt(long quantity) {
        return RECEIPTS.json(Bodies.receipt("bad", "B-1", quantity));
    }

    private static Request adjustment(long delta) {
        return ADJUSTMENTS.json(Bodies.adjustment("bad", "B-1", delta));
    }

    private static Request set(Request request, Map<String, Object> body, String pointer, String value) {
        return request.text(BadJson.set(body, pointer, value));
    }
}

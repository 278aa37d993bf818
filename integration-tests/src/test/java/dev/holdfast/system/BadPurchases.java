package dev.holdfast.system;

import static dev.holdfast.system.BadInput.invalid;
import static dev.holdfast.system.BadInput.malformed;
import static dev.holdfast.system.BadInput.unknown;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Suppliers that cannot be, and orders that nobody can approve or receive. */
final class BadPurchases {

    private static final Request PUT = Request.put("/suppliers/bad");
    private static final String NOBODYS = "/purchase-orders/bad~0mibz2q80";

    private BadPurchases() {}

    static Stream<BadInput> all() {
        return Stream.concat(suppliers(), orders());
    }

    private static Stream<BadInput> suppliers() {
        return Stream.of(
                invalid("no such product", Bearer.STAFF, PUT.json(Bodies.supplier("B-0", 1)), "/supplies/0/sku"),
                invalid("a pack of none", Bearer.STAFF, PUT.json(Bodies.supplier("B-1", 0)), "/supplies/0/packSize"),
                invalid("no such currency", Bearer.STAFF, with("currency", "XXQ"), "/currency"),
                invalid("looked at never", Bearer.STAFF, with("reviewDays", 0), "/reviewDays"),
                invalid("half a year and more", Bearer.STAFF, with("leadTime", Map.of("mean", 181)), "/leadTime/mean"),
                invalid("no lead time", Bearer.STAFF, with("leadTime", Map.of()), "/leadTime/mean"),
                invalid("always enough", Bearer.STAFF, with("serviceLevel", 1), "/serviceLevel"),
                invalid("stock for nothing", Bearer.STAFF, with("holdingRate", 0), "/holdingRate"),
                invalid("a budget below zero", Bearer.STAFF, with("budget", -1), "/budget"),
                invalid("nothing supplied", Bearer.STAFF, with("supplies", List.of()), "/supplies"),
                invalid(
                        "no such name",
                        Bearer.STAFF,
                        Request.put("/suppliers/a%20b").json(body()),
                        "/id"),
                malformed("half a day", Bearer.STAFF, with("reviewDays", 1.5), "/reviewDays"),
                malformed("an unknown field", Bearer.STAFF, with("discount", 1), "/discount", "unknown"),
                malformed("no number", Bearer.STAFF, PUT.text("{\"holdingRate\":NaN}"), "JSON"),
                unknown("no such supplier", Bearer.STAFF, Request.get("/suppliers/bad"), "no such supplier"),
                forbidden(PUT.json(body()), "planning:write"),
                forbidden(Request.get("/suppliers"), "planning:read"));
    }

    private static Stream<BadInput> orders() {
        Request receipt = Request.post("/stock/receipts");
        Map<String, Object> goods = Bodies.receipt("bad", "B-1", 1);
        return Stream.of(
                invalid(
                        "goods of an order that is not there",
                        Bearer.STAFF,
                        receipt.json(Bodies.with(goods, "purchaseOrder", "bad~0mibz2q80")),
                        "/purchaseOrder"),
                malformed(
                        "an order's number",
                        Bearer.STAFF,
                        receipt.json(Bodies.with(goods, "purchaseOrder", 7)),
                        "/purchaseOrder"),
                invalid("no such filter", Bearer.STAFF, Request.get("/purchase-orders?status=OPEN"), "/status"),
                invalid("no such supplier", Bearer.STAFF, Request.get("/replenishment?supplier=%20"), "/supplier"),
                invalid("too many", Bearer.STAFF, Request.get("/replenishment?limit=11"), "/limit"),
                invalid("a cursor of nobody's", Bearer.STAFF, Request.get("/purchase-orders?cursor=abc"), "/cursor"),
                unknown("no such order", Bearer.STAFF, Request.get(NOBODYS), "no such purchase order"),
                unknown("no id", Bearer.STAFF, Request.post("/purchase-orders/bad/approve"), "no such purchase order"),
                unknown("never suggested", Bearer.STAFF, Request.post(NOBODYS + "/approve"), "no such purchase order"),
                unknown("never approved", Bearer.STAFF, Request.post(NOBODYS + "/cancel"), "no such purchase order"),
                forbidden(Request.get("/replenishment"), "planning:read"),
                forbidden(Request.post(NOBODYS + "/approve"), "planning:write"));
    }

    private static BadInput forbidden(Request request, String scope) {
        return new BadInput("a customer", Bearer.ANNA, request, 403, "forbidden", List.of(scope));
    }

    private static Map<String, Object> body() {
        return Bodies.supplier("B-1", 1);
    }

    private static Request with(String field, Object value) {
        Map<String, Object> changed = new HashMap<>(body());
        changed.put(field, value);
        return PUT.json(changed);
    }
}

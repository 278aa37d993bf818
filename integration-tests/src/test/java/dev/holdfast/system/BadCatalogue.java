package dev.holdfast.system;

import static dev.holdfast.system.BadInput.invalid;
import static dev.holdfast.system.BadInput.malformed;
import static dev.holdfast.system.BadInput.unknown;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Products and warehouses that cannot be, and lists that cannot be had. */
final class BadCatalogue {

    private static final Map<String, Object> GOOD = Bodies.product(1999);
    private static final Request PUT = Request.put("/products/B-1");

    private BadCatalogue() {}

    static Stream<BadInput> all() {
        return Stream.of(
                        BadJson.of(Bearer.STAFF, PUT, GOOD, "/weightGrams", "/price/amount"),
                        Stream.of("name", "price", "category", "weightGrams").map(BadCatalogue::without),
                        values(),
                        conditions(),
                        warehouses(),
                        queries())
                .flatMap(each -> each);
    }

    private static BadInput without(String field) {
        return invalid("no " + field, Bearer.STAFF, PUT.json(Bodies.without(GOOD, field)), "/" + field);
    }

    private static Stream<BadInput> values() {
        return Stream.of(
                value("/name", "\"" + "n".repeat(201) + "\"", "at most 200"),
                value("/price/amount", "0", "above 0"),
                value("/price/amount", "-1", "above 0"),
                value("/weightGrams", "-1", "from 0"),
                value("/weightGrams", "2147483648", "from 0"),
                value("/stockBuckets", "0", "from 1 to 32"),
                value("/stockBuckets", "33", "from 1 to 32"),
                value("/maxPerCustomer", "-1", "from 0"),
                value("/lowStockThreshold", "2147483648", "from 0"),
                value("/taxClass", "\"luxury\"", "standard"),
                malformed("no such currency", Bearer.STAFF, set("/price/currency", "\"POUND\""), "/price", "ISO 4217"),
                malformed("a price without currency", Bearer.STAFF, set("/price", "{\"amount\":1}"), "/price"),
                malformed("a price as number", Bearer.STAFF, set("/price", "19.99"), "/price"),
                malformed("a number as name", Bearer.STAFF, set("/name", "7"), "/name"),
                invalid(
                        "no SKU's form",
                        Bearer.STAFF,
                        Request.put("/products/B%2F1").json(GOOD),
                        "/sku"),
                invalid(
                        "41 characters of SKU",
                        Bearer.STAFF,
                        Request.put("/products/" + "B".repeat(41)).json(GOOD),
                        "/sku"));
    }

    private static BadInput value(String pointer, String value, String words) {
        return invalid(value + " at " + pointer, Bearer.STAFF, set(pointer, value), pointer, words);
    }

    private static Stream<BadInput> conditions() {
        Request good = PUT.json(GOOD);
        return Stream.of(
                condition("another version", good.header("If-Match", "\"99\"")),
                condition("it is there", good.header("If-None-Match", "*")),
                condition(
                        "it is not there",
                        Request.put("/products/B-0").json(GOOD).header("If-Match", "*")),
                new BadInput(
                        "other buckets",
                        Bearer.STAFF,
                        set("/stockBuckets", "2"),
                        409,
                        "stock-is-spread",
                        List.of("/stockBuckets")));
    }

    private static BadInput condition(String name, Request request) {
        return new BadInput(name, Bearer.STAFF, request, 412, "precondition-failed", List.of("does not hold"));
    }

    private static Stream<BadInput> warehouses() {
        Request put = Request.put("/warehouses/bad");
        return Stream.of(
                invalid("no country", Bearer.STAFF, put.text("{}"), "/country"),
                invalid("no such country", Bearer.STAFF, put.json(Map.of("country", "UK")), "/country"),
                invalid("no such zone", Bearer.STAFF, put.json(rank("MOON", 1)), "/rank/MOON"),
                invalid("rank 0", Bearer.STAFF, put.json(rank("EUROPE", 0)), "/rank/EUROPE"),
                malformed("half a rank", Bearer.STAFF, put.json(rank("EUROPE", 1.5)), "/rank/EUROPE"),
                malformed(
                        "an unknown field", Bearer.STAFF, put.json(Map.of("country", "GB", "a", 1)), "/a", "unknown"));
    }

    private static Map<String, Object> rank(String zone, Object rank) {
        return Map.of("country", "GB", "rank", Map.of(zone, rank));
    }

    private static Stream<BadInput> queries() {
        return Stream.of(
                invalid("limit 0", Bearer.NOBODY, Request.get("/products?limit=0"), "/limit"),
                invalid("a limit in words", Bearer.NOBODY, Request.get("/products?limit=ten"), "/limit"),
                invalid("a cursor of no list", Bearer.NOBODY, Request.get("/products?cursor=abc"), "/cursor"),
                invalid("an unknown filter", Bearer.NOBODY, Request.get("/products?colour=red"), "/colour"),
                invalid("a long question", Bearer.NOBODY, Request.get("/products?q=" + "x".repeat(201)), "/q"),
                invalid("many words", Bearer.NOBODY, Request.get("/products?q=" + "w+".repeat(17)), "/q"),
                invalid("an unknown way to sort", Bearer.NOBODY, Request.get("/products?q=mug&sort=colour"), "/sort"),
                invalid("a price in words", Bearer.NOBODY, Request.get("/products?priceMin=cheap"), "/priceMin"),
                invalid("prices crossed", Bearer.NOBODY, Request.get("/products?priceMin=2&priceMax=1"), "/priceMax"),
                invalid("half available", Bearer.NOBODY, Request.get("/products?available=half"), "/available"),
                invalid("a cursor of no search", Bearer.NOBODY, Request.get("/products?q=mug&cursor=abc"), "/cursor"),
                unknown("no such product", Bearer.NOBODY, Request.get("/products/B-0"), "no such product"),
                unknown("no such product", Bearer.STAFF, Request.get("/stock/B-0"), "no such product"));
    }

    private static Request set(String pointer, String value) {
        return PUT.text(BadJson.set(GOOD, pointer, value));
    }
}

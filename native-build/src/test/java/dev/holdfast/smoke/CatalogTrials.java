package dev.holdfast.smoke;

import static dev.holdfast.smoke.Caller.NOBODY;

/** The catalogue, from nothing to two products. */
final class CatalogTrials {

    /** Sold so well that it falls under its threshold. */
    static final String MUG = "MUG";

    static final String JAR = "JAR";

    private static final Caller STAFF = Caller.staff("catalog:write");

    private CatalogTrials() {}

    static void addTo(Trials trials) {
        trials.add("put-product", CatalogTrials::putProduct).add("read-product", CatalogTrials::readProduct);
    }

    private static void putProduct(Tried function) {
        function.call(put(STAFF, MUG, product("A mug", "GBP")))
                .is(201)
                .has("/sku", MUG)
                .has("/price/amount", 499)
                .has("/price/currency", "GBP")
                .has("/lowStockThreshold", 8);
        function.call(put(STAFF, JAR, product("A jar 玻璃罐子", "GBP"))).is(201);
        function.call(put(STAFF, MUG, "{\"name\":")).isProblem(400);
        function.call(put(STAFF, MUG, "{\"colour\":\"red\"}")).isProblemAt(400, "/colour");
        function.call(put(STAFF, MUG, product("A mug", "XXQ"))).isProblemAt(400, "/price");
        function.call(put(STAFF, MUG, "{\"category\":\"kitchen\"}")).isProblem(422);
        function.call(put(Caller.staff("stock:write"), MUG, "{}")).isProblem(403);
        function.call(put(NOBODY, MUG, "{}")).isProblem(401);
    }

    private static Call put(Caller caller, String sku, String body) {
        return Call.by(caller).at("sku", sku).body(body);
    }

    private static String product(String name, String currency) {
        return """
                {"name":"%s","price":{"amount":499,"currency":"%s"},"category":"kitchen","weightGrams":350,
                "lowStockThreshold":8}""".formatted(name, currency);
    }

    private static void readProduct(Tried function) {
        function.call(Call.by(NOBODY).at("sku", MUG)).is(200).has("/name", "A mug");
        function.call(Call.by(NOBODY).at("sku", "NONE")).isProblem(404);
    }
}

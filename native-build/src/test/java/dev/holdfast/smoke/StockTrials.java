package dev.holdfast.smoke;

import static dev.holdfast.smoke.CatalogTrials.JAR;
import static dev.holdfast.smoke.CatalogTrials.MUG;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

/** Warehouses and stock: 22 mugs in two buckets and 6 jars. */
final class StockTrials {

    private static final Caller WRITER = Caller.staff("stock:write");
    private static final Caller READER = Caller.staff("stock:read");

    private StockTrials() {}

    static void addTo(Trials trials) {
        trials.add("put-warehouse", StockTrials::putWarehouse)
                .add("list-warehouses", StockTrials::listWarehouses)
                .add("receive-stock", StockTrials::receiveStock)
                .add("adjust-stock", StockTrials::adjustStock)
                .add("count-stock", StockTrials::countStock)
                .add("split-stock", StockTrials::splitStock)
                .add("read-stock", StockTrials::readStock);
    }

    private static void putWarehouse(Tried function) {
        Call main = Call.by(WRITER).at("id", "main");
        function.call(main.body("{\"country\":\"GB\",\"rank\":{\"DOMESTIC\":1,\"EUROPE\":2}}"))
                .is(200)
                .has("/id", "main")
                .has("/rank/EUROPE", 2);
        function.call(main.body("{\"country\":\"XX\"}")).isProblemAt(422, "/country");
        function.call(Call.by(READER).at("id", "main").body("{}")).isProblem(403);
    }

    private static void listWarehouses(Tried function) {
        Answer list = function.call(Call.by(READER)).is(200);
        assertThat(list.body().toString()).contains("\"main\"", "\"DOMESTIC\":1");
        function.call(Call.by(WRITER)).isProblem(403);
    }

    private static void receiveStock(Tried function) {
        Call receipt = Call.by(WRITER).body("""
                {"receiptId":"R-1","lines":[{"sku":"MUG","warehouse":"main","quantity":20},
                {"sku":"JAR","warehouse":"main","quantity":5}]}""");
        function.call(receipt)
                .is(200)
                .has("/receiptId", "R-1")
                .has("/applied", 25)
                .has("/lines", 2);
        function.call(receipt).is(200).has("/applied", 25);
        function.call(Call.by(WRITER).body("[]")).isProblem(400);
        function.call(Call.by(WRITER).body("{\"receiptId\":\"R-2\",\"lines\":[{\"quantity\":\"5\"}]}"))
                .isProblemAt(400, "/lines/0/quantity");
        function.call(Call.by(READER).body("{}")).isProblem(403);
    }

    private static void adjustStock(Tried function) {
        function.call(adjustment("A-1", 2)).is(200).has("/adjustmentId", "A-1");
        Answer refused = function.call(adjustment("A-2", -1_000)).isProblem(409);
        assertThat(refused.body().path("shortages")).as("%s", refused.body()).hasSize(1);
        assertThat(refused.text("/shortages/0/sku")).isEqualTo(MUG);
        function.call(Call.by(WRITER).body("{\"adjustmentId\":\"A-3\"}")).isProblem(422);
        function.call(Call.by(READER).body("{}")).isProblem(403);
    }

    private static Call adjustment(String id, long delta) {
        return Call.by(WRITER).body("""
                {"adjustmentId":"%s","reason":"found","lines":[{"sku":"MUG","warehouse":"main","delta":%d}]}""".formatted(id, delta));
    }

    private static void countStock(Tried function) {
        Answer counted = function.call(Call.by(WRITER).body("""
                {"countId":"C-1","counts":[
                {"sku":"JAR","warehouse":"main","quantity":6,"source":"scanner","countedAt":"%s"},
                {"sku":"NONE","warehouse":"main","quantity":6,"source":"scanner","countedAt":"%s"}]}""".formatted(Instant.now(), Instant.now())));
        counted.is(200).has("/applied/0/sku", JAR).has("/applied/0/delta", 1);
        assertThat(counted.body().path("quarantined")).as("%s", counted.body()).hasSize(1);
        assertThat(counted.body().path("shortages")).isEmpty();
        function.call(Call.by(WRITER).body("{\"countId\":\"C-2\",\"counts\":[{\"countedAt\":\"soon\"}]}"))
                .isProblemAt(400, "/counts/0/countedAt");
        function.call(Call.by(READER).body("{}")).isProblem(403);
    }

    private static void splitStock(Tried function) {
        Call mugs = Call.by(WRITER).at("sku", MUG);
        function.call(mugs.body("{\"buckets\":2}")).is(200).has("/sku", MUG).has("/buckets", 2);
        function.call(mugs.body("{\"buckets\":0}")).isProblemAt(422, "/buckets");
        function.call(Call.by(READER).at("sku", MUG).body("{}")).isProblem(403);
    }

    private static void readStock(Tried function) {
        function.call(Call.by(READER).at("sku", MUG))
                .is(200)
                .has("/onHand", 22)
                .has("/available", 22)
                .has("/held", 0)
                .has("/warehouses/0/warehouse", "main")
                .has("/warehouses/0/available", 22);
        function.call(Call.by(READER).at("sku", JAR)).is(200).has("/onHand", 6);
        function.call(Call.by(WRITER).at("sku", MUG)).isProblem(403);
    }
}

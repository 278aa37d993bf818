package dev.holdfast.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.model.topology.Queues;
import java.util.ArrayList;
import java.util.List;

/** A supplier of mugs, from its terms to an order that is cancelled. Mugs are forecast by the trials before. */
final class PurchaseTrials {

    private static final Caller WRITER = Caller.staff("planning:write");
    private static final Caller READER = Caller.staff("planning:read");

    /** So large that stock never is enough. */
    private static final String TERMS = """
        {"name":"Acme","currency":"GBP","leadTime":{"mean":90,"deviation":5},"reviewDays":30,"minimumUnits":500,
        "supplies":[{"sku":"MUG","warehouse":"main","unitCost":250,"packSize":6},
        {"sku":"JAR","warehouse":"main","unitCost":100}]}\
        """;

    private String order = "";

    void addTo(Trials trials) {
        trials.add("put-supplier", PurchaseTrials::putSupplier)
                .add("read-supplier", PurchaseTrials::readSupplier)
                .add("list-suppliers", PurchaseTrials::listSuppliers)
                .add("plan-purchases", PurchaseTrials::planPurchases)
                .add("suggest-purchases", PurchaseTrials::suggestPurchases)
                .add("list-suggestions", this::listSuggestions)
                .add("approve-purchase", this::approvePurchase)
                .add("read-purchase-order", this::readPurchaseOrder)
                .add("list-purchase-orders", this::listPurchaseOrders)
                .add("cancel-purchase-order", this::cancelPurchaseOrder);
    }

    private static void putSupplier(Tried function) {
        Call put = Call.by(WRITER).at("id", "acme");
        function.call(put.body(TERMS)).is(201).has("/version", 1).has("/supplies/1/packSize", 6);
        function.call(put.body(TERMS).header("If-Match", "\"7\"")).isProblem(412);
        function.call(put.body("{\"name\":\"Acme\"}")).isProblem(422);
        function.call(put.body("{\"leadTime\":{\"mean\":\"soon\"}}")).isProblemAt(400, "/leadTime/mean");
        function.call(Call.by(READER).at("id", "acme").body("{}")).isProblem(403);
        assertThat(function.world().depth(Queues.PURCHASES).waiting()).isEqualTo(1);
    }

    private static void readSupplier(Tried function) {
        function.call(Call.by(READER).at("id", "acme"))
                .is(200)
                .has("/leadTime/mean", "90.0")
                .has("/supplies/0/sku", "JAR");
        function.call(Call.by(READER).at("id", "nobody")).isProblem(404);
        function.call(Call.by(WRITER).at("id", "acme")).isProblem(403);
    }

    private static void listSuppliers(Tried function) {
        function.call(Call.by(READER)).is(200).has("/items/0/id", "acme").has("/items/0/supplies", 2);
        function.call(Call.by(READER).query("colour", "red")).isProblemAt(422, "/colour");
        function.call(Call.by(WRITER)).isProblem(403);
    }

    private static void planPurchases(Tried function) {
        function.tick();
        assertThat(function.world().depth(Queues.PURCHASES).waiting()).isEqualTo(2);
    }

    private static void suggestPurchases(Tried function) {
        assertThat(function.consume()).anyMatch(body -> body.contains("acme"));
    }

    private void listSuggestions(Tried function) {
        Answer page = function.call(Call.by(READER)).is(200).has("/items/0/supplier", "acme");
        order = page.text("/items/0/id");
        List<String> skus = new ArrayList<>();
        page.body()
                .at("/items/0/lines")
                .forEach((JsonNode line) -> skus.add(line.path("sku").asText()));
        assertThat(skus).as("%s", page.body()).contains("MUG");
        function.call(Call.by(READER).query("limit", "0")).isProblemAt(422, "/limit");
        function.call(Call.by(WRITER)).isProblem(403);
    }

    private void approvePurchase(Tried function) {
        Call approve = Call.by(WRITER).at("id", order);
        function.call(approve.body("{\"lines\":[{\"sku\":\"MUG\",\"quantity\":-6}]}"))
                .isProblemAt(422, "/lines/0/quantity");
        Call fewer = approve.body("{\"lines\":[{\"sku\":\"MUG\",\"quantity\":12}]}");
        function.call(fewer).is(201).has("/status", "APPROVED");
        function.call(fewer).is(200).has("/id", order);
        function.call(approve).isProblem(409);
        function.call(Call.by(WRITER).at("id", "acme~000000001")).isProblem(409);
        function.call(Call.by(WRITER).at("id", "nobody~000000001")).isProblem(404);
        function.call(Call.by(READER).at("id", order)).isProblem(403);
    }

    private void readPurchaseOrder(Tried function) {
        Answer read = function.call(Call.by(READER).at("id", order)).is(200).has("/received", 0);
        assertThat(read.body().at("/onTheWay").asLong()).isPositive();
        function.call(Call.by(READER).at("id", "acme")).isProblem(404);
        function.call(Call.by(WRITER).at("id", order)).isProblem(403);
    }

    private void listPurchaseOrders(Tried function) {
        function.call(Call.by(READER)).is(200).has("/items/0/id", order);
        function.call(Call.by(READER).query("supplier", "nobody")).is(200);
        function.call(Call.by(WRITER)).isProblem(403);
    }

    private void cancelPurchaseOrder(Tried function) {
        Call cancel = Call.by(WRITER).at("id", order);
        function.call(cancel).is(200).has("/status", "CANCELLED").has("/onTheWay", 0);
        function.call(cancel).is(200).has("/status", "CANCELLED");
        function.call(Call.by(READER).at("id", order)).isProblem(403);
    }
}

package dev.holdfast.smoke;

import static dev.holdfast.smoke.Caller.NOBODY;
import static dev.holdfast.smoke.CatalogTrials.JAR;
import static dev.holdfast.smoke.CatalogTrials.MUG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.topology.Tables;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The catalogue's two products, listed and searched, before there is any stock of them. */
final class SearchTrials {

    private SearchTrials() {}

    static void addTo(Trials trials) {
        trials.add("list-products", SearchTrials::listProducts)
                .add("index-products", SearchTrials::indexProducts)
                .add("index-stock", SearchTrials::indexStock);
    }

    private static void listProducts(Tried function) {
        Answer page = function.call(Call.by(NOBODY).query("limit", "1")).is(200);
        assertThat(page.body().path("items")).hasSize(1);
        Answer rest = function.call(Call.by(NOBODY).query("limit", "10").query("cursor", page.text("/cursor")));
        assertThat(rest.is(200).body().path("items")).hasSize(1);
        function.call(Call.by(NOBODY).query("colour", "red")).isProblemAt(422, "/colour");
        function.call(Call.by(NOBODY).query("q", "mugs"))
                .is(200)
                .has("/total", 1)
                .has("/items/0/sku", MUG)
                .has("/facets/categories/0/category", "kitchen")
                .has("/facets/prices/0/below", 500);
        function.call(Call.by(NOBODY).query("q", "玻璃")).is(200).has("/items/0/sku", JAR);
        function.call(Call.by(NOBODY).query("available", "true")).is(200).has("/total", 0);
        function.call(Call.by(NOBODY).query("available", "false")).is(200).has("/total", 2);
        function.call(Call.by(NOBODY).query("q", "x".repeat(201))).isProblemAt(422, "/q");
    }

    private static void indexProducts(Tried function) {
        function.tick();
        assertThat(parts(function.world())).contains("products").anyMatch(part -> part.startsWith("products/"));
    }

    private static void indexStock(Tried function) {
        function.tick();
        assertThat(parts(function.world())).contains("asked", "stock");
    }

    private static List<String> parts(World world) {
        return world
                .aws()
                .dynamo()
                .scan(scan -> scan.tableName(world.aws().tableNames().of(Tables.SEARCH_INDEX)))
                .items()
                .stream()
                .map(row -> row.getOrDefault("part", AttributeValue.fromS("")).s())
                .toList();
    }
}

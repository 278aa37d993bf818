package dev.holdfast.model.topology;

import static dev.holdfast.model.topology.Declaring.PUBLIC;
import static dev.holdfast.model.topology.Declaring.answer;
import static dev.holdfast.model.topology.Declaring.sweep;
import static dev.holdfast.model.topology.Tables.PRODUCTS;
import static dev.holdfast.model.topology.Tables.SEARCH_INDEX;
import static dev.holdfast.model.topology.Tables.STOCK;

import dev.holdfast.model.topology.Grant.Read;
import dev.holdfast.model.topology.Grant.Scan;
import dev.holdfast.model.topology.Grant.Write;
import java.time.Duration;
import java.util.List;

/** How products are found: the functions of search. */
final class SearchFunctions {

    static final List<FunctionSpec> ALL = List.of(
            answer(
                    "list-products",
                    "search",
                    "Lists products, and searches them by words, category, price and stock",
                    "GET",
                    "/products",
                    PUBLIC,
                    new Scan(PRODUCTS),
                    new Read(PRODUCTS),
                    new Scan(STOCK),
                    new Read(SEARCH_INDEX),
                    new Write(SEARCH_INDEX)),
            sweep(
                    "index-products",
                    "search",
                    "Makes a new snapshot of the search index when enough products have changed",
                    Duration.ofMinutes(10),
                    new Scan(PRODUCTS),
                    new Read(PRODUCTS),
                    new Read(SEARCH_INDEX),
                    new Write(SEARCH_INDEX)),
            sweep(
                    "index-stock",
                    "search",
                    "Notes which products are in stock, while somebody searches by it",
                    Duration.ofMinutes(1),
                    new Scan(STOCK),
                    new Read(SEARCH_INDEX),
                    new Write(SEARCH_INDEX)));

    private SearchFunctions() {}
}

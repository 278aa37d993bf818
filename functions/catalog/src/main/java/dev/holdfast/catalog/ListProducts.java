package dev.holdfast.catalog;

import dev.holdfast.model.Limits;
import dev.holdfast.platform.http.Cursor;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Page;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** {@code GET /products?category=&limit=&cursor=}. */
@Singleton
public class ListProducts implements HttpOperation {

    private final ProductTable table;

    public ListProducts(ProductTable table) {
        this.table = table;
    }

    @Override
    public HttpAnswer handle(HttpRequest request) {
        request.refuseQueryOtherThan("category", "limit", "cursor");
        Optional<String> category = request.query("category");
        int limit = request.query("limit", Limits.PAGE_MAX, 1, Limits.PAGE_MAX);
        String list = "products" + category.map(name -> " of " + name).orElse("");
        Optional<String> after = request.query("cursor")
                .map(cursor -> Cursor.decode(list, cursor).getFirst());
        ProductTable.Listing listing = table.list(category, limit, after);
        return HttpAnswer.ok(new Page<>(
                listing.products(),
                listing.last().map(sku -> Cursor.encode(list, List.of(sku))).orElse(null)));
    }
}

package dev.holdfast.search;

import dev.holdfast.catalog.Product;
import dev.holdfast.catalog.ProductTable;
import dev.holdfast.model.Limits;
import dev.holdfast.platform.Digests;
import dev.holdfast.platform.http.Cursor;
import dev.holdfast.platform.http.EntityTags;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Page;
import dev.holdfast.platform.json.Json;
import dev.holdfast.search.index.Found;
import dev.holdfast.search.index.Hit;
import dev.holdfast.search.store.CatalogueIndex;
import dev.holdfast.search.store.StockPicture;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * {@code GET /products}. With {@code category}, {@code limit} and {@code cursor} alone it lists the catalogue as the table has
 * it, in no particular order; with anything else it searches the index.
 */
@Singleton
public class ListProducts implements HttpOperation {

    private static final Set<String> LISTING = Set.of("category", "limit", "cursor");
    private static final int TAG_BYTES = 12;

    private final ProductTable table;
    private final CatalogueIndex index;
    private final StockPicture stock;
    private final int cacheSeconds;

    public ListProducts(
            ProductTable table,
            CatalogueIndex index,
            StockPicture stock,
            @ConfigProperty(name = "holdfast.search.refresh-seconds", defaultValue = "5") int cacheSeconds) {
        this.table = table;
        this.index = index;
        this.stock = stock;
        this.cacheSeconds = cacheSeconds;
    }

    @Override
    public HttpAnswer handle(HttpRequest request) {
        return LISTING.containsAll(request.query().keySet()) ? list(request) : search(request);
    }

    private HttpAnswer list(HttpRequest request) {
        Optional<String> category = request.query("category");
        int limit = request.query("limit", Limits.PAGE_MAX, 1, Limits.PAGE_MAX);
        String list = "products" + category.map(name -> " of " + name).orElse("");
        Optional<String> after = request.query("cursor")
                .map(cursor -> Cursor.decode(list, cursor).getFirst());
        ProductTable.Listing listing = table.list(category, limit, after);
        Page<Product> page = new Page<>(
                listing.products(),
                listing.last().map(sku -> Cursor.encode(list, List.of(sku))).orElse(null));
        return answer(request, page, "no-cache");
    }

    private HttpAnswer search(HttpRequest request) {
        SearchRequest search = SearchRequest.of(request);
        Found found = index.current().search(search.query(), admitted(search), search.limit(), search.after());
        List<Product> products = found.hits().stream().map(Hit::product).toList();
        SearchPage page = new SearchPage(
                products,
                found.more() ? search.cursor(found.hits().getLast().place()) : null,
                found.total(),
                found.facets());
        return answer(request, page, "public, max-age=" + cacheSeconds);
    }

    private static HttpAnswer answer(HttpRequest request, Object page, String caching) {
        String tag = tag(page);
        HttpAnswer answer =
                EntityTags.isKnown(request, tag) ? new HttpAnswer(304, Map.of(), null) : HttpAnswer.ok(page);
        return answer.with("ETag", tag).with("Cache-Control", caching);
    }

    private Predicate<String> admitted(SearchRequest search) {
        if (search.available().isEmpty()) {
            return sku -> true;
        }
        Set<String> available = stock.available();
        boolean wanted = search.available().get();
        return sku -> available.contains(sku) == wanted;
    }

    /** Of what is answered, so that all processes have the same one for the same answer. */
    private static String tag(Object page) {
        byte[] digest = Digests.sha256(Json.write(page).getBytes(StandardCharsets.UTF_8));
        return "\"" + Digests.hex(Arrays.copyOf(digest, TAG_BYTES)) + "\"";
    }
}

package dev.holdfast.search;

import dev.holdfast.catalog.Product;
import dev.holdfast.search.index.Facets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of what was found.
 *
 * @param cursor what to ask for the next part with; absent on the last
 * @param total products that match, on this page or not
 */
public record SearchPage(List<Product> items, @Nullable String cursor, int total, Facets facets) {

    public SearchPage {
        items = List.copyOf(items);
    }
}

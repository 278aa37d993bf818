package dev.holdfast.search.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many products there would be with another choice of one filter, all others being kept: so the counts of categories
 * disregard the chosen category, and those of prices the chosen prices.
 *
 * @param categories the most frequent first, at most 50
 * @param prices from the lowest; bands without products are left out
 */
public record Facets(List<CategoryCount> categories, List<PriceBand> prices) {

    /** Products of a category. */
    public record CategoryCount(String category, int count) {}

    /**
     * Products from one price up to below another, in minor units.
     *
     * @param below absent where there is no upper end
     */
    public record PriceBand(long from, @Nullable Long below, int count) {}

    public Facets {
        categories = List.copyOf(categories);
        prices = List.copyOf(prices);
    }
}

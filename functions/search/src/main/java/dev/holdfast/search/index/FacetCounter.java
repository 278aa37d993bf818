package dev.holdfast.search.index;

import static java.util.Comparator.comparingInt;

import dev.holdfast.search.index.Facets.CategoryCount;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what matches, with and without the filters that facets disregard. */
final class FacetCounter {

    private static final int CATEGORIES_MAX = 50;

    private final Map<String, Integer> categories = new TreeMap<>();
    private final int[] bands = new int[PriceBands.count()];

    /** @param counts by the numbers that categories have in the segment */
    void categories(Segment segment, int[] counts) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                categories.merge(segment.categoryName(i), counts[i], Integer::sum);
            }
        }
    }

    void priced(long price) {
        bands[PriceBands.of(price)]++;
    }

    Facets done() {
        List<CategoryCount> frequent = categories.entrySet().stream()
                .map(each -> new CategoryCount(each.getKey(), each.getValue()))
                .sorted(comparingInt(CategoryCount::count).reversed().thenComparing(CategoryCount::category))
                .limit(CATEGORIES_MAX)
                .toList();
        return new Facets(frequent, PriceBands.named(bands));
    }
}

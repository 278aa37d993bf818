package dev.holdfast.search.index;

import java.util.List;

/**
 * What was found.
 *
 * @param hits as many as were wanted, in order
 * @param more whether there are others after them
 * @param total products that match, on this page or not
 */
public record Found(List<Hit> hits, boolean more, int total, Facets facets) {

    public Found {
        hits = List.copyOf(hits);
    }
}

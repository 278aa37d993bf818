package dev.holdfast.search.index;

import dev.holdfast.catalog.Product;

/**
 * A product that was found.
 *
 * @param score by BM25; 0 where no words were asked for
 */
public record Hit(Place place, Product product, float score) {}

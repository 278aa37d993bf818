package dev.holdfast.catalog.promotion;

import java.util.Set;

/**
 * Some of the goods: those of these SKUs and those of these categories.
 *
 * @param skus with {@code categories}: if both are empty, all goods
 */
public record Scope(Set<String> skus, Set<String> categories) {

    public static final Scope ALL = new Scope(Set.of(), Set.of());

    public Scope {
        skus = Set.copyOf(skus);
        categories = Set.copyOf(categories);
    }

    boolean covers(String sku, String category) {
        return (skus.isEmpty() && categories.isEmpty()) || skus.contains(sku) || categories.contains(category);
    }
}

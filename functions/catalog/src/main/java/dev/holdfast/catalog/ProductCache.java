package dev.holdfast.catalog;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Products as they were at most some seconds ago, for pricing. */
@Singleton
public class ProductCache {

    static final int ENTRIES_MAX = 20_000;

    private final Remembered<Product> products;

    public ProductCache(
            ProductTable table,
            InstantSource clock,
            @ConfigProperty(name = "holdfast.catalog.cache-seconds", defaultValue = "30") int seconds) {
        this.products = new Remembered<>(table::findAll, clock, Duration.ofSeconds(seconds), ENTRIES_MAX);
    }

    /** By SKU, those that exist: all that are not known freshly enough are read together. */
    public Map<String, Product> find(Collection<String> skus) {
        return products.find(skus);
    }

    int size() {
        return products.size();
    }
}

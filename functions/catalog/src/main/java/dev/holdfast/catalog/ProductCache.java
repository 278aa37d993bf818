package dev.holdfast.catalog;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Products as they were at most some seconds ago, for pricing. What does not exist is not remembered, so a new product
 * can be ordered at once. When a product has become too old, whoever notices reads it again; the others go on with what is
 * known for a few seconds more, so that a busy table is asked once and not by everybody.
 */
@Singleton
public class ProductCache {

    static final int ENTRIES_MAX = 20_000;

    /** For whoever reads a product again. */
    private static final Duration REFRESH = Duration.ofSeconds(2);

    private final ProductTable table;
    private final InstantSource clock;
    private final Duration age;

    /** In the order of loading, so the eldest is the first to expire. Guarded by itself. */
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    public ProductCache(
            ProductTable table,
            InstantSource clock,
            @ConfigProperty(name = "holdfast.catalog.cache-seconds", defaultValue = "30") int seconds) {
        this.table = table;
        this.clock = clock;
        this.age = Duration.ofSeconds(seconds);
    }

    private record Entry(Product product, Instant expiresAt) {}

    /** By SKU, those that exist: all that are not known freshly enough are read together. */
    public Map<String, Product> find(Collection<String> skus) {
        Map<String, Product> found = new HashMap<>();
        List<String> missing = new ArrayList<>();
        Instant now = clock.instant();
        synchronized (entries) {
            for (String sku : skus) {
                Entry entry = entries.get(sku);
                if (entry == null || !now.isBefore(entry.expiresAt())) {
                    missing.add(sku);
                    entries.computeIfPresent(sku, (same, old) -> new Entry(old.product(), now.plus(REFRESH)));
                } else {
                    found.put(sku, entry.product());
                }
            }
        }
        if (!missing.isEmpty()) {
            Map<String, Product> loaded = table.findAll(missing);
            remember(loaded.values(), now);
            found.putAll(loaded);
        }
        return found;
    }

    private void remember(Collection<Product> products, Instant now) {
        synchronized (entries) {
            for (Product product : products) {
                entries.remove(product.sku());
                entries.put(product.sku(), new Entry(product, now.plus(age)));
            }
            Iterator<String> eldest = entries.keySet().iterator();
            while (entries.size() > ENTRIES_MAX) {
                eldest.next();
                eldest.remove();
            }
        }
    }

    int size() {
        synchronized (entries) {
            return entries.size();
        }
    }
}

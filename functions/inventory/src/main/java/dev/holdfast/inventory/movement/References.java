package dev.holdfast.inventory.movement;

import dev.holdfast.catalog.Product;
import dev.holdfast.catalog.ProductTable;
import dev.holdfast.inventory.warehouse.Warehouse;
import dev.holdfast.inventory.warehouse.WarehouseTable;
import dev.holdfast.platform.http.Validation;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the lines of a request refer to: products and warehouses as they are now. */
@Singleton
public class References {

    private final ProductTable products;
    private final WarehouseTable warehouses;

    public References(ProductTable products, WarehouseTable warehouses) {
        this.products = products;
        this.warehouses = warehouses;
    }

    /** Those of the products that exist, by SKU, and the ids of all warehouses. */
    public record Known(Map<String, Product> products, Set<String> warehouses) {

        public boolean hasProduct(String sku) {
            return products.containsKey(sku);
        }

        public boolean hasWarehouse(String id) {
            return warehouses.contains(id);
        }
    }

    /** @param skus may hold nulls and names that no product can have; they are known not to exist */
    public Known read(Collection<@Nullable String> skus) {
        Set<String> possible = skus.stream()
                .filter(Objects::nonNull)
                .filter(sku -> Validation.NAME.matcher(sku).matches())
                .collect(Collectors.toSet());
        return new Known(
                products.findAll(possible),
                warehouses.all().stream().map(Warehouse::id).collect(Collectors.toSet()));
    }
}

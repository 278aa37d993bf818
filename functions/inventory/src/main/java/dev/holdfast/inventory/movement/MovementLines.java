package dev.holdfast.inventory.movement;

import dev.holdfast.catalog.Product;
import dev.holdfast.inventory.stock.SkuAt;
import dev.holdfast.model.Limits;
import dev.holdfast.platform.http.Validation;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Checks the lines of a receipt or an adjustment, and sums those of the same SKU and warehouse. */
@Singleton
class MovementLines {

    private final References references;

    MovementLines(References references) {
        this.references = references;
    }

    /** A line as a caller sends it: anything may be missing. */
    record Sent(
            @Nullable String sku,
            @Nullable String warehouse,
            @Nullable Long units) {}

    /** What is to be moved, and the products that it is about. */
    record Checked(NavigableMap<SkuAt, Long> units, Map<String, Product> products) {

        int buckets(String sku) {
            Product product = products.get(sku);
            return product == null ? Product.DEFAULT_BUCKETS : product.stockBuckets();
        }
    }

    /**
     * @param field what the caller calls the units
     * @param min the fewest units of a line; 0 units move nothing and are refused in any case
     * @throws dev.holdfast.platform.http.Refusal with a 422 that names every fault
     */
    Checked check(Validation validation, List<@Nullable Sent> lines, String field, long min) {
        for (int i = 0; i < lines.size(); i++) {
            checkForm(validation, lines.get(i), "/lines/" + i, field, min);
        }
        validation.throwIfAny();
        List<Sent> sound = lines.stream().map(Objects::requireNonNull).toList();
        References.Known known =
                references.read(sound.stream().map(line -> line.sku()).toList());
        NavigableMap<SkuAt, Long> units = new TreeMap<>();
        for (int i = 0; i < sound.size(); i++) {
            Sent line = sound.get(i);
            String sku = Objects.requireNonNull(line.sku());
            String warehouse = Objects.requireNonNull(line.warehouse());
            validation
                    .require(known.hasProduct(sku), "/lines/" + i + "/sku", "there is no such product")
                    .require(known.hasWarehouse(warehouse), "/lines/" + i + "/warehouse", "there is no such warehouse");
            units.merge(new SkuAt(sku, warehouse), Objects.requireNonNull(line.units()), Math::addExact);
        }
        validation.throwIfAny();
        return new Checked(units, known.products());
    }

    private static void checkForm(Validation validation, @Nullable Sent line, String pointer, String field, long min) {
        if (line == null) {
            validation.reject(pointer, "is missing");
            return;
        }
        validation
                .name(line.sku(), pointer + "/sku")
                .name(line.warehouse(), pointer + "/warehouse")
                .between(line.units(), min, Limits.QUANTITY_MAX, pointer + "/" + field);
        if (line.units() != null && line.units() == 0 && min < 0) {
            validation.reject(pointer + "/" + field, "must not be 0");
        }
    }
}

package dev.holdfast.catalog;

import dev.holdfast.model.Limits;
import dev.holdfast.model.Money;
import dev.holdfast.platform.http.Validation;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A product as a caller sends it: anything may be missing. */
public record ProductBody(
        @Nullable String name,
        @Nullable Money price,
        @Nullable String category,
        @Nullable Long weightGrams,
        @Nullable String taxClass,
        @Nullable Long stockBuckets,
        @Nullable Long maxPerCustomer,
        @Nullable Long lowStockThreshold) {

    static final String STANDARD = "standard";

    private static final int NAME_MAX = 200;
    private static final int CATEGORY_MAX = 100;
    /** Ten tonnes. */
    private static final int WEIGHT_GRAMS_MAX = 10_000_000;

    void check(Validation validation, Set<String> taxClasses) {
        validation.text(name, NAME_MAX, "/name").text(category, CATEGORY_MAX, "/category");
        if (price == null) {
            validation.reject("/price", "is missing");
        } else {
            validation.require(price.amount() > 0, "/price/amount", "must be above 0, in minor units");
        }
        validation
                .between(weightGrams, 0, WEIGHT_GRAMS_MAX, "/weightGrams")
                .require(taxClasses.contains(taxClassOrStandard()), "/taxClass", "must be one of " + taxClasses)
                .between(or(stockBuckets, 1), 1, Limits.BUCKETS_MAX, "/stockBuckets")
                .between(or(maxPerCustomer, 0), 0, Limits.QUANTITY_MAX, "/maxPerCustomer")
                .between(or(lowStockThreshold, 0), 0, Limits.QUANTITY_MAX, "/lowStockThreshold");
    }

    /** The product that this makes of what was there. The body has been checked. */
    Product after(Optional<Product> before, String sku, Instant at) {
        int buckets = before.map(Product::stockBuckets).orElse(Product.DEFAULT_BUCKETS);
        return new Product(
                sku,
                Objects.requireNonNull(name),
                Objects.requireNonNull(price),
                Objects.requireNonNull(category),
                Math.toIntExact(or(weightGrams, 0)),
                taxClassOrStandard(),
                Math.toIntExact(or(stockBuckets, buckets)),
                or(maxPerCustomer, 0),
                or(lowStockThreshold, 0),
                before.map(Product::version).orElse(0L) + 1,
                before.map(product -> after(product.updatedAt(), at)).orElse(at));
    }

    /** No two versions have the same time, for by it those who follow the changes tell them apart. */
    private static Instant after(Instant before, Instant at) {
        return at.isAfter(before) ? at : before.plusMillis(1);
    }

    private String taxClassOrStandard() {
        return taxClass == null ? STANDARD : taxClass;
    }

    private static long or(@Nullable Long value, long fallback) {
        return value == null ? fallback : value;
    }
}

package dev.holdfast.catalog;

import static dev.holdfast.platform.aws.Attributes.instant;
import static dev.holdfast.platform.aws.Attributes.n;
import static dev.holdfast.platform.aws.Attributes.number;
import static dev.holdfast.platform.aws.Attributes.s;
import static dev.holdfast.platform.aws.Attributes.string;

import dev.holdfast.model.Money;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How products look as items. Known to {@link ProductTable} alone. */
final class ProductItems {

    static final String SKU = "sku";
    static final String CATEGORY = "category";
    static final String BUCKETS = "stockBuckets";
    static final String VERSION = "version";
    static final String UPDATED_AT = "updatedAt";
    /** On which list of changes it stands. */
    static final String CHANGES = "changes";
    /** When it was put for the first time; later writes leave it as it is. */
    static final String SINCE = "createdAt";

    static final List<String> LISTS = List.of("0", "1", "2", "3");

    private ProductItems() {}

    static Map<String, AttributeValue> key(String sku) {
        return Map.of(SKU, s(sku));
    }

    static String sku(Map<String, AttributeValue> key) {
        return string(key, SKU);
    }

    /** All of a new product. */
    static Map<String, AttributeValue> encode(Product product) {
        Map<String, AttributeValue> item = new HashMap<>(key(product.sku()));
        item.put(SINCE, instant(product.updatedAt()));
        item.putAll(facts(product));
        return item;
    }

    /** What may change. */
    static Map<String, AttributeValue> facts(Product product) {
        Map<String, AttributeValue> item = new TreeMap<>();
        item.put(CHANGES, s(LISTS.get(Math.floorMod(product.sku().hashCode(), LISTS.size()))));
        item.put("name", s(product.name()));
        item.put("price", n(product.price().amount()));
        item.put("currency", s(product.price().currency()));
        item.put(CATEGORY, s(product.category()));
        item.put("weightGrams", n(product.weightGrams()));
        item.put("taxClass", s(product.taxClass()));
        item.put(BUCKETS, n(product.stockBuckets()));
        item.put("maxPerCustomer", n(product.maxPerCustomer()));
        item.put("lowStockThreshold", n(product.lowStockThreshold()));
        item.put(VERSION, n(product.version()));
        item.put(UPDATED_AT, instant(product.updatedAt()));
        return item;
    }

    static Product decode(Map<String, AttributeValue> item) {
        return new Product(
                string(item, SKU),
                string(item, "name"),
                new Money(number(item, "price", 0), string(item, "currency")),
                string(item, CATEGORY),
                Math.toIntExact(number(item, "weightGrams", 0)),
                string(item, "taxClass"),
                Math.toIntExact(number(item, BUCKETS, Product.DEFAULT_BUCKETS)),
                number(item, "maxPerCustomer", 0),
                number(item, "lowStockThreshold", 0),
                number(item, VERSION, 1),
                Instant.ofEpochMilli(number(item, UPDATED_AT, 0)));
    }

    static Listed listed(Map<String, AttributeValue> item) {
        Product product = decode(item);
        long since = number(item, SINCE, product.updatedAt().toEpochMilli());
        return new Listed(product, Instant.ofEpochMilli(since));
    }
}

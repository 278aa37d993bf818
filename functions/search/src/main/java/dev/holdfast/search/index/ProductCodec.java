package dev.holdfast.search.index;

import dev.holdfast.catalog.Listed;
import dev.holdfast.catalog.Product;
import dev.holdfast.model.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Products as bytes, one after the other. Texts that many share, such as categories, are written once. */
final class ProductCodec {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    void write(ByteWriter bytes, Listed listed) {
        Product product = listed.product();
        bytes.text(product.sku());
        bytes.text(product.name());
        bytes.number(product.price().amount());
        shared(bytes, product.price().currency());
        shared(bytes, product.category());
        shared(bytes, product.taxClass());
        bytes.number(product.weightGrams());
        bytes.number(product.stockBuckets());
        bytes.number(product.maxPerCustomer());
        bytes.number(product.lowStockThreshold());
        bytes.number(product.version());
        bytes.number(product.updatedAt().toEpochMilli());
        bytes.number(listed.since().toEpochMilli());
    }

    Listed read(ByteReader bytes) {
        String sku = bytes.text();
        String name = bytes.text();
        long amount = bytes.number();
        String currency = shared(bytes);
        Money price = new Money(amount, currency);
        String category = shared(bytes);
        String taxClass = shared(bytes);
        Product product = new Product(
                sku,
                name,
                price,
                category,
                bytes.count(),
                taxClass,
                bytes.count(),
                bytes.number(),
                bytes.number(),
                bytes.number(),
                Instant.ofEpochMilli(bytes.number()));
        return new Listed(product, Instant.ofEpochMilli(bytes.number()));
    }

    private void shared(ByteWriter bytes, String text) {
        Integer known = numbers.putIfAbsent(text, numbers.size() + 1);
        if (known == null) {
            bytes.number(0);
            bytes.text(text);
        } else {
            bytes.number(known);
        }
    }

    private String shared(ByteReader bytes) {
        int number = bytes.count();
        if (number == 0) {
            texts.add(bytes.text());
            return texts.getLast();
        }
        return texts.get(number - 1);
    }
}

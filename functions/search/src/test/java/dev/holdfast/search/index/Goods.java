package dev.holdfast.search.index;

import dev.holdfast.catalog.Listed;
import dev.holdfast.catalog.Product;
import dev.holdfast.model.Money;
import dev.holdfast.search.text.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Products for tests of the index. */
final class Goods {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static final List<String> WORDS = List.of(
            "red",
            "blue",
            "mug",
            "mugs",
            "candle",
            "candles",
            "heart",
            "hanging",
            "light",
            "lights",
            "paper",
            "bag",
            "bags",
            "christmas",
            "wooden",
            "glass",
            "box",
            "boxes",
            "retro",
            "vintage",
            "tin",
            "set",
            "蜡烛",
            "杯子");
    private static final List<String> CATEGORIES = List.of("Home", "Kitchen", "Toys & games", "灯具");

    private Goods() {}

    static Listed of(String sku, String name) {
        return of(sku, name, "gift", 100, 1);
    }

    static Listed of(String sku, String name, String category, long price, long version) {
        Product product = new Product(
                sku,
                name,
                new Money(price, "GBP"),
                category,
                200,
                "standard",
                1,
                0,
                0,
                version,
                NOON.plusSeconds(version));
        return new Listed(product, NOON);
    }

    /** Names of a few words, so that words are frequent and scores are often equal. */
    static List<Listed> made(int count, Random random) {
        List<Listed> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(made("S" + i, random, 1));
        }
        return made;
    }

    static Listed made(String sku, Random random, long version) {
        List<String> name = new ArrayList<>();
        for (int words = 1 + random.nextInt(5); words > 0; words--) {
            name.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        String category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
        Listed listed = of(sku, String.join(" ", name), category, 1 + random.nextInt(3_000), version);
        return new Listed(listed.product(), NOON.minusSeconds(random.nextInt(50)));
    }

    static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    static String category(Random random) {
        return CATEGORIES.get(random.nextInt(CATEGORIES.size()));
    }

    /** The last word may be a beginning unless a blank follows it. */
    static ProductQuery query(String words) {
        return ProductQuery.ALL.words(Words.of(words), !words.endsWith(" "));
    }

    static List<String> skus(Found found) {
        return found.hits().stream().map(hit -> hit.product().sku()).toList();
    }

    static Found search(SearchIndex index, ProductQuery query) {
        return index.search(query, sku -> true, 100, Optional.empty());
    }
}

package dev.holdfast.local.bench.search;

import dev.holdfast.catalog.Listed;
import dev.holdfast.catalog.Product;
import dev.holdfast.model.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * As many products as are wanted: the real ones first, then made ones. A made one has the name of a real one in which some
 * words come from others or are brands that nobody has heard of; one in twenty is Chinese.
 */
final class MadeCatalogue {

    private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");
    private static final int CATEGORIES = 120;
    private static final int BRANDS = 20_000;
    private static final String[] SYLLABLES = {
        "ka", "lo", "mi", "ren", "tas", "vo", "shi", "pel", "dor", "nu", "fa", "gri", "bel", "qua", "zen", "ost"
    };
    private static final String[] CHINESE = {
        "红色", "蓝色", "陶瓷", "玻璃", "木制", "圣诞节", "厨房", "儿童", "复古", "蜡烛", "杯子", "餐具", "相框", "台灯", "玩具", "套装", "礼物", "花园",
        "雨伞", "手提包"
    };

    private final List<dev.holdfast.local.retail.Product> real;
    private final List<String> words;
    private final Random random;

    MadeCatalogue(List<dev.holdfast.local.retail.Product> real, long seed) {
        this.real = real;
        this.random = new Random(seed);
        this.words = real.stream()
                .flatMap(product -> List.of(product.name().split(" ", -1)).stream())
                .toList();
    }

    List<Listed> products(int count) {
        List<Listed> products = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (i < real.size()) {
                var article = real.get(i);
                products.add(listed(article.sku(), article.name(), article.pricePence(), i));
            } else {
                var model = real.get(random.nextInt(real.size()));
                long price = Math.max(1, model.pricePence() * (50 + random.nextInt(100)) / 100);
                products.add(listed("MADE-" + i, i % 20 == 0 ? chinese() : name(model.name()), price, i));
            }
        }
        return products;
    }

    private Listed listed(String sku, String name, long price, int number) {
        Instant since = SINCE.plusSeconds(number);
        String category = "category " + random.nextInt(CATEGORIES);
        return new Listed(
                new Product(sku, name, new Money(price, "GBP"), category, 200, "standard", 1, 0, 0, 1, since), since);
    }

    private String name(String model) {
        String[] parts = model.split(" ", -1);
        for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
            parts[random.nextInt(parts.length)] = words.get(random.nextInt(words.size()));
        }
        String name = String.join(" ", parts);
        return random.nextInt(3) == 0 ? brand(random.nextInt(BRANDS)) + " " + name : name;
    }

    private static String brand(int number) {
        Random own = new Random(number);
        StringBuilder brand = new StringBuilder();
        for (int syllables = 2 + own.nextInt(3); syllables > 0; syllables--) {
            brand.append(SYLLABLES[own.nextInt(SYLLABLES.length)]);
        }
        return brand.toString();
    }

    private String chinese() {
        StringBuilder name = new StringBuilder();
        for (int parts = 2 + random.nextInt(3); parts > 0; parts--) {
            name.append(CHINESE[random.nextInt(CHINESE.length)]);
        }
        return name.toString();
    }
}

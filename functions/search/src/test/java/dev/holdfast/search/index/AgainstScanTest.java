package dev.holdfast.search.index;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.Listed;
import dev.holdfast.catalog.Product;
import dev.holdfast.search.index.Facets.CategoryCount;
import dev.holdfast.search.index.Facets.PriceBand;
import dev.holdfast.search.text.Word;
import dev.holdfast.search.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Filters, counts, orders and pages are those of a plain look at every product. */
class AgainstScanTest {

    private static final int QUERIES = 40;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anIndexFindsWhatAScanFinds(long seed) {
        Random random = new Random(seed);
        Map<String, Listed> shop = new TreeMap<>();
        Goods.made(random.nextInt(200), random)
                .forEach(each -> shop.put(each.product().sku(), each));
        SearchIndex index = SearchIndex.of(SegmentBuilder.build(shop.values()));
        Map<String, Listed> changed = new TreeMap<>();
        for (int i = 0; i < QUERIES; i++) {
            if (random.nextInt(4) == 0) {
                Listed change = Goods.made("S" + random.nextInt(220), random, i + 2);
                changed.put(change.product().sku(), change);
                shop.putAll(changed);
                index = index.with(changed.values());
            }
            Set<String> available = shop.keySet().stream()
                    .filter(sku -> random.nextBoolean())
                    .collect(Collectors.toCollection(HashSet::new));
            Predicate<String> admitted = random.nextBoolean() ? sku -> true : available::contains;
            check(index, shop.values(), query(random), admitted, 1 + random.nextInt(30));
        }
    }

    private static ProductQuery query(Random random) {
        ProductQuery query = ProductQuery.ALL;
        if (random.nextInt(4) > 0) {
            String words = Goods.word(random) + " " + (random.nextBoolean() ? Goods.word(random) : "");
            List<Word> distinct = Words.of(words).stream()
                    .collect(Collectors.toMap(Word::stem, word -> word, (one, same) -> one, TreeMap::new))
                    .values()
                    .stream()
                    .toList();
            query = query.words(distinct, false);
        }
        query = random.nextInt(3) == 0 ? query.in(Goods.category(random)) : query;
        long min = random.nextInt(3_000);
        query = random.nextInt(3) == 0 ? query.priced(min, min + random.nextInt(2_000)) : query;
        List<Sort> sorts = List.of(Sort.values());
        return query.by(sorts.get(random.nextInt(sorts.size())));
    }

    private static void check(
            SearchIndex index, Collection<Listed> shop, ProductQuery query, Predicate<String> admitted, int limit) {
        List<Listed> matching = shop.stream()
                .filter(each -> admitted.test(each.product().sku()) && hasWords(each.product(), query))
                .toList();
        List<Listed> due = matching.stream()
                .filter(each -> inCategory(each.product(), query) && priced(each.product(), query))
                .toList();
        List<Hit> hits = new ArrayList<>();
        Optional<Place> after = Optional.empty();
        Found page;
        do {
            page = index.search(query, admitted, limit, after);
            assertThat(page.total()).isEqualTo(due.size());
            assertThat(page.hits()).hasSizeLessThanOrEqualTo(limit);
            hits.addAll(page.hits());
            after = page.hits().isEmpty()
                    ? after
                    : Optional.of(page.hits().getLast().place());
        } while (page.more());
        assertThat(hits)
                .extracting(Hit::product)
                .containsExactlyInAnyOrderElementsOf(
                        due.stream().map(Listed::product).toList());
        checkOrder(hits, due, query.sort());
        checkFacets(page.facets(), matching, query);
    }

    private static void checkOrder(List<Hit> hits, List<Listed> due, Sort sort) {
        Map<String, Listed> bySku =
                due.stream().collect(Collectors.toMap(each -> each.product().sku(), each -> each));
        Comparator<Hit> order = switch (sort) {
            case RELEVANCE -> Comparator.comparingDouble(Hit::score).reversed();
            case PRICE -> Comparator.comparingLong(hit -> hit.product().price().amount());
            case PRICE_FALLING ->
                Comparator.comparingLong(hit -> -hit.product().price().amount());
            case NEWEST ->
                Comparator.comparing((Hit hit) -> Objects.requireNonNull(
                                        bySku.get(hit.product().sku()))
                                .since())
                        .reversed();
            case NAME -> Comparator.comparing(hit -> hit.product().name().toLowerCase(Locale.ROOT));
        };
        assertThat(hits)
                .isSortedAccordingTo(order.thenComparing(hit -> hit.product().sku()));
    }

    private static void checkFacets(Facets facets, List<Listed> matching, ProductQuery query) {
        Map<String, Long> categories = matching.stream()
                .map(Listed::product)
                .filter(product -> priced(product, query))
                .collect(groupingBy(Product::category, counting()));
        assertThat(facets.categories())
                .containsExactlyInAnyOrderElementsOf(categories.entrySet().stream()
                        .map(each ->
                                new CategoryCount(each.getKey(), each.getValue().intValue()))
                        .toList())
                .isSortedAccordingTo(Comparator.comparingInt(count -> -count.count()));
        List<Product> inCategory = matching.stream()
                .map(Listed::product)
                .filter(product -> inCategory(product, query))
                .toList();
        assertThat(facets.prices().stream().mapToInt(PriceBand::count).sum()).isEqualTo(inCategory.size());
        for (PriceBand band : facets.prices()) {
            long below = band.below() == null ? Long.MAX_VALUE : band.below();
            assertThat(inCategory.stream()
                            .mapToLong(product -> product.price().amount())
                            .filter(price -> price >= band.from() && price < below))
                    .hasSize(band.count());
        }
    }

    private static boolean hasWords(Product product, ProductQuery query) {
        Set<String> stems = Words.of(product.name() + " " + product.category() + " " + product.sku()).stream()
                .map(Word::stem)
                .collect(Collectors.toSet());
        return query.words().stream().allMatch(word -> stems.contains(word.stem()));
    }

    private static boolean inCategory(Product product, ProductQuery query) {
        return query.category().isEmpty() || query.category().get().equals(product.category());
    }

    private static boolean priced(Product product, ProductQuery query) {
        return product.price().amount() >= query.priceMin() && product.price().amount() <= query.priceMax();
    }
}

package dev.holdfast.catalog;

import static dev.holdfast.catalog.Fixtures.product;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.testing.dynamo.Call;
import dev.holdfast.testing.dynamo.Faults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProductCacheTest {

    private Runnable whileReading = () -> {};
    private final ProductTable table = Fixtures.table(Fixtures.model(new Faults() {
        @Override
        public void before(Call call) {
            if (call.operation().equals("BatchGetItem")) {
                whileReading.run();
            }
        }
    }));
    private final Fixtures.Clock clock = new Fixtures.Clock();
    private final ProductCache cache = new ProductCache(table, clock, 5);

    @Test
    void aProductMayBeAsOldAsTheCacheAndNoOlder() {
        table.put(product("mug", 1));
        assertThat(version("mug")).isEqualTo(1);
        table.put(product("mug", 2));
        clock.advance(Duration.ofMillis(4_999));
        assertThat(version("mug")).isEqualTo(1);
        clock.advance(Duration.ofMillis(1));
        assertThat(version("mug")).isEqualTo(2);
    }

    @Test
    void whileOneReadsItAgainTheOthersGoOn() {
        table.put(product("mug", 1));
        assertThat(version("mug")).isEqualTo(1);
        table.put(product("mug", 2));
        clock.advance(Duration.ofSeconds(5));
        List<Long> meanwhile = new ArrayList<>();
        whileReading = () -> meanwhile.add(version("mug"));
        assertThat(version("mug")).isEqualTo(2);
        assertThat(meanwhile).containsExactly(1L);
    }

    @Test
    void aNewProductIsThereAtOnce() {
        assertThat(cache.find(List.of("mug"))).isEmpty();
        table.put(product("mug", 1));
        assertThat(cache.find(List.of("mug"))).containsOnlyKeys("mug");
    }

    @Test
    void anOrderOfAThousandLinesIsOneLookUp() {
        List<String> skus = IntStream.range(0, 1_000).mapToObj(i -> "s" + i).toList();
        skus.forEach(sku -> table.put(product(sku, 1)));
        assertThat(cache.find(skus)).containsOnlyKeys(skus);
        assertThat(cache.size()).isEqualTo(1_000);
        assertThat(cache.find(skus)).containsOnlyKeys(skus);
    }

    @Test
    void theEldestGoWhenThereAreTooMany() {
        List<String> skus = IntStream.range(0, ProductCache.ENTRIES_MAX + 10)
                .mapToObj(i -> "s" + i)
                .toList();
        skus.forEach(sku -> table.put(product(sku, 1)));
        cache.find(skus);
        assertThat(cache.size()).isEqualTo(ProductCache.ENTRIES_MAX);
    }

    @Test
    void manyMayAskAtOnce() throws Exception {
        List<String> skus = IntStream.range(0, 50).mapToObj(i -> "s" + i).toList();
        skus.forEach(sku -> table.put(product(sku, 1)));
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> answers = Stream.generate(
                            () -> threads.submit(() -> cache.find(skus).size()))
                    .limit(200)
                    .toList();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(50);
            }
        }
        assertThat(cache.size()).isEqualTo(50);
    }

    private long version(String sku) {
        return cache.find(List.of(sku)).values().iterator().next().version();
    }
}

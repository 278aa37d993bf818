package dev.holdfast.catalog;

import static dev.holdfast.catalog.Fixtures.NOW;
import static dev.holdfast.catalog.Fixtures.product;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.ProductChangesTable.Change;
import dev.holdfast.platform.Backoff;
import dev.holdfast.platform.aws.BatchGet;
import dev.holdfast.platform.aws.TableNames;
import dev.holdfast.testing.dynamo.ModelDynamoDb;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ProductChangesTableTest {

    private final ModelDynamoDb dynamo = new ModelDynamoDb();
    private final ProductTable table = Fixtures.table(dynamo);
    private final ProductChangesTable changes = new ProductChangesTable(
            dynamo,
            new BatchGet(dynamo, new Backoff(duration -> {}, new SplittableRandom(1))),
            new TableNames("holdfast-"));

    @Test
    void everyProductIsOnOneListUnderItsLatestChange() {
        for (int i = 0; i < 40; i++) {
            table.put(at("s" + i, 1, NOW.plusSeconds(i)));
        }
        table.put(at("s3", 2, NOW.plusSeconds(100)));
        assertThat(since(NOW)).hasSize(40).contains(new Change("s3", NOW.plusSeconds(100)));
        assertThat(since(NOW.plusSeconds(30))).hasSize(11);
        assertThat(since(NOW.plusSeconds(101))).isEmpty();
    }

    @Test
    void whoHasEnoughIsToldNoMore() {
        for (int i = 0; i < 40; i++) {
            table.put(at("s" + i, 1, NOW.plusSeconds(i)));
        }
        List<Change> told = new ArrayList<>();
        String list = ProductChangesTable.lists().getFirst();
        changes.since(list, NOW, change -> !told.add(change) || told.size() < 3);
        assertThat(told).hasSize(3).isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
    }

    @Test
    void aProductKeepsTheTimeSinceWhenItIsThere() {
        table.put(at("mug", 1, NOW));
        table.put(at("mug", 2, NOW.plus(Duration.ofDays(1))));
        table.setBuckets("mug", 4, 8);
        Listed listed = new Listed(table.find("mug").orElseThrow(), NOW);
        assertThat(changes.read(List.of("mug", "none"))).containsExactly(listed);
        List<Listed> all = new ArrayList<>();
        changes.scan(all::add);
        assertThat(all).containsExactly(listed);
    }

    private List<Change> since(Instant from) {
        List<Change> found = new ArrayList<>();
        ProductChangesTable.lists().forEach(list -> changes.since(list, from, found::add));
        return found;
    }

    private static Product at(String sku, long version, Instant at) {
        Product product = product(sku, version);
        return new Product(
                sku,
                product.name(),
                product.price(),
                product.category(),
                product.weightGrams(),
                product.taxClass(),
                product.stockBuckets(),
                product.maxPerCustomer(),
                product.lowStockThreshold(),
                version,
                at);
    }
}

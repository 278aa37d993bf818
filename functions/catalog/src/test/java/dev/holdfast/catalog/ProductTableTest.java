package dev.holdfast.catalog;

import static dev.holdfast.catalog.Fixtures.inCategory;
import static dev.holdfast.catalog.Fixtures.mug;
import static dev.holdfast.catalog.Fixtures.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holdfast.catalog.ProductTable.Listing;
import dev.holdfast.catalog.ProductTable.Write;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.testing.dynamo.Call;
import dev.holdfast.testing.dynamo.Faults;
import dev.holdfast.testing.dynamo.ModelDynamoDb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProductTableTest {

    private final ProductTable table = Fixtures.table(new ModelDynamoDb());

    @Test
    void aProductComesBackAsItWent() {
        assertThat(table.put(mug())).isEqualTo(Write.DONE);
        assertThat(table.find("mug")).contains(mug());
        assertThat(table.find("cup")).isEmpty();
    }

    @Test
    void aFirstVersionOverwritesNothing() {
        table.put(mug());
        assertThat(table.put(mug())).isEqualTo(Write.OVERTAKEN);
    }

    @Test
    void aVersionIsWrittenOverTheOneBeforeItAlone() {
        assertThat(table.put(product("mug", 2))).isEqualTo(Write.OVERTAKEN);
        table.put(mug());
        assertThat(table.put(product("mug", 3))).isEqualTo(Write.OVERTAKEN);
        assertThat(table.put(product("mug", 2))).isEqualTo(Write.DONE);
        assertThat(table.put(product("mug", 2))).isEqualTo(Write.OVERTAKEN);
        assertThat(table.find("mug").orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void bucketsChangeFromWhatTheyWereAloneAndRaiseTheVersion() {
        assertThat(table.setBuckets("mug", 4, 8)).isEqualTo(Write.OVERTAKEN);
        table.put(mug());
        assertThat(table.setBuckets("mug", 1, 8)).isEqualTo(Write.OVERTAKEN);
        assertThat(table.setBuckets("mug", 4, 8)).isEqualTo(Write.DONE);
        Product spread = table.find("mug").orElseThrow();
        assertThat(spread.stockBuckets()).isEqualTo(8);
        assertThat(spread.version()).isEqualTo(2);
        assertThat(table.put(product("mug", 2))).isEqualTo(Write.OVERTAKEN);
    }

    @Test
    void manyAreFoundAtOnceWhateverIsLeftUnread() {
        Faults slow = new Faults() {
            @Override
            public int processed(Call call, int items) {
                return Math.min(items, 40);
            }
        };
        ProductTable manyReads = Fixtures.table(Fixtures.model(slow));
        List<String> skus = IntStream.range(0, 250).mapToObj(i -> "s" + i).toList();
        skus.forEach(sku -> manyReads.put(product(sku, 1)));
        List<String> asked = new ArrayList<>(skus);
        asked.addAll(List.of("s1", "s1", "unknown"));
        assertThat(manyReads.findAll(asked)).containsOnlyKeys(skus);
    }

    @Test
    void aServiceThatReadsNothingIsUnavailable() {
        ProductTable stuck = Fixtures.table(Fixtures.model(new Faults() {
            @Override
            public int processed(Call call, int items) {
                return 0;
            }
        }));
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> stuck.findAll(List.of("mug")));
    }

    @Test
    void nothingIsFoundWhereNothingIsAsked() {
        assertThat(table.findAll(List.of())).isEmpty();
    }

    @Test
    void pagesShowEachProductOnce() {
        for (int i = 0; i < 25; i++) {
            table.put(inCategory("s" + i, "Things"));
        }
        List<String> seen = new ArrayList<>();
        Optional<String> last = Optional.empty();
        do {
            Listing page = table.list(Optional.empty(), 10, last);
            assertThat(page.products()).hasSizeLessThanOrEqualTo(10);
            page.products().forEach(product -> seen.add(product.sku()));
            last = page.last();
        } while (last.isPresent());
        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void aCategoryIsPagedWithoutTheOthers() {
        for (int i = 0; i < 30; i++) {
            table.put(inCategory("s" + i, i % 3 == 0 ? "Rare" : "Common"));
        }
        List<Product> seen = new ArrayList<>();
        Optional<String> last = Optional.empty();
        do {
            Listing page = table.list(Optional.of("Rare"), 4, last);
            assertThat(page.products()).hasSizeLessThanOrEqualTo(4);
            seen.addAll(page.products());
            last = page.last();
        } while (last.isPresent());
        assertThat(seen)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(product -> product.category().equals("Rare"));
        assertThat(table.list(Optional.of("None"), 4, Optional.empty()).products())
                .isEmpty();
    }
}

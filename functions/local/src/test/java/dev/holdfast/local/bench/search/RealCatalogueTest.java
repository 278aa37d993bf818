package dev.holdfast.local.bench.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.Listed;
import dev.holdfast.local.retail.Importer;
import dev.holdfast.local.surge.Sample;
import dev.holdfast.search.index.Found;
import dev.holdfast.search.index.ProductQuery;
import dev.holdfast.search.index.SearchIndex;
import dev.holdfast.search.index.SegmentBuilder;
import dev.holdfast.search.index.SegmentCodec;
import dev.holdfast.search.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the sample's real names answer to what people would type. */
class RealCatalogueTest {

    private static final List<Listed> PRODUCTS = products();
    private static final SearchIndex INDEX = SearchIndex.of(SegmentBuilder.build(PRODUCTS));

    /** Made ones come after the real ones, and none of them is wanted here. */
    private static List<Listed> products() {
        var real = Importer.read(Sample.file(), 90).catalogue();
        return new MadeCatalogue(real, 1).products(real.size());
    }

    @ParameterizedTest
    @CsvSource({
        "candles, CANDLE",
        "candel, CANDLE",
        "cristmas, CHRISTMAS",
        "chrismas tree, CHRISTMAS",
        "umbrela, UMBRELLA",
        "jam making, JAM MAKING SET",
        "regency cakestand, REGENCY CAKESTAND",
        "lunch bags, LUNCH BAG",
        "childrens, CHILDREN",
        "retrosp, RETROSPOT",
        "hot water bot, HOT WATER BOTTLE"
    })
    void whatIsTypedFindsWhatIsMeant(String typed, String meant) {
        List<String> names = names(typed, 10);
        assertThat(names)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(name.toUpperCase(Locale.ROOT)).contains(meant));
    }

    @Test
    void aStemFindsEveryFormOfIt() {
        long due = PRODUCTS.stream()
                .filter(each -> Stream.of(each.product().name().split("[^A-Za-z]+", -1))
                        .anyMatch(word -> word.matches("(?i)candl(e|es)?"))) // one name is cut short
                .count();
        assertThat(due).isGreaterThan(20);
        assertThat(find("candle ", 1).total()).isEqualTo((int) due);
        assertThat(find("candles ", 1).total()).isEqualTo((int) due);
    }

    @Test
    void everyProductIsFoundFirstByItsSkuAndAmongTheFirstByItsName() {
        int first = 0;
        for (Listed each : PRODUCTS) {
            assertThat(skus(each.product().sku() + " ", 1))
                    .containsExactly(each.product().sku());
            first +=
                    skus(each.product().name() + " ", 3).contains(each.product().sku()) ? 1 : 0;
        }
        assertThat(first).isGreaterThan(PRODUCTS.size() * 98 / 100);
    }

    @Test
    void theSnapshotIsSmallAndAnswersTheSame() {
        byte[] bytes = SegmentCodec.encode(SegmentBuilder.build(PRODUCTS));
        SearchIndex back = SearchIndex.of(SegmentCodec.decode(bytes));
        for (String typed : List.of("candles", "cristmas", "red retro", "set of 6")) {
            assertThat(search(back, typed, 20)).isEqualTo(find(typed, 20));
        }
    }

    private static List<String> names(String typed, int limit) {
        return find(typed, limit).hits().stream()
                .map(hit -> hit.product().name())
                .toList();
    }

    private static List<String> skus(String typed, int limit) {
        return find(typed, limit).hits().stream()
                .map(hit -> hit.product().sku())
                .toList();
    }

    private static Found find(String typed, int limit) {
        return search(INDEX, typed, limit);
    }

    private static Found search(SearchIndex index, String typed, int limit) {
        ProductQuery query =
                ProductQuery.ALL.words(Words.of(typed).stream().distinct().toList(), !typed.endsWith(" "));
        return index.search(query, sku -> true, limit, Optional.empty());
    }
}

package dev.holdfast.search.index;

import static dev.holdfast.search.index.Goods.query;
import static dev.holdfast.search.index.Goods.search;
import static dev.holdfast.search.index.Goods.skus;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchIndexTest {

    private final SearchIndex index = SearchIndex.of(SegmentBuilder.build(List.of(
            Goods.of("C1", "CHRISTMAS CANDLE"),
            Goods.of("C2", "SCENTED CANDLES IN A GLASS JAR"),
            Goods.of("C3", "CANDLESTICK"),
            Goods.of("M1", "RED MUG"),
            Goods.of("M2", "RED RETRO SPOT MUG, LARGE"),
            Goods.of("P-22423", "REGENCY CAKESTAND 3 TIER"),
            Goods.of("Z1", "圣诞节蜡烛台"),
            Goods.of("Z2", "红色陶瓷杯子"))));

    @ParameterizedTest
    @CsvSource({
        "candles, C1 C2 C3",
        "'candles ', C1 C2",
        "cand, C3 C1 C2",
        "cristmas, C1",
        "christams candel, C1",
        "crist, C1",
        "red mugs, M1 M2",
        "mug red, M1 M2",
        "22423, P-22423",
        "p-22423, P-22423",
        "cake, P-22423",
        "蜡烛, Z1",
        "圣诞, Z1",
        "圣诞 蜡, Z1",
        "杯子 红色, Z2",
        "teapot, ''",
        "'m ', ''"
    })
    void wordsFindProducts(String words, String due) {
        Found found = search(index, query(words));
        assertThat(String.join(" ", skus(found))).isEqualTo(due);
        assertThat(found.total()).isEqualTo(found.hits().size());
    }

    @Test
    void shorterNamesAndRarerWordsComeFirst() {
        assertThat(skus(search(index, query("mug ")))).containsExactly("M1", "M2");
        assertThat(skus(search(index, query("large red mug")))).startsWith("M2");
    }

    @Test
    void ofManyWordsOneInThreeMayBeMissing() {
        assertThat(skus(search(index, query("red blue")))).isEmpty();
        assertThat(skus(search(index, query("large red blue")))).containsExactly("M2");
        assertThat(skus(search(index, query("large blue green")))).isEmpty();
    }

    @Test
    void aSlipIsForgivenToLongWordsOnly() {
        assertThat(skus(search(index, query("mig ")))).isEmpty();
        assertThat(skus(search(index, query("22424 ")))).isEmpty();
        assertThat(skus(search(index, query("glsas ")))).containsExactly("C2");
        assertThat(skus(search(index, query("canlde ")))).containsExactly("C1", "C2");
        assertThat(skus(search(index, query("xandlf ")))).isEmpty();
    }

    @Test
    void aChangeTakesThePlaceOfWhatWas() {
        SearchIndex later =
                index.with(List.of(Goods.of("M1", "GREEN TEAPOT", "gift", 900, 2), Goods.of("N1", "RED HAT")));
        assertThat(skus(search(later, query("red ")))).containsExactly("N1", "M2");
        assertThat(skus(search(later, query("teapot ")))).containsExactly("M1");
        assertThat(later.size()).isEqualTo(9);
        assertThat(later.find("M1").orElseThrow().product().version()).isEqualTo(2);
        assertThat(later.find("C1")).isPresent();
        assertThat(later.find("C0")).isEmpty();
        assertThat(skus(search(index, query("red mug")))).containsExactly("M1", "M2");
    }

    @Test
    void anEmptyShopIsSearchedInVain() {
        SearchIndex empty = SearchIndex.of(SegmentBuilder.build(List.of()));
        assertThat(search(empty, query("mug"))).isEqualTo(search(empty, ProductQuery.ALL));
        assertThat(empty.search(ProductQuery.ALL, sku -> true, 1, Optional.empty())
                        .total())
                .isZero();
        assertThat(skus(search(empty.with(List.of(Goods.of("M1", "MUG"))), query("mug"))))
                .containsExactly("M1");
    }
}

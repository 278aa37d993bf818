package dev.holdfast.search;

import static dev.holdfast.search.SearchShop.page;
import static dev.holdfast.search.SearchShop.refusal;
import static dev.holdfast.search.SearchShop.request;
import static dev.holdfast.search.SearchShop.skus;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Problem.FieldError;
import dev.holdfast.search.index.Facets.CategoryCount;
import dev.holdfast.search.index.Facets.PriceBand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchProductsTest {

    private final SearchShop shop = new SearchShop();
    private final ListProducts process = shop.process();

    @BeforeEach
    void fiveProducts() {
        shop.put("M1", "Red mug", "kitchen", 499);
        shop.pass(Duration.ofSeconds(1));
        shop.put("M2", "Blue mug with a long name", "kitchen", 299);
        shop.pass(Duration.ofSeconds(1));
        shop.put("C1", "Red candle", "home", 150);
        shop.pass(Duration.ofSeconds(1));
        shop.put("C2", "a candle holder", "home", 1_250);
        shop.put("J1", "JAR", "kitchen", 90);
    }

    @Test
    void wordsFindProductsWithTheirFacets() {
        SearchPage mugs = page(process, Map.of("q", "mugs"));
        assertThat(mugs.items()).extracting("sku").containsExactly("M1", "M2");
        assertThat(mugs.total()).isEqualTo(2);
        assertThat(mugs.cursor()).isNull();
        assertThat(mugs.facets().categories()).containsExactly(new CategoryCount("kitchen", 2));
        assertThat(mugs.facets().prices()).containsExactly(new PriceBand(200, 500L, 2));
    }

    @Test
    void withoutWordsEverythingIsListed() {
        assertThat(skus(process, Map.of("q", ""))).containsExactly("C1", "C2", "J1", "M1", "M2");
        assertThat(skus(process, Map.of("q", "  ", "category", "home"))).containsExactly("C1", "C2");
        assertThat(skus(process, Map.of("q", "?!"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "price, J1 C1 M2 M1 C2",
        "-price, C2 M1 M2 C1 J1",
        "newest, C2 J1 C1 M2 M1",
        "name, C2 M2 J1 C1 M1",
        "relevance, C1 C2 J1 M1 M2"
    })
    void productsAreSorted(String sort, String due) {
        assertThat(String.join(" ", skus(process, Map.of("sort", sort)))).isEqualTo(due);
    }

    @Test
    void whoIsNewStaysSoWhateverChanges() {
        shop.pass(Duration.ofMinutes(1));
        shop.put("M1", "Red mug, changed", "kitchen", 499);
        assertThat(skus(process, Map.of("sort", "newest"))).containsExactly("C2", "J1", "C1", "M2", "M1");
    }

    @Test
    void filtersGoTogetherAndFacetsLookPastTheirOwn() {
        SearchPage page = page(process, Map.of("category", "kitchen", "priceMin", "100", "priceMax", "299"));
        assertThat(page.items()).extracting("sku").containsExactly("M2");
        assertThat(page.facets().categories())
                .containsExactly(new CategoryCount("home", 1), new CategoryCount("kitchen", 1));
        assertThat(page.facets().prices()).containsExactly(new PriceBand(0, 100L, 1), new PriceBand(200, 500L, 2));
    }

    @Test
    void stockIsAFilterToo() {
        shop.stock("M1", "main", 3);
        shop.stock("C1", "main", 0);
        shop.stock("C1", "north", 1);
        shop.stock("C2", "main", 0);
        assertThat(skus(process, Map.of("available", "true"))).containsExactly("C1", "M1");
        assertThat(skus(process, Map.of("available", "false"))).containsExactly("C2", "J1", "M2");
        assertThat(page(process, Map.of("available", "true", "q", "mug"))
                        .facets()
                        .categories())
                .containsExactly(new CategoryCount("kitchen", 1));
    }

    @Test
    void cursorsLeadThroughAllOfThem() {
        Map<String, String> query = new HashMap<>(Map.of("q", "mug candle red", "sort", "price", "limit", "1"));
        List<String> seen = new ArrayList<>();
        SearchPage page = page(process, query);
        while (page.cursor() != null) {
            seen.add(page.items().getFirst().sku());
            assertThat(page.total()).isEqualTo(2);
            query.put("cursor", Objects.requireNonNull(page.cursor()));
            page = page(process, query);
        }
        seen.add(page.items().getFirst().sku());
        assertThat(seen).containsExactly("C1", "M1");
    }

    @Test
    void aCursorOfAnotherSearchIsRefused() {
        String cursor = Objects.requireNonNull(
                page(process, Map.of("q", "red", "limit", "1")).cursor());
        assertThat(page(process, Map.of("q", "red", "limit", "5", "cursor", cursor))
                        .items())
                .hasSize(1);
        for (Map<String, String> other : List.of(
                Map.of("q", "reds", "cursor", cursor),
                Map.of("q", "red", "sort", "price", "cursor", cursor),
                Map.of("q", "red", "category", "home", "cursor", cursor),
                Map.of("cursor", cursor))) {
            assertThat(refusal(process, other).errors())
                    .extracting(FieldError::pointer)
                    .containsExactly("/cursor");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0",
        "limit, 101",
        "limit, x",
        "sort, colour",
        "available, yes",
        "priceMin, -1",
        "priceMin, 1.5",
        "priceMax, cheap",
        "priceMax, 99999999999",
        "cursor, x",
        "colour, red"
    })
    void whatMakesNoSenseIsRefusedByName(String name, String value) {
        Problem problem = refusal(process, Map.of("q", "mug", name, value));
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.errors()).extracting(FieldError::pointer).containsExactly("/" + name);
    }

    @Test
    void pricesTheWrongWayRoundAreRefused() {
        assertThat(refusal(process, Map.of("priceMin", "200", "priceMax", "199"))
                        .errors())
                .extracting(FieldError::pointer)
                .containsExactly("/priceMax");
    }

    @Test
    void aQuestionHasItsLimits() {
        assertThat(skus(process, Map.of("q", "x".repeat(Wanted.LENGTH_MAX)))).isEmpty();
        assertThat(refusal(process, Map.of("q", "x".repeat(Wanted.LENGTH_MAX + 1)))
                        .errors())
                .extracting(FieldError::pointer)
                .containsExactly("/q");
        assertThat(skus(process, Map.of("q", "w ".repeat(Wanted.WORDS_MAX)))).isEmpty();
        assertThat(refusal(process, Map.of("q", "w ".repeat(Wanted.WORDS_MAX + 1)))
                        .errors())
                .extracting(FieldError::pointer)
                .containsExactly("/q");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mug AND NOT red",
                "+mug -red",
                "\"red mug\"~2^3",
                "name:mug",
                "[a TO b]",
                "mug* OR (",
                "\\ / ?",
                "%_';--",
                "the",
                "the of a"
            })
    void wordsAreWordsAndNoLanguage(String q) {
        assertThat(page(process, Map.of("q", q)).total()).isLessThanOrEqualTo(5);
    }

    @Test
    void whoHasTheAnswerIsSpared() {
        HttpAnswer answer = process.handle(request(Map.of("q", "mug"), Map.of()));
        String tag = Objects.requireNonNull(answer.headers().get("ETag"));
        assertThat(answer.headers()).containsEntry("Cache-Control", "public, max-age=5");
        Map<String, String> known = Map.of("if-none-match", tag);
        assertThat(shop.process().handle(request(Map.of("q", "mug"), known)).status())
                .isEqualTo(304);
        assertThat(process.handle(request(Map.of("q", "red"), known)).status()).isEqualTo(200);
        shop.put("M2", "Blue mug", "kitchen", 298);
        shop.pass(Duration.ofSeconds(SearchShop.REFRESH));
        assertThat(process.handle(request(Map.of("q", "mug"), known)).status()).isEqualTo(200);
    }
}

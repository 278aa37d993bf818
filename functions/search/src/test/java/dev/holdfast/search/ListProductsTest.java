package dev.holdfast.search;

import static dev.holdfast.search.SearchShop.refusal;
import static dev.holdfast.search.SearchShop.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.platform.http.Page;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Problem.FieldError;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListProductsTest {

    private final SearchShop shop = new SearchShop();
    private final ListProducts operation = shop.process();

    @BeforeEach
    void tenProducts() {
        for (int i = 0; i < 10; i++) {
            shop.put("s" + i, "A thing", i % 2 == 0 ? "Even" : "Odd", 1);
        }
    }

    @Test
    void allAreShownUnlessACategoryIsAskedFor() {
        assertThat(page(Map.of()).items()).hasSize(10);
        assertThat(page(Map.of()).cursor()).isNull();
        assertThat(page(Map.of("category", "Odd")).items()).hasSize(5);
        assertThat(page(Map.of("category", "Neither")).items()).isEmpty();
    }

    /** Who lists the catalogue sees at once what was put. */
    @Test
    void aListIsReadFromTheTableItself() {
        assertThat(page(Map.of()).items()).hasSize(10);
        shop.put("t1", "A thing", "Odd", 1);
        assertThat(page(Map.of("category", "Odd")).items()).hasSize(6);
    }

    @Test
    void cursorsLeadThroughAllOfThem() {
        Set<Object> seen = new HashSet<>();
        Map<String, String> query = new HashMap<>(Map.of("category", "Even", "limit", "2"));
        Page<?> page = page(query);
        while (page.cursor() != null) {
            seen.addAll(page.items());
            query.put("cursor", Objects.requireNonNull(page.cursor()));
            page = page(query);
        }
        seen.addAll(page.items());
        assertThat(seen).hasSize(5);
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        String cursor = Objects.requireNonNull(page(Map.of("limit", "2")).cursor());
        assertThat(page(Map.of("limit", "3", "cursor", cursor)).items()).hasSize(3);
        Problem problem = refusal(operation, Map.of("category", "Odd", "cursor", cursor));
        assertThat(problem.status()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({"limit, 0", "limit, 101", "limit, x", "cursor, x", "colour, red"})
    void whatTheListDoesNotKnowIsRefusedByName(String name, String value) {
        Problem problem = refusal(operation, Map.of(name, value));
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.errors()).extracting(FieldError::pointer).containsExactly("/" + name);
    }

    private Page<?> page(Map<String, String> query) {
        return (Page<?>) Objects.requireNonNull(
                operation.handle(request(query, Map.of())).body());
    }
}

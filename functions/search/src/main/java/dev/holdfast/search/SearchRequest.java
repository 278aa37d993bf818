package dev.holdfast.search;

import dev.holdfast.model.Limits;
import dev.holdfast.platform.http.Cursor;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Validation;
import dev.holdfast.search.index.Place;
import dev.holdfast.search.index.ProductQuery;
import dev.holdfast.search.index.Sort;
import dev.holdfast.search.text.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a caller looks for.
 *
 * @param available only what is in stock, or only what is not; empty for both
 * @param after where the page before has ended
 * @param name of the list, for its cursors: another search is another list
 */
record SearchRequest(ProductQuery query, Optional<Boolean> available, int limit, Optional<Place> after, String name) {

    private static final String SORTS =
            Arrays.stream(Sort.values()).map(Sort::parameter).collect(Collectors.joining(", "));

    static SearchRequest of(HttpRequest request) {
        request.refuseQueryOtherThan("q", "category", "priceMin", "priceMax", "available", "sort", "limit", "cursor");
        Wanted wanted = Wanted.of(request.query("q").orElse(""));
        int priceMin = request.query("priceMin", 0, 0, Integer.MAX_VALUE);
        int priceMax = request.query("priceMax", Integer.MAX_VALUE, priceMin, Integer.MAX_VALUE);
        ProductQuery query = new ProductQuery(
                wanted.words(),
                wanted.unfinished(),
                request.query("category"),
                priceMin,
                request.query("priceMax").isPresent() ? priceMax : Long.MAX_VALUE,
                request.query("sort").map(SearchRequest::sort).orElse(Sort.RELEVANCE));
        Optional<Boolean> available = request.query("available").map(SearchRequest::flag);
        int limit = request.query("limit", Limits.PAGE_MAX, 1, Limits.PAGE_MAX);
        String name = name(query, available);
        Optional<Place> after = request.query("cursor").map(cursor -> place(Cursor.decode(name, cursor)));
        return new SearchRequest(query, available, limit, after, name);
    }

    private static String name(ProductQuery query, Optional<Boolean> available) {
        String words = query.words().stream().map(Word::form).collect(Collectors.joining(" "));
        String filters = query.unfinished() + " " + query.priceMin() + " " + query.priceMax() + " " + available;
        return String.join(
                "\n",
                "search",
                words,
                filters,
                query.sort().parameter(),
                query.category().orElse(""));
    }

    String cursor(Place last) {
        return Cursor.encode(name, List.of(Long.toString(last.number()), last.text(), last.sku()));
    }

    private static Place place(List<String> parts) {
        try {
            if (parts.size() == 3) {
                return new Place(Long.parseLong(parts.get(0)), parts.get(1), parts.get(2));
            }
        } catch (NumberFormatException forged) {
            // answered below, with the same words as one of another list
        }
        throw Cursor.refusal();
    }

    private static boolean flag(String text) {
        new Validation()
                .require(text.equals("true") || text.equals("false"), "/available", "must be true or false")
                .throwIfAny();
        return text.equals("true");
    }

    private static Sort sort(String text) {
        Optional<Sort> known = Sort.of(text);
        new Validation()
                .require(known.isPresent(), "/sort", "must be one of " + SORTS)
                .throwIfAny();
        return known.orElseThrow();
    }
}

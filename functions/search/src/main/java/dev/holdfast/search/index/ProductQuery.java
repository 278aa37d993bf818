package dev.holdfast.search.index;

import dev.holdfast.search.text.Word;
import java.util.List;
import java.util.Optional;

/**
 * What is looked for.
 *
 * @param words all of two, at least two thirds of more; none at all lets every product match
 * @param unfinished the last word may be the beginning of one
 * @param priceMin minor units
 * @param priceMax minor units
 */
public record ProductQuery(
        List<Word> words, boolean unfinished, Optional<String> category, long priceMin, long priceMax, Sort sort) {

    private static final int FORGIVEN_OF = 3;

    public ProductQuery {
        words = List.copyOf(words);
    }

    /** Every product, in the order of the SKUs. */
    public static final ProductQuery ALL =
            new ProductQuery(List.of(), false, Optional.empty(), 0, Long.MAX_VALUE, Sort.RELEVANCE);

    public ProductQuery words(List<Word> wanted, boolean lastIsUnfinished) {
        return new ProductQuery(wanted, lastIsUnfinished, category, priceMin, priceMax, sort);
    }

    public ProductQuery in(String wanted) {
        return new ProductQuery(words, unfinished, Optional.of(wanted), priceMin, priceMax, sort);
    }

    public ProductQuery priced(long min, long max) {
        return new ProductQuery(words, unfinished, category, min, max, sort);
    }

    public ProductQuery by(Sort wanted) {
        return new ProductQuery(words, unfinished, category, priceMin, priceMax, wanted);
    }

    int wordsNeeded() {
        return words.size() - words.size() / FORGIVEN_OF;
    }
}

package dev.holdfast.local.bench.search;

import dev.holdfast.catalog.Listed;
import dev.holdfast.catalog.Product;
import dev.holdfast.search.index.ProductQuery;
import dev.holdfast.search.index.Sort;
import dev.holdfast.search.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/** What somebody asks, of a kind. */
record Question(Kind kind, ProductQuery query) {

    /** Kinds of questions. */
    enum Kind {
        WORD("one word"),
        WORDS("two words"),
        BEGINNING("the beginning of a word"),
        SLIP("a word with a slip"),
        FILTERED("a word, category, price"),
        LISTED("no word, by price");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /** Asks for what there is: its words are drawn from the products' names. */
    static Question draw(Kind kind, List<Listed> products, Random random) {
        Product product = products.get(random.nextInt(products.size())).product();
        List<String> words = words(product.name());
        String word = words.get(random.nextInt(words.size()));
        ProductQuery query = switch (kind) {
            case WORD -> words(word + " ", false);
            case WORDS -> words(word + " " + words.get(random.nextInt(words.size())), false);
            case BEGINNING -> words(word.substring(0, Math.min(3, word.length())), true);
            case SLIP -> words(slip(word), false);
            case FILTERED ->
                words(word, false)
                        .in(product.category())
                        .priced(
                                product.price().amount() / 2,
                                2 * product.price().amount());
            case LISTED -> ProductQuery.ALL.in(product.category()).by(Sort.PRICE);
        };
        return new Question(kind, query);
    }

    private static ProductQuery words(String text, boolean unfinished) {
        return ProductQuery.ALL.words(Words.of(text).stream().distinct().toList(), unfinished);
    }

    private static List<String> words(String name) {
        List<String> long4 = Stream.of(name.split("[^\\p{L}]+", -1))
                .filter(word -> word.length() >= 4)
                .toList();
        return long4.isEmpty() ? List.of(name) : long4;
    }

    /** Two neighbours swapped. */
    private static String slip(String word) {
        char[] letters = word.toLowerCase(Locale.ROOT).toCharArray();
        int at = letters.length / 2;
        char moved = letters[at];
        letters[at] = letters[at - 1];
        letters[at - 1] = moved;
        return new String(letters);
    }
}

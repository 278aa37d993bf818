package dev.holdfast.search.index;

import dev.holdfast.catalog.Listed;
import dev.holdfast.catalog.Product;
import dev.holdfast.search.text.Word;
import dev.holdfast.search.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes a segment of products: their names, categories and SKUs are what is searched. */
public final class SegmentBuilder {

    private final TreeMap<String, Growing> postings = new TreeMap<>();
    private final TreeMap<String, String> stemsOfForms = new TreeMap<>();
    private final Map<String, List<Word>> categories = new HashMap<>();

    private SegmentBuilder() {}

    /** @param products each SKU once */
    public static Segment build(Collection<Listed> products) {
        return new SegmentBuilder().segment(products);
    }

    private Segment segment(Collection<Listed> products) {
        Listed[] sorted = products.toArray(Listed[]::new);
        Arrays.sort(sorted, Segment.BY_SKU);
        int[] lengths = new int[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            lengths[i] = add(i, words(sorted[i].product()));
        }
        String[] stems = postings.keySet().toArray(String[]::new);
        return new Segment(
                sorted,
                lengths,
                stems,
                postings.values().stream().map(Growing::done).toArray(Postings[]::new),
                stemsOfForms.keySet().toArray(String[]::new),
                stemsOfForms.values().stream()
                        .mapToInt(stem -> Arrays.binarySearch(stems, stem))
                        .toArray());
    }

    private List<Word> words(Product product) {
        List<Word> words = new ArrayList<>(Words.of(product.name()));
        words.addAll(categories.computeIfAbsent(product.category(), Words::of));
        words.addAll(Words.of(product.sku()));
        return words;
    }

    private int add(int product, List<Word> words) {
        Map<String, Integer> times = new LinkedHashMap<>();
        for (Word word : words) {
            times.merge(word.stem(), 1, Integer::sum);
            stemsOfForms.putIfAbsent(word.form(), word.stem());
        }
        times.forEach((stem, count) ->
                postings.computeIfAbsent(stem, each -> new Growing()).add(product, count));
        return words.size();
    }

    /** Postings under construction. */
    private static final class Growing {
        private int[] products = new int[2];
        private byte[] times = new byte[2];
        private int size;

        void add(int product, int count) {
            if (size == products.length) {
                products = Arrays.copyOf(products, 2 * size);
                times = Arrays.copyOf(times, 2 * size);
            }
            products[size] = product;
            times[size++] = (byte) Math.min(count, Byte.MAX_VALUE);
        }

        Postings done() {
            return new Postings(Arrays.copyOf(products, size), Arrays.copyOf(times, size));
        }
    }
}

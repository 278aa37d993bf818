package dev.holdfast.search.index;

import dev.holdfast.catalog.Listed;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * An inverted index of some products, in the order of their SKUs. It never changes. Stems have the postings; forms, the words
 * as they are written, lead to their stems, for it is in these that beginnings and slips of the pen are looked for.
 */
public final class Segment {

    /** Of no products. */
    static final Segment EMPTY =
            new Segment(new Listed[0], new int[0], new String[0], new Postings[0], new String[0], new int[0]);

    static final Comparator<Listed> BY_SKU =
            Comparator.comparing(listed -> listed.product().sku());

    private static final Postings NOWHERE = new Postings(new int[0], new byte[0]);

    private final Listed[] products;
    private final int[] lengths;
    private final String[] stems;
    private final Postings[] postings;
    private final String[] forms;
    private final int[] stemsOfForms;

    private final long[] prices;
    private final String[] categories;
    private final int[] categoriesOfProducts;
    private final int[] lettersOfForms;
    private final long totalLength;

    /**
     * @param products by SKU
     * @param lengths how many words each has
     * @param stems sorted
     * @param forms sorted
     * @param stemsOfForms the number of each form's stem
     */
    Segment(Listed[] products, int[] lengths, String[] stems, Postings[] postings, String[] forms, int[] stemsOfForms) {
        this.products = products;
        this.lengths = lengths;
        this.stems = stems;
        this.postings = postings;
        this.forms = forms;
        this.stemsOfForms = stemsOfForms;
        this.totalLength = Arrays.stream(lengths).asLongStream().sum();
        this.prices = Arrays.stream(products)
                .mapToLong(each -> each.product().price().amount())
                .toArray();
        this.categories = new TreeSet<>(Arrays.stream(products)
                        .map(each -> each.product().category())
                        .toList())
                .toArray(String[]::new);
        this.categoriesOfProducts = Arrays.stream(products)
                .mapToInt(each -> Arrays.binarySearch(categories, each.product().category()))
                .toArray();
        this.lettersOfForms = Arrays.stream(forms).mapToInt(Letters::of).toArray();
    }

    public int size() {
        return products.length;
    }

    public List<Listed> products() {
        return List.of(products);
    }

    Listed product(int number) {
        return products[number];
    }

    /** The number of a product, or below 0. */
    int find(String sku) {
        int low = 0;
        int high = products.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int compared = products[middle].product().sku().compareTo(sku);
            if (compared == 0) {
                return middle;
            }
            if (compared < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    int length(int product) {
        return lengths[product];
    }

    long totalLength() {
        return totalLength;
    }

    long price(int product) {
        return prices[product];
    }

    int category(int product) {
        return categoriesOfProducts[product];
    }

    int categoryCount() {
        return categories.length;
    }

    String categoryName(int category) {
        return categories[category];
    }

    int categoryNumber(String name) {
        return Arrays.binarySearch(categories, name);
    }

    Postings postings(String stem) {
        int number = Arrays.binarySearch(stems, stem);
        return number < 0 ? NOWHERE : postings[number];
    }

    Postings postings(int stem) {
        return postings[stem];
    }

    String stem(int number) {
        return stems[number];
    }

    int stemCount() {
        return stems.length;
    }

    int formCount() {
        return forms.length;
    }

    String form(int number) {
        return forms[number];
    }

    int stemOfForm(int form) {
        return stemsOfForms[form];
    }

    int lettersOfForm(int form) {
        return lettersOfForms[form];
    }

    /** The first form that is not before this one. */
    int firstForm(String from) {
        int found = Arrays.binarySearch(forms, from);
        return found < 0 ? -found - 1 : found;
    }
}

package dev.holdfast.local.bench.search;

import dev.holdfast.catalog.Listed;
import dev.holdfast.catalog.Product;
import dev.holdfast.platform.Deflate;
import dev.holdfast.search.index.ProductQuery;
import dev.holdfast.search.index.Sort;
import dev.holdfast.search.text.EditDistance;
import dev.holdfast.search.text.Word;
import dev.holdfast.search.text.Words;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Postings as rows of a table, read with every question. A stem's row has, for each product, its number, price, category and
 * how well it matches; a category's row has the same of all its products. The words that begin with the same two letters
 * are one row, so that beginnings can be found; for a slip all these rows have to be read. The table is a map in memory:
 * what it takes to reach a real one is counted, not waited for.
 */
final class TablePostings implements Contender {

    private static final int READ_BYTES = 4_096;
    private static final int ENTRY = 16;
    private static final int PREFIX = 2;

    private final Map<String, byte[]> rows = new HashMap<>();
    private final List<Listed> products;
    private double readUnits;
    private long roundTrips;

    TablePostings(List<Listed> products) {
        this.products = products;
        Map<String, Map<Integer, Float>> postings = new TreeMap<>();
        Map<String, Set<String>> blocks = new TreeMap<>();
        for (int i = 0; i < products.size(); i++) {
            Product product = products.get(i).product();
            postings.computeIfAbsent("c " + product.category(), each -> new TreeMap<>())
                    .put(i, 1f);
            List<Word> words = Words.of(product.name() + " " + product.category() + " " + product.sku());
            for (Word word : words) {
                postings.computeIfAbsent("w " + word.stem(), each -> new TreeMap<>())
                        .merge(i, 1f / words.size(), Float::sum);
                blocks.computeIfAbsent("f " + beginning(word.form()), each -> new HashSet<>())
                        .add(word.form() + " " + word.stem());
            }
        }
        postings.forEach((row, entries) -> rows.put(row, Deflate.deflate(entries(entries))));
        blocks.forEach((row, forms) ->
                rows.put(row, Deflate.deflate(String.join("\n", forms).getBytes(StandardCharsets.UTF_8))));
    }

    private byte[] entries(Map<Integer, Float> entries) {
        ByteBuffer bytes = ByteBuffer.allocate(ENTRY * entries.size());
        entries.forEach((number, score) -> bytes.putInt(number)
                .putInt(Math.toIntExact(products.get(number).product().price().amount()))
                .putInt(products.get(number).product().category().hashCode())
                .putFloat(score));
        return bytes.array();
    }

    private static String beginning(String form) {
        return form.substring(0, Math.min(PREFIX, form.length()));
    }

    @Override
    public String name() {
        return "postings in a table";
    }

    @Override
    public List<String> ask(ProductQuery query) {
        List<Set<String>> wanted = query.words().stream()
                .map(word -> stems(word, query.unfinished()))
                .toList();
        roundTrips += 2;
        Counted counted = new Counted();
        if (wanted.isEmpty()) {
            add(Set.of("c " + query.category().orElse("")), query, counted);
        }
        wanted.forEach(stems -> add(stems, query, counted));
        List<String> found = counted.scores.entrySet().stream()
                .filter(each -> counted.words.getOrDefault(each.getKey(), 0) >= wanted.size())
                .sorted(Map.Entry.<Integer, Float>comparingByValue(Comparator.reverseOrder()))
                .map(each -> products.get(each.getKey()).product())
                .filter(product ->
                        query.category().map(product.category()::equals).orElse(true))
                .limit(OwnIndex.SHOWN)
                .map(Product::sku)
                .toList();
        readUnits += found.size() / 2.0;
        return found;
    }

    /** What matches, by the products' numbers, and the counts for facets. */
    private static final class Counted {
        private final Map<Integer, Float> scores = new HashMap<>();
        private final Map<Integer, Integer> words = new HashMap<>();
        private final Map<Integer, Integer> categories = new HashMap<>();
    }

    private void add(Set<String> stems, ProductQuery query, Counted counted) {
        Set<Integer> seen = new HashSet<>();
        for (String stem : stems) {
            ByteBuffer entries = ByteBuffer.wrap(read(stem));
            while (entries.hasRemaining()) {
                int number = entries.getInt();
                int price = entries.getInt();
                int category = entries.getInt();
                float score = entries.getFloat();
                if (price >= query.priceMin() && price <= query.priceMax() && seen.add(number)) {
                    counted.scores.merge(number, query.sort() == Sort.PRICE ? -price : score, Float::sum);
                    counted.words.merge(number, 1, Integer::sum);
                    counted.categories.merge(category, 1, Integer::sum);
                }
            }
        }
    }

    private Set<String> stems(Word word, boolean unfinished) {
        if (rows.containsKey("w " + word.stem()) && !unfinished) {
            return Set.of("w " + word.stem());
        }
        roundTrips++;
        int slips = unfinished ? 0 : word.form().length() < 8 ? 1 : 2;
        return rows.keySet().stream()
                .filter(row -> row.startsWith(unfinished ? "f " + beginning(word.form()) : "f "))
                .flatMap(row -> new String(read(row), StandardCharsets.UTF_8).lines())
                .map(line -> line.split(" ", 2))
                .filter(pair -> unfinished
                        ? pair[0].startsWith(word.form())
                        : EditDistance.between(word.form(), pair[0], slips) <= slips)
                .map(pair -> "w " + pair[1])
                .collect(Collectors.toSet());
    }

    private byte[] read(String row) {
        byte[] bytes = rows.getOrDefault(row, new byte[0]);
        readUnits += Math.ceil(Math.max(1, bytes.length) / (double) READ_BYTES) / 2;
        return bytes.length == 0 ? bytes : Deflate.inflate(bytes);
    }

    @Override
    public long bytes() {
        return rows.values().stream().mapToLong(row -> row.length).sum();
    }

    @Override
    public void load() {
        // nothing is held in memory
    }

    @Override
    public void forget() {
        // nothing is held in memory
    }

    @Override
    public double coldReadUnits() {
        return 0;
    }

    @Override
    public double takeReadUnits() {
        double taken = readUnits;
        readUnits = 0;
        return taken;
    }

    @Override
    public long takeRoundTrips() {
        long taken = roundTrips;
        roundTrips = 0;
        return taken;
    }
}

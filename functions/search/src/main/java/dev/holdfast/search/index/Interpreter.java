package dev.holdfast.search.index;

import dev.holdfast.search.text.EditDistance;
import dev.holdfast.search.text.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds what words stand for. A word that the index hardly has may be misspelt: by one letter if it has four to seven, by two
 * if it has more; only the nearest are taken. The last word may be a beginning, and so may a Chinese word that is not
 * there, for where words are cut depends on their neighbours.
 */
final class Interpreter {

    private static final float BEGINNING = 0.5f;
    private static final float[] MISSPELT = {1, 0.6f, 0.4f};

    /** A word that so few products have may be a slip that was made before. */
    private static final int RARE = 3;

    private static final int ONE_SLIP_FROM = 4;
    private static final int TWO_SLIPS_FROM = 8;
    private static final int BEGINNING_LETTERS_MIN = 2;

    private final List<Segment> segments;
    private final int products;

    Interpreter(List<Segment> segments, int products) {
        this.segments = segments;
        this.products = products;
    }

    List<Meaning> of(ProductQuery query) {
        List<Meaning> meanings = new ArrayList<>();
        for (int i = 0; i < query.words().size(); i++) {
            boolean last = i == query.words().size() - 1;
            meanings.add(of(query.words().get(i), last && query.unfinished()));
        }
        return meanings;
    }

    private Meaning of(Word word, boolean unfinished) {
        Map<String, Float> stems = new HashMap<>();
        int exact = frequency(word.stem());
        if (exact > 0) {
            stems.put(word.stem(), 1f);
        }
        boolean chinese = isChinese(word.form());
        if (chinese ? unfinished || exact == 0 : unfinished && word.form().length() >= BEGINNING_LETTERS_MIN) {
            segments.forEach(segment -> addBeginnings(segment, word.form(), stems));
        }
        int found = stems.keySet().stream().mapToInt(this::frequency).sum();
        int slips = slipsAllowed(word.form());
        if (found < RARE && slips > 0) {
            addMisspelt(word.form(), slips, unfinished, stems);
        }
        return new Meaning(stems, idf(stems));
    }

    private void addBeginnings(Segment segment, String beginning, Map<String, Float> stems) {
        for (int form = segment.firstForm(beginning);
                form < segment.formCount() && segment.form(form).startsWith(beginning);
                form++) {
            stems.merge(segment.stem(segment.stemOfForm(form)), BEGINNING, Math::max);
        }
    }

    private void addMisspelt(String word, int slips, boolean unfinished, Map<String, Float> stems) {
        List<Map<String, Float>> byDistance = Stream.<Map<String, Float>>generate(HashMap::new)
                .limit(slips + 1L)
                .toList();
        int letters = Letters.of(word);
        for (Segment segment : segments) {
            for (int form = 0; form < segment.formCount(); form++) {
                int others = segment.lettersOfForm(form);
                if (!Letters.mayBeWithin(letters, others, slips)) {
                    continue;
                }
                String stem = segment.stem(segment.stemOfForm(form));
                if (Letters.mayBeWithin(others, letters, slips)) {
                    note(EditDistance.between(word, segment.form(form), slips), 1, stem, byDistance);
                }
                if (unfinished) {
                    note(EditDistance.toBeginning(word, segment.form(form), slips), BEGINNING, stem, byDistance);
                }
            }
        }
        byDistance.stream()
                .filter(found -> !found.isEmpty())
                .findFirst()
                .ifPresent(nearest -> nearest.forEach((stem, weight) -> stems.merge(stem, weight, Math::max)));
    }

    private static void note(int distance, float weight, String stem, List<Map<String, Float>> byDistance) {
        if (distance > 0 && distance < byDistance.size()) {
            byDistance.get(distance).merge(stem, weight * MISSPELT[distance], Math::max);
        }
    }

    private static int slipsAllowed(String word) {
        if (word.chars().anyMatch(Character::isDigit) || word.length() < ONE_SLIP_FROM) {
            return 0;
        }
        return word.length() < TWO_SLIPS_FROM ? 1 : 2;
    }

    private static boolean isChinese(String word) {
        return Character.isIdeographic(word.codePointAt(0));
    }

    private int frequency(String stem) {
        return segments.stream()
                .mapToInt(segment -> segment.postings(stem).size())
                .sum();
    }

    /** As in BM25 (Robertson and Zaragoza 2009), kept above 0 as Lucene does. */
    private float idf(Map<String, Float> stems) {
        int most = stems.keySet().stream().mapToInt(this::frequency).max().orElse(0);
        // a replaced product may still be counted
        int frequency = Math.min(most, products);
        return (float) Math.log(1 + (products - frequency + 0.5) / (frequency + 0.5));
    }
}

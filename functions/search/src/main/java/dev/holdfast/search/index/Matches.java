package dev.holdfast.search.index;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Which products of a segment match, and how well: BM25 (Robertson, Walker, Jones, Hancock-Beaulieu and Gatford 1994) with the
 * usual k1 = 1.2 and b = 0.75, without the constant factor k1 + 1. Of a word's stems the best counts.
 */
final class Matches {

    private static final float K1 = 1.2f;
    private static final float B = 0.75f;

    private final Segment segment;
    private final float averageLength;
    private final int needed;
    private final float[] scores;
    private final byte[] matched;
    private final float[] best;
    private int[] touched = new int[64];
    private int touchedCount;

    private Matches(Segment segment, float averageLength, int needed) {
        this.segment = segment;
        this.averageLength = averageLength;
        this.needed = needed;
        this.scores = new float[segment.size()];
        this.matched = new byte[segment.size()];
        this.best = new float[segment.size()];
    }

    /** @param needed how many of the words a product must have */
    static Matches of(Segment segment, List<Meaning> meanings, float averageLength, int needed) {
        Matches matches = new Matches(segment, averageLength, needed);
        meanings.forEach(matches::add);
        return matches;
    }

    boolean has(int product) {
        return matched[product] >= needed;
    }

    float score(int product) {
        return scores[product];
    }

    private void add(Meaning meaning) {
        touchedCount = 0;
        for (Map.Entry<String, Float> stem : meaning.stems().entrySet()) {
            add(segment.postings(stem.getKey()), stem.getValue() * meaning.idf());
        }
        for (int i = 0; i < touchedCount; i++) {
            int product = touched[i];
            scores[product] += best[product];
            matched[product]++;
            best[product] = 0;
        }
    }

    private void add(Postings postings, float weight) {
        for (int i = 0; i < postings.size(); i++) {
            int product = postings.products()[i];
            float times = postings.times()[i];
            float norm = K1 * (1 - B + B * segment.length(product) / averageLength);
            float score = weight * times / (times + norm);
            if (best[product] == 0) {
                touch(product);
            }
            best[product] = Math.max(best[product], score);
        }
    }

    private void touch(int product) {
        if (touchedCount == touched.length) {
            touched = Arrays.copyOf(touched, 2 * touchedCount);
        }
        touched[touchedCount++] = product;
    }
}

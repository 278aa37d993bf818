package dev.holdfast.search.index;

import dev.holdfast.search.index.Facets.PriceBand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The bands of prices that facets count: from 1 to 2 to 5 to 10 and so on, times a hundred minor units. */
public final class PriceBands {

    private static final long[] FROM = {
        0, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000
    };

    private PriceBands() {}

    static int count() {
        return FROM.length;
    }

    /** The number of the band that a price is in. */
    static int of(long price) {
        int found = Arrays.binarySearch(FROM, price);
        return found < 0 ? -found - 2 : found;
    }

    static List<PriceBand> named(int[] counts) {
        List<PriceBand> bands = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                bands.add(new PriceBand(FROM[i], i + 1 < FROM.length ? FROM[i + 1] : null, counts[i]));
            }
        }
        return bands;
    }
}

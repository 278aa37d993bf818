package dev.holdfast.planning.trees;

import java.util.Arrays;

/**
 * A feature's values, cut into at most 255 bins of about the same number of values (the histogram method of Ke et al.,
 * LightGBM, 2017). Bin 0 is for NaN, which is thus smaller than every number.
 */
final class Bins {

    private static final int MOST = 254;
    private static final int SAMPLE = 50_000;

    /** Upper ends, inclusive, of bins 1, 2, ...; the last bin is open. */
    private final float[] ends;

    private Bins(float[] ends) {
        this.ends = ends;
    }

    static Bins of(float[] column) {
        int step = Math.max(1, column.length / SAMPLE);
        float[] sample = new float[(column.length + step - 1) / step];
        int size = 0;
        for (int i = 0; i < column.length; i += step) {
            if (!Float.isNaN(column[i])) {
                sample[size++] = column[i];
            }
        }
        float[] sorted = Arrays.copyOf(sample, size);
        Arrays.sort(sorted);
        return new Bins(ends(sorted));
    }

    private static float[] ends(float[] sorted) {
        float[] ends = new float[MOST];
        int count = 0;
        for (int bin = 1; bin <= MOST && sorted.length > 0; bin++) {
            int at = (int) ((long) bin * sorted.length / (MOST + 1));
            if (at == 0 || at >= sorted.length) {
                continue;
            }
            float end = sorted[at - 1];
            boolean cuts = end < sorted[sorted.length - 1] && (count == 0 || end > ends[count - 1]);
            if (cuts) {
                ends[count++] = end;
            }
        }
        return Arrays.copyOf(ends, count);
    }

    /** Including the one for NaN. */
    int count() {
        return ends.length + 2;
    }

    int bin(float value) {
        if (Float.isNaN(value)) {
            return 0;
        }
        int at = Arrays.binarySearch(ends, value);
        return 1 + (at >= 0 ? at : -at - 1);
    }

    /** The largest value of bins up to that one; what is larger goes right. */
    float end(int bin) {
        return bin == 0 ? Float.NEGATIVE_INFINITY : ends[bin - 1];
    }
}

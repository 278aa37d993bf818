package dev.holdfast.shipping.arrival;

import com.tdunning.math.stats.Centroid;
import com.tdunning.math.stats.MergingDigest;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Durations in days, as a t-digest (Dunning and Ertl, 2019): few are kept as they are, many as some dozen means and counts,
 * finer towards both ends. The same durations in the same order give the same bytes. Not for use by several threads.
 */
final class Sketch {

    /** Bounds the digest to about as many centroids, of eight bytes each. */
    private static final double COMPRESSION = 20;

    /** Most lanes see a few parcels a week: a digest's own buffers would be larger than all they hold. */
    private static final int KEPT = 64;

    private double[] values = new double[4];
    private int count;
    private @Nullable MergingDigest digest;
    /** As it was read: a digest takes fifty times the room, and is made when it is looked at. */
    private byte @Nullable [] stored;

    static Sketch from(byte[] bytes) {
        Sketch sketch = new Sketch();
        sketch.stored = bytes;
        return sketch;
    }

    void add(double days) {
        if (stored != null) {
            throw new IllegalStateException("a sketch that was read is not added to");
        }
        if (digest != null) {
            digest.add(days);
            return;
        }
        if (count == KEPT) {
            digest().add(days);
            return;
        }
        if (count == values.length) {
            values = Arrays.copyOf(values, count * 2);
        }
        values[count++] = days;
    }

    long size() {
        return digest == null && stored == null ? count : digest().size();
    }

    byte[] bytes() {
        if (stored != null) {
            return stored.clone();
        }
        MergingDigest whole = digest();
        ByteBuffer bytes = ByteBuffer.allocate(whole.smallByteSize());
        whole.asSmallBytes(bytes);
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /** Means and counts, by mean. */
    List<Mass> masses() {
        List<Mass> masses = new ArrayList<>();
        for (Centroid each : digest().centroids()) {
            masses.add(new Mass(each.mean(), each.count()));
        }
        return masses;
    }

    private MergingDigest digest() {
        if (stored != null) {
            return MergingDigest.fromBytes(ByteBuffer.wrap(stored));
        }
        if (digest == null) {
            MergingDigest made = new MergingDigest(COMPRESSION);
            for (int n = 0; n < count; n++) {
                made.add(values[n]);
            }
            digest = made;
        }
        return digest;
    }

    /** So much, at about that many days. */
    record Mass(double days, double weight) {}
}

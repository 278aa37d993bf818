package dev.holdfast.shipping.arrival;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of the parcels of a lane that were delivered in one week: grows while it is learned, then is only read. */
public final class Cohort {

    private static final byte FORMAT = 1;
    private static final int HEAD_BYTES = 1 + 2 * Integer.BYTES;
    private static final int RHYTHMS = Rhythm.values().length;
    private static final int PLACES = Measure.values().length * RHYTHMS;

    private final @Nullable Sketch[] sketches = new Sketch[PLACES];
    private int parcels;
    private int onRestDays;

    /** Adds a delivered parcel. */
    void add(Experience parcel) {
        parcels++;
        onRestDays += parcel.onRestDay() ? 1 : 0;
        for (Experience.Duration each : parcel.durations()) {
            int place = place(each.measure(), each.rhythm());
            Sketch sketch = sketches[place];
            if (sketch == null) {
                sketch = new Sketch();
                sketches[place] = sketch;
            }
            sketch.add(each.days());
        }
    }

    public int parcels() {
        return parcels;
    }

    /** Parcels that were delivered on a day on which the country rests. */
    int onRestDays() {
        return onRestDays;
    }

    @Nullable
    Sketch sketch(Measure measure, Rhythm rhythm) {
        return sketches[place(measure, rhythm)];
    }

    /** Format, counts, then each sketch that there is: its place, its length in two bytes, and its bytes. */
    byte[] bytes() {
        byte[][] parts = new byte[PLACES][];
        int length = HEAD_BYTES;
        for (int place = 0; place < PLACES; place++) {
            Sketch sketch = sketches[place];
            parts[place] = sketch == null ? new byte[0] : sketch.bytes();
            length += parts[place].length == 0 ? 0 : 1 + Short.BYTES + parts[place].length;
        }
        ByteBuffer bytes =
                ByteBuffer.allocate(length).put(FORMAT).putInt(parcels).putInt(onRestDays);
        for (int place = 0; place < PLACES; place++) {
            if (parts[place].length > 0) {
                bytes.put((byte) place).putShort((short) parts[place].length).put(parts[place]);
            }
        }
        return bytes.array();
    }

    /** Empty for bytes of another format: what a later version has written is learned anew, not misread. */
    static Optional<Cohort> from(byte[] array) {
        ByteBuffer bytes = ByteBuffer.wrap(array);
        if (array.length < HEAD_BYTES || bytes.get() != FORMAT) {
            return Optional.empty();
        }
        Cohort cohort = new Cohort();
        cohort.parcels = bytes.getInt();
        cohort.onRestDays = bytes.getInt();
        while (bytes.hasRemaining()) {
            int place = bytes.get();
            int end = Short.toUnsignedInt(bytes.getShort()) + bytes.position();
            cohort.sketches[place] = Sketch.from(Arrays.copyOfRange(array, bytes.position(), end));
            bytes.position(end);
        }
        return Optional.of(cohort);
    }

    private static int place(Measure measure, Rhythm rhythm) {
        return measure.code() * RHYTHMS + rhythm.code();
    }
}

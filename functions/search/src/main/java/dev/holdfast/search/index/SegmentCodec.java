package dev.holdfast.search.index;

import dev.holdfast.catalog.Listed;
import java.util.Arrays;

/** A segment as bytes, with everything that building it has found out: reading it takes a tenth of building it. */
public final class SegmentCodec {

    /** Of these bytes; another one is no snapshot that this code can read. */
    public static final int FORMAT = 1;

    private SegmentCodec() {}

    public static byte[] encode(Segment segment) {
        ByteWriter bytes = new ByteWriter();
        ProductCodec products = new ProductCodec();
        bytes.number(segment.size());
        for (int i = 0; i < segment.size(); i++) {
            products.write(bytes, segment.product(i));
            bytes.number(segment.length(i));
        }
        bytes.number(segment.stemCount());
        for (int i = 0; i < segment.stemCount(); i++) {
            bytes.text(segment.stem(i));
            write(bytes, segment.postings(i));
        }
        bytes.number(segment.formCount());
        for (int i = 0; i < segment.formCount(); i++) {
            bytes.text(segment.form(i));
            bytes.number(segment.stemOfForm(i));
        }
        return bytes.bytes();
    }

    /** Most words are once in a name: the lowest bit says if that is so, and how often follows only if not. */
    private static void write(ByteWriter bytes, Postings postings) {
        bytes.number(postings.size());
        int before = 0;
        for (int i = 0; i < postings.size(); i++) {
            long gap = (long) postings.products()[i] - before;
            before = postings.products()[i];
            boolean once = postings.times()[i] == 1;
            bytes.number(gap << 1 | (once ? 0 : 1));
            if (!once) {
                bytes.number(postings.times()[i]);
            }
        }
    }

    /** @throws IllegalArgumentException if these are no segment's bytes */
    public static Segment decode(byte[] encoded) {
        try {
            return read(new ByteReader(encoded));
        } catch (IndexOutOfBoundsException | ArithmeticException | NegativeArraySizeException damaged) {
            throw new IllegalArgumentException("these bytes are no segment", damaged);
        }
    }

    private static Segment read(ByteReader bytes) {
        ProductCodec codec = new ProductCodec();
        Listed[] products = new Listed[bytes.count()];
        int[] lengths = new int[products.length];
        for (int i = 0; i < products.length; i++) {
            products[i] = codec.read(bytes);
            lengths[i] = bytes.count();
        }
        String[] stems = new String[bytes.count()];
        Postings[] postings = new Postings[stems.length];
        for (int i = 0; i < stems.length; i++) {
            stems[i] = bytes.text();
            postings[i] = readPostings(bytes);
        }
        String[] forms = new String[bytes.count()];
        int[] stemsOfForms = new int[forms.length];
        for (int i = 0; i < forms.length; i++) {
            forms[i] = bytes.text();
            stemsOfForms[i] = bytes.count();
        }
        if (!bytes.isAtEnd() || Arrays.stream(stemsOfForms).anyMatch(stem -> stem >= stems.length)) {
            throw new IllegalArgumentException("these bytes are no segment, or not a whole one");
        }
        return new Segment(products, lengths, stems, postings, forms, stemsOfForms);
    }

    private static Postings readPostings(ByteReader bytes) {
        int[] products = new int[bytes.count()];
        byte[] times = new byte[products.length];
        int before = 0;
        for (int i = 0; i < products.length; i++) {
            long gapAndOnce = bytes.number();
            before += Math.toIntExact(gapAndOnce >>> 1);
            products[i] = before;
            times[i] = (gapAndOnce & 1) == 0 ? 1 : (byte) bytes.count();
        }
        return new Postings(products, times);
    }
}

package dev.holdfast.shipping.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * The outlines of land and the borders of countries, from Natural Earth. Read when a map is first drawn, and kept.
 *
 * @param land closed rings, holes among them: longitude and latitude in turn, in degrees
 * @param borders lines, likewise
 */
record Outlines(double[][] land, double[][] borders) {

    private static final String FILE = "outlines.bin";
    private static final double UNITS_PER_DEGREE = 100;

    private static final class Once {
        static final Outlines READ = read();
    }

    static Outlines get() {
        return Once.READ;
    }

    private static Outlines read() {
        try (InputStream file = Objects.requireNonNull(Outlines.class.getResourceAsStream(FILE), FILE)) {
            Numbers numbers = new Numbers(file.readAllBytes());
            return new Outlines(lines(numbers), lines(numbers));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** How many, then for each how many points, then differences to the point before. */
    private static double[][] lines(Numbers numbers) {
        double[][] lines = new double[numbers.next()][];
        int x = 0;
        int y = 0;
        for (int n = 0; n < lines.length; n++) {
            double[] line = new double[2 * numbers.next()];
            for (int at = 0; at < line.length; at += 2) {
                x += numbers.nextSigned();
                y += numbers.nextSigned();
                line[at] = x / UNITS_PER_DEGREE;
                line[at + 1] = y / UNITS_PER_DEGREE;
            }
            lines[n] = line;
        }
        return lines;
    }

    /** Whole numbers of seven bits a byte, the low ones first, the highest bit on all but the last byte. */
    private static final class Numbers {

        private final byte[] bytes;
        private int at;

        Numbers(byte[] bytes) {
            this.bytes = bytes;
        }

        int next() {
            int number = 0;
            int shift = 0;
            byte each;
            do {
                each = bytes[at++];
                number |= (each & 0x7F) << shift;
                shift += 7;
            } while (each < 0);
            return number;
        }

        /** Even numbers are twice what they stand for, odd ones twice what is below nothing, less one. */
        int nextSigned() {
            int number = next();
            return (number >>> 1) ^ -(number & 1);
        }
    }
}

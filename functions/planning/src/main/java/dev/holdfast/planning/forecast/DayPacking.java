package dev.holdfast.planning.forecast;

import dev.holdfast.platform.Deflate;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A year of days in some 3 KB: each value as a share of one above the largest in half precision (IEEE 754, binary16), so that it is
 * kept to a two-thousandth of itself, or to 0.00000006 of the largest; then compressed, column by column.
 */
final class DayPacking {

    private DayPacking() {}

    static byte[] pack(List<DayForecast> days) {
        double scale = scale(days.stream()
                .flatMapToDouble(day -> Arrays.stream(day.values()))
                .max()
                .orElse(0));
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES + days.size() * DayForecast.VALUES * Short.BYTES);
        bytes.putDouble(scale);
        for (int column = 0; column < DayForecast.VALUES; column++) {
            for (DayForecast day : days) {
                bytes.putShort(Float.floatToFloat16((float) (day.values()[column] / scale)));
            }
        }
        return Deflate.deflate(bytes.array());
    }

    /** A power of two above it, so that whole numbers stay whole. */
    private static double scale(double largest) {
        return largest > 0 ? Math.scalb(1.0, Math.getExponent(largest) + 1) : 1;
    }

    /** @param first the first day's date */
    static List<DayForecast> unpack(byte[] packed, LocalDate first) {
        ByteBuffer bytes = ByteBuffer.wrap(Deflate.inflate(packed));
        double scale = bytes.getDouble();
        int count = bytes.remaining() / (DayForecast.VALUES * Short.BYTES);
        double[][] values = new double[count][DayForecast.VALUES];
        for (int column = 0; column < DayForecast.VALUES; column++) {
            for (double[] day : values) {
                day[column] = scale * Float.float16ToFloat(bytes.getShort());
            }
        }
        List<DayForecast> days = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            days.add(DayForecast.of(first.plusDays(i), values[i]));
        }
        return days;
    }
}

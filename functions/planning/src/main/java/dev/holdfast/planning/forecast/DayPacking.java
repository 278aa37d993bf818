package dev.holdfast.planning.forecast;

import dev.holdfast.platform.Deflate;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A year of days in some 3 KB: each value as a share of the largest in half precision (IEEE 754, binary16), so that it is
 * kept to a two-thousandth of itself, or to 0.00000006 of the largest; then compressed, column by column.
 */
final class DayPacking {

    private DayPacking() {}

    static byte[] pack(List<DayForecast> days) {
        double largest = days.stream()
                .flatMapToDouble(day -> java.util.Arrays.stream(day.values()))
                .max()
                .orElse(0);
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES + days.size() * DayForecast.VALUES * Short.BYTES);
        bytes.putDouble(largest);
        for (int column = 0; column < DayForecast.VALUES; column++) {
            for (DayForecast day : days) {
                double share = largest > 0 ? day.values()[column] / largest : 0;
                bytes.putShort(Float.floatToFloat16((float) share));
            }
        }
        return Deflate.deflate(bytes.array());
    }

    /** @param first the first day's date */
    static List<DayForecast> unpack(byte[] packed, LocalDate first) {
        ByteBuffer bytes = ByteBuffer.wrap(Deflate.inflate(packed));
        double largest = bytes.getDouble();
        int count = bytes.remaining() / (DayForecast.VALUES * Short.BYTES);
        double[][] values = new double[count][DayForecast.VALUES];
        for (int column = 0; column < DayForecast.VALUES; column++) {
            for (double[] day : values) {
                day[column] = largest * Float.float16ToFloat(bytes.getShort());
            }
        }
        List<DayForecast> days = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            days.add(DayForecast.of(first.plusDays(i), values[i]));
        }
        return days;
    }
}

package dev.holdfast.planning.history;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Days of one year in some four bytes each: how many days after the one before, which of the numbers are not 0, and those.
 * Seven bits a byte, the sign folded in (as in Protocol Buffers: varint, zigzag).
 */
final class DayPacking {

    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;

    private DayPacking() {}

    /** @param days oldest first, no date twice */
    static byte[] pack(List<DemandDay> days) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int before = 0;
        for (DemandDay day : days) {
            write(bytes, day.date().getDayOfYear() - before);
            before = day.date().getDayOfYear();
            long[] numbers = {day.sold(), day.lost(), day.lines(), day.maxLine(), day.cancelled()};
            int which = 0;
            for (int i = 0; i < numbers.length; i++) {
                which |= numbers[i] == 0 ? 0 : 1 << i;
            }
            bytes.write(which);
            for (long number : numbers) {
                if (number != 0) {
                    write(bytes, number);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void write(ByteArrayOutputStream bytes, long number) {
        long left = (number << 1) ^ (number >> 63);
        while ((left & -MORE) != 0) {
            bytes.write((int) ((left & (MORE - 1)) | MORE));
            left >>>= BITS;
        }
        bytes.write((int) left);
    }

    /** @throws IllegalStateException if they were not packed here */
    static List<DemandDay> unpack(byte[] packed, int year) {
        ByteBuffer bytes = ByteBuffer.wrap(packed);
        List<DemandDay> days = new ArrayList<>();
        LocalDate date = LocalDate.of(year, 1, 1).minusDays(1);
        try {
            while (bytes.hasRemaining()) {
                date = date.plusDays(read(bytes));
                int which = bytes.get();
                long[] numbers = new long[5];
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] = (which & (1 << i)) == 0 ? 0 : read(bytes);
                }
                days.add(new DemandDay(date, numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]));
            }
        } catch (BufferUnderflowException damaged) {
            throw new IllegalStateException("packed days end too early", damaged);
        }
        return days;
    }

    private static long read(ByteBuffer bytes) {
        long number = 0;
        int shift = 0;
        int next;
        do {
            next = bytes.get();
            number |= (long) (next & (MORE - 1)) << shift;
            shift += BITS;
        } while ((next & MORE) != 0);
        return (number >>> 1) ^ -(number & 1);
    }
}

package dev.holdfast.planning.forecast;

import dev.holdfast.planning.demand.Learned;
import dev.holdfast.planning.demand.TradingCalendar;
import dev.holdfast.planning.plan.Plan;
import dev.holdfast.platform.Deflate;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A basis as a plan's row keeps it: some 60 KB of the 400 that a row may have. */
final class BasisPacking {

    private static final byte[] NOTHING = {};

    private BasisPacking() {}

    static Plan pack(Basis basis, Instant plannedAt) {
        TradingCalendar calendar = basis.calendar();
        ByteBuffer bytes = ByteBuffer.allocate(calendar.size() * (Integer.BYTES + Float.BYTES));
        calendar.days().forEach(day -> bytes.putInt((int) day.toEpochDay()));
        for (double orders : calendar.orders()) {
            bytes.putFloat((float) orders);
        }
        return new Plan(
                plannedAt,
                basis.knownUntil(),
                Deflate.deflate(bytes.array()),
                basis.learned().map(each -> Deflate.deflate(each.toBytes())).orElse(NOTHING),
                false);
    }

    static Basis unpack(Plan plan) {
        ByteBuffer bytes = ByteBuffer.wrap(Deflate.inflate(plan.calendar()));
        int size = bytes.remaining() / (Integer.BYTES + Float.BYTES);
        List<LocalDate> days = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            days.add(LocalDate.ofEpochDay(bytes.getInt()));
        }
        double[] orders = new double[size];
        for (int i = 0; i < size; i++) {
            orders[i] = bytes.getFloat();
        }
        return new Basis(
                new TradingCalendar(days, orders),
                plan.knownUntil(),
                plan.learned().length == 0
                        ? Optional.empty()
                        : Optional.of(Learned.of(Deflate.inflate(plan.learned()))));
    }
}

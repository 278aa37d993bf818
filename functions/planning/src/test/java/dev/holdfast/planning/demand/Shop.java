package dev.holdfast.planning.demand;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A shop that is closed on Saturdays, sells twice as much in November, and does so every year. */
final class Shop {

    static final int DAYS = 620;
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    private Shop() {}

    static TradingCalendar calendar() {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = FIRST; days.size() < DAYS; day = day.plusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY) {
                days.add(day);
            }
        }
        return new TradingCalendar(
                days, days.stream().mapToDouble(day -> 100 * season(day)).toArray());
    }

    private static double season(LocalDate day) {
        return day.getMonthValue() == 11 ? 2 : 1;
    }

    /** So many SKUs of different sizes, over the first days of the calendar. */
    static List<History> histories(int count, int end) {
        TradingCalendar calendar = calendar();
        List<History> histories = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Random random = new Random(i);
            double level = 2 + 20 * random.nextDouble();
            double[] units = new double[end];
            double[] lines = new double[end];
            for (int day = 0; day < end; day++) {
                boolean sells = random.nextDouble() < 0.8;
                double season = season(calendar.days().get(day));
                units[day] = sells ? Math.rint(level * season * -Math.log(1 - random.nextDouble())) : 0;
                lines[day] = units[day] > 0 ? 1 + random.nextInt(3) : 0;
            }
            units[0] = 1;
            histories.add(new History("SKU-" + i, 0, units, lines));
        }
        return histories;
    }
}

package dev.holdfast.planning.simulation;

import dev.holdfast.planning.demand.TradingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The days of trade that come after a calendar's last, if weeks go on as they were. */
final class PlannedDays {

    private static final int LAST_WEEKS = 28;

    private PlannedDays() {}

    static TradingCalendar extended(TradingCalendar calendar, int more) {
        Set<DayOfWeek> open = EnumSet.noneOf(DayOfWeek.class);
        List<LocalDate> days = new ArrayList<>(calendar.days());
        days.subList(Math.max(0, days.size() - LAST_WEEKS), days.size()).forEach(each -> open.add(each.getDayOfWeek()));
        double[] orders = Arrays.copyOf(calendar.orders(), calendar.size() + more);
        Arrays.fill(orders, calendar.size(), orders.length, Double.NaN);
        LocalDate day = days.getLast();
        while (days.size() < orders.length) {
            day = day.plusDays(1);
            if (open.contains(day.getDayOfWeek())) {
                days.add(day);
            }
        }
        return new TradingCalendar(days, orders);
    }
}

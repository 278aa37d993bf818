package dev.holdfast.planning.demand;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The days on which the shop trades, past and planned, in order. A day that is not among them is closed: no demand on it
 * says nothing.
 *
 * @param days without repeats
 * @param orders how many orders the whole shop had on each, the last ones NaN where not known yet
 */
public record TradingCalendar(List<LocalDate> days, double[] orders) {

    public TradingCalendar {
        days = List.copyOf(days);
        if (days.size() != orders.length) {
            throw new IllegalArgumentException("a count of orders for each day");
        }
        for (int i = 1; i < days.size(); i++) {
            if (!days.get(i).isAfter(days.get(i - 1))) {
                throw new IllegalArgumentException(days.get(i) + " comes after " + days.get(i - 1));
            }
        }
    }

    public int size() {
        return days.size();
    }

    /** The first trading day on or after that date; the calendar's size if there is none. */
    public int onOrAfter(LocalDate date) {
        int at = Collections.binarySearch(days, date);
        return at >= 0 ? at : -at - 1;
    }

    /** What is known when so many trading days are over: all dates, but orders of those days alone. */
    public TradingCalendar until(int end) {
        double[] known = orders.clone();
        Arrays.fill(known, Math.min(end, known.length), known.length, Double.NaN);
        return new TradingCalendar(days, known);
    }

    /** Monday is 0. */
    int weekday(int day) {
        return days.get(day).getDayOfWeek().getValue() - 1;
    }

    /** The same day of the week, 52 weeks before; below 0 if the calendar does not reach back so far. */
    int yearBefore(int day) {
        LocalDate then = days.get(day).minusWeeks(52);
        return then.isBefore(days.getFirst()) ? -1 : onOrAfter(then);
    }

    /** Mean orders of trading days from, inclusive, to, exclusive, as far as the calendar reaches. */
    double meanOrders(int from, int to) {
        double sum = 0;
        int start = Math.max(0, from);
        for (int day = start; day < to; day++) {
            sum += orders[day];
        }
        return to <= start ? Double.NaN : sum / (to - start);
    }

    /** Trading days of a usual week before that day: the different weekdays of the last weeks. */
    public int tradingWeek(int end) {
        return (int) IntStream.range(Math.max(0, Math.min(end, size()) - 28), Math.min(end, size()))
                .map(this::weekday)
                .distinct()
                .count();
    }
}

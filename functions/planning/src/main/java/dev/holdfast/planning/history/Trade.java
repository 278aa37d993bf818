package dev.holdfast.planning.history;

import dev.holdfast.planning.demand.TradingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The whole shop's trade, in order lines by date, and what it tells of the days on which the shop is open. A day without
 * any is closed if so much trade was about that chance does not explain it: of k same weekdays in a row without a line, while
 * there are m lines a day around, chance makes exp(-k m) (Poisson, 1837). A small shop's quiet day is thus open, and its
 * zeros count; a large one's Saturday is closed, and says nothing.
 */
public final class Trade {

    /** exp(-7) is a thousandth. */
    private static final double SURE = 7;

    private static final int AROUND = 28;
    private static final int WEEKS = 8;

    private final NavigableMap<LocalDate, Double> lines = new TreeMap<>();

    public void add(LocalDate date, double more) {
        if (more > 0) {
            lines.merge(date, more, Double::sum);
        }
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /**
     * The last day that was open up to that one: what comes after it is closed, or a month without any trade.
     *
     * @return empty if there was no trade at all
     */
    public Optional<LocalDate> knownUntil(LocalDate through) {
        LocalDate last = lines.floorKey(through);
        if (last == null) {
            return Optional.empty();
        }
        LocalDate until = through;
        boolean endedLongAgo = last.plusDays(AROUND).isBefore(through);
        while (until.isAfter(last) && (endedLongAgo || !isOpen(until, through))) {
            until = until.minusDays(1);
        }
        return Optional.of(until);
    }

    /**
     * The days of trade from a date to the last that is known, and those that are planned after it.
     *
     * @param from not after the last known
     * @param knownUntil as {@link #knownUntil} says
     * @param ahead days after it
     */
    public TradingCalendar calendar(LocalDate from, LocalDate knownUntil, int ahead) {
        List<LocalDate> days = new ArrayList<>();
        later(from, lines.firstKey())
                .datesUntil(knownUntil.plusDays(1))
                .filter(day -> isOpen(day, knownUntil))
                .forEach(days::add);
        int known = days.size();
        knownUntil
                .plusDays(1)
                .datesUntil(knownUntil.plusDays(ahead + 1L))
                .filter(day -> isPlanned(day, knownUntil))
                .forEach(days::add);
        double[] orders = new double[days.size()];
        Arrays.fill(orders, Double.NaN);
        for (int i = 0; i < known; i++) {
            orders[i] = lines.getOrDefault(days.get(i), 0.0);
        }
        return new TradingCalendar(days, orders);
    }

    /** Where nothing is known of the days of trade: all of them. */
    public static TradingCalendar everyDay(LocalDate from, LocalDate knownUntil, int ahead) {
        List<LocalDate> days = from.datesUntil(knownUntil.plusDays(ahead + 1L)).toList();
        double[] orders = new double[days.size()];
        Arrays.fill(orders, Double.NaN);
        return new TradingCalendar(days, orders);
    }

    private boolean isOpen(LocalDate day, LocalDate through) {
        if (lines.containsKey(day)) {
            return true;
        }
        double around = around(day, through);
        return around > 0 && alike(day, through) * around < SURE;
    }

    /** Lines a day in the weeks around. */
    private double around(LocalDate day, LocalDate through) {
        LocalDate from = later(day.minusDays(AROUND), lines.firstKey());
        LocalDate to = earlier(day.plusDays(AROUND), through);
        if (to.isBefore(from)) {
            return 0;
        }
        double sum = lines.subMap(from, true, to, true).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        return sum / (to.toEpochDay() - from.toEpochDay() + 1);
    }

    /** How many same weekdays in a row, that one among them, were without trade. */
    private int alike(LocalDate day, LocalDate through) {
        int count = 1;
        for (int direction : new int[] {-1, 1}) {
            for (int week = 1; week <= WEEKS; week++) {
                LocalDate other = day.plusWeeks((long) direction * week);
                if (lines.containsKey(other) || other.isBefore(lines.firstKey()) || other.isAfter(through)) {
                    break;
                }
                count++;
            }
        }
        return count;
    }

    /** A weekday that was open lately, but for a date on which the shop was closed the year before. */
    private boolean isPlanned(LocalDate day, LocalDate knownUntil) {
        LocalDate yearBefore = day.minusYears(1);
        boolean wasClosed = !yearBefore.isBefore(lines.firstKey())
                && !yearBefore.isAfter(knownUntil)
                && isWeekdayOpen(yearBefore, knownUntil)
                && !isOpen(yearBefore, knownUntil);
        return isWeekdayOpen(day, knownUntil) && !wasClosed;
    }

    private boolean isWeekdayOpen(LocalDate day, LocalDate knownUntil) {
        LocalDate last = knownUntil.minusDays(Math.floorMod(
                knownUntil.getDayOfWeek().getValue() - day.getDayOfWeek().getValue(), 7));
        for (int week = 0; week < WEEKS; week++) {
            LocalDate same = last.minusWeeks(week);
            if (same.isBefore(lines.firstKey())) {
                return week == 0; // nobody knows yet
            }
            if (isOpen(same, knownUntil)) {
                return true;
            }
        }
        return false;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}

package dev.holdfast.planning.demand;

import dev.holdfast.planning.demand.Cleaned.Dirty;
import dev.holdfast.planning.demand.Cleaned.Usable;
import java.time.LocalDate;
import java.util.List;

/**
 * Makes a SKU's history of what was counted on dates. What came on a day when the shop was closed counts for the next day
 * that it trades; more returned than ordered is no demand below zero; what no shop can have sold is refused.
 */
public final class HistoryReader {

    /** Units or lines a day. */
    static final double MOST = 1e9;

    private final TradingCalendar calendar;

    public HistoryReader(TradingCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * What was counted on a date.
     *
     * @param units ordered, before returns, with what was lost for want of stock
     * @param lines order lines
     */
    public record Counted(LocalDate date, double units, double lines) {}

    /** @param end trading days of the calendar that are over; what was counted later is left out */
    public Cleaned read(String sku, List<Counted> counted, int end) {
        double[] units = new double[end];
        double[] lines = new double[end];
        int first = end;
        for (Counted each : counted) {
            if (!isPossible(each.units()) || !isPossible(each.lines())) {
                return new Dirty(sku, "on " + each.date() + " no shop can have sold " + each.units() + " units");
            }
            int day = calendar.onOrAfter(each.date());
            if (day < end) {
                units[day] += Math.max(0, each.units());
                lines[day] += Math.max(0, each.lines());
                first = units[day] > 0 ? Math.min(first, day) : first;
            }
        }
        return new Usable(new History(sku, first, units, lines));
    }

    private static boolean isPossible(double count) {
        return Math.abs(count) <= MOST;
    }
}

package dev.holdfast.planning.history;

import dev.holdfast.planning.demand.HistoryReader.Counted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What was wanted on each day, worked out of what was counted. Returns do not make demand smaller: who sends goods back
 * wanted them. But for a mistake: a line many times as large as the SKU's others that was taken back on the same day was no
 * demand. A wholesaler's line that stays is one, and the forecaster learns from its kind what it can. What was lost for want
 * of stock is added, up to three times the largest day that was served: who is told "sold out" tries again, and is counted
 * each time.
 */
public final class Restored {

    private static final double SPIKE = 10;
    private static final double LOST_MOST = 3;

    private Restored() {}

    /** @param years of one SKU, in any order */
    public static List<Counted> of(Collection<DemandYear> years) {
        List<DemandDay> days =
                years.stream().flatMap(year -> year.days().stream()).toList();
        double usualLine = usualLine(days);
        double lostMost = lostMost(days);
        List<Counted> counted = new ArrayList<>(days.size());
        for (DemandDay day : days) {
            double lost = Math.clamp((double) day.lost(), 0, lostMost);
            counted.add(new Counted(day.date(), kept(day, usualLine) + lost, Math.max(0, day.lines())));
        }
        return counted;
    }

    private static double kept(DemandDay day, double usualLine) {
        boolean takenBack = day.maxLine() > 0 && day.cancelled() >= day.maxLine() && day.maxLine() >= SPIKE * usualLine;
        return Math.max(0, (double) day.sold() - (takenBack ? day.maxLine() : 0));
    }

    /** Units of a line, days' largest ones left out where there are others. */
    private static double usualLine(List<DemandDay> days) {
        double units = 0;
        double lines = 0;
        for (DemandDay day : days) {
            if (day.lines() > 1) {
                units += Math.max(0, day.sold() - day.maxLine());
                lines += day.lines() - 1;
            }
        }
        return lines > 0 ? Math.max(1, units / lines) : Double.POSITIVE_INFINITY;
    }

    private static double lostMost(List<DemandDay> days) {
        long served = days.stream()
                .filter(day -> day.lost() <= 0)
                .mapToLong(DemandDay::sold)
                .max()
                .orElse(0);
        return served > 0 ? LOST_MOST * served : Double.MAX_VALUE;
    }
}

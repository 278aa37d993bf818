package dev.holdfast.planning.demand;

import java.util.Arrays;

/**
 * How the whole shop's trade moved, at this time of the year before, from the weeks up to a day to the days after it: the
 * ramp before Christmas, which no SKU's last weeks show. Orders are counted, not units, for one wholesaler's thousands
 * are no season.
 */
public final class Ramp {

    private static final int BASE = 24;
    private static final int AROUND = 9;
    private static final double MOST = 3;

    private Ramp() {}

    /** Factors on the level, one a step; 1 while there is no year before. */
    public static double[] of(TradingCalendar calendar, int end, int horizon) {
        double[] ramp = new double[horizon];
        Arrays.fill(ramp, 1);
        int before = calendar.yearBefore(end - 1);
        if (before < BASE) {
            return ramp;
        }
        double base = calendar.meanOrders(before - BASE + 1, before + 1);
        for (int step = 0; step < horizon; step++) {
            int then = calendar.yearBefore(end + step);
            double around = calendar.meanOrders(then - AROUND, Math.min(then + AROUND + 1, end));
            double ratio = around / base;
            ramp[step] = Double.isFinite(ratio) ? Math.clamp(ratio, 1 / MOST, MOST) : 1;
        }
        return ramp;
    }
}

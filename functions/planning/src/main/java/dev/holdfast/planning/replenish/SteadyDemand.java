package dev.holdfast.planning.replenish;

import dev.holdfast.planning.demand.History;
import dev.holdfast.planning.demand.Ramp;
import dev.holdfast.planning.demand.TradingCalendar;
import java.util.Arrays;

/**
 * What a SKU usually sells, top down (Gross and Sohl, 1990): its units for each order that the shop has, which change
 * slowly, times the orders that the shop can expect, whose season is far better known than any SKU's.
 */
public final class SteadyDemand {

    /** Trading days after which a day counts half. */
    private static final double HALF_LIFE = 45;

    private static final int LAST_DAYS = 24;

    private SteadyDemand() {}

    /**
     * @param end trading days that are over; nothing later is read
     * @param days ahead, which the calendar has
     * @return units of all of them
     */
    public static double units(History history, TradingCalendar calendar, int end, int days) {
        return share(history, calendar, end) * orders(calendar, end, days);
    }

    /** Units for an order of the shop. */
    static double share(History history, TradingCalendar calendar, int end) {
        double weight = 1;
        double fading = Math.pow(0.5, 1 / HALF_LIFE);
        double units = 0;
        double orders = 0;
        for (int day = end - 1; day >= history.first(); day--) {
            units += weight * history.units()[day];
            orders += weight * calendar.orders()[day];
            weight *= fading;
        }
        return orders > 0 ? units / orders : 0;
    }

    /** Orders of the shop: as the last weeks, and as the year before went on from there. */
    static double orders(TradingCalendar calendar, int end, int days) {
        int from = Math.max(0, end - LAST_DAYS);
        double recent = Arrays.stream(calendar.orders(), from, end).average().orElse(0);
        return recent * Arrays.stream(Ramp.of(calendar, end, days)).sum();
    }
}

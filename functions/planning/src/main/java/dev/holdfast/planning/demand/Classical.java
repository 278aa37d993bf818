package dev.holdfast.planning.demand;

import dev.holdfast.planning.method.Method;

/** A classical method on a SKU's demand, with the quantiles of what it missed in its backtest. */
public final class Classical {

    private static final int LONGEST_BACKTEST = 28;

    private Classical() {}

    /** @param history with at least one day of life */
    public static Expected forecast(Method method, History history, TradingCalendar calendar, int horizon) {
        int week = calendar.tradingWeek(history.end());
        return Rolling.of(method, history.alive(), week, Math.min(horizon, LONGEST_BACKTEST))
                .expected()
                .extended(horizon);
    }
}

package dev.holdfast.planning.forecast;

import dev.holdfast.planning.demand.Cleaned;
import dev.holdfast.planning.demand.Forecaster;
import dev.holdfast.planning.demand.HistoryReader;
import dev.holdfast.planning.demand.Learned;
import dev.holdfast.planning.demand.TradingCalendar;
import dev.holdfast.planning.history.DemandYear;
import dev.holdfast.planning.history.Restored;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/**
 * What forecasts are made by.
 *
 * @param calendar days of trade, {@value #DAYS_BACK} days back at most and {@link StoredForecast#DAYS} ahead
 * @param knownUntil the last of them that is over
 * @param learned from all SKUs; empty if there was too little
 */
record Basis(TradingCalendar calendar, LocalDate knownUntil, Optional<Learned> learned) {

    /** Days of history that are looked at: two seasons, and where they came from. */
    static final int DAYS_BACK = 3 * 366;

    /** Trading days that are over. */
    int end() {
        return calendar.onOrAfter(knownUntil) + 1;
    }

    /** Trading days ahead; 0 if none is planned. */
    int horizon() {
        return Math.min(calendar.size() - end(), Forecaster.LONGEST_HORIZON);
    }

    int firstYear() {
        return calendar.days().getFirst().getYear();
    }

    /** A SKU's history of the days that are looked at. */
    Cleaned history(String sku, Collection<DemandYear> years) {
        LocalDate first = calendar.days().getFirst();
        return new HistoryReader(calendar)
                .read(
                        sku,
                        Restored.of(years).stream()
                                .filter(day -> !day.date().isBefore(first))
                                .toList(),
                        end());
    }

    Forecaster forecaster() {
        return Forecaster.of(learned, calendar, end(), Math.max(1, horizon()));
    }
}

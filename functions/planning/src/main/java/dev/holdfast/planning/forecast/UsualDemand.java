package dev.holdfast.planning.forecast;

import dev.holdfast.planning.demand.History;
import dev.holdfast.planning.forecast.StoredForecast.Usual;
import dev.holdfast.planning.replenish.SteadyDemand;
import java.time.LocalDate;
import java.util.List;

/** What a SKU usually sells, for ordering: its level, top down, and the size of its order lines. Pure. */
final class UsualDemand {

    /** A SKU that has sold little has lines of more or less eight. */
    private static final double LINE = 8;

    private UsualDemand() {}

    static Usual of(Basis basis, History history, List<DayForecast> days) {
        return new Usual(steady(basis, history, days), line(history));
    }

    /** Where the shop's orders are not known, the forecast is all there is. */
    private static double steady(Basis basis, History history, List<DayForecast> days) {
        int end = basis.end();
        if (end == 0 || Double.isNaN(basis.calendar().orders()[end - 1])) {
            return mean(days);
        }
        LocalDate last = basis.knownUntil().plusDays(Usual.USUAL_DAYS);
        int open = Math.min(basis.calendar().onOrAfter(last.plusDays(1)), end + basis.horizon()) - end;
        double units = open <= 0 ? 0 : SteadyDemand.units(history, basis.calendar(), end, open);
        return Double.isFinite(units) ? units / Usual.USUAL_DAYS : mean(days);
    }

    /** Units a day that the forecast expects of the same days. */
    static double mean(List<DayForecast> days) {
        return days.stream()
                .limit(Usual.USUAL_DAYS)
                .mapToDouble(DayForecast::mean)
                .average()
                .orElse(0);
    }

    private static double line(History history) {
        double units = LINE;
        double lines = 1;
        for (int day = history.first(); day < history.end(); day++) {
            double sold = history.units()[day];
            if (sold > 0) {
                units += sold;
                lines += Math.clamp(history.lines()[day], 1, Math.max(1, Math.rint(sold)));
            }
        }
        return units / lines;
    }
}

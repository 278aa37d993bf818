package dev.holdfast.local.bench.forecasts;

import dev.holdfast.planning.demand.History;
import dev.holdfast.planning.demand.TradingCalendar;
import dev.holdfast.planning.history.DemandDay;
import dev.holdfast.planning.history.DemandYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Demand of as many SKUs as are wanted, resampled from real ones: each takes the days of a real SKU, drawn, and leaves out a
 * share of them, drawn, so that no two are alike and the season stays.
 */
final class MadeDemand {

    private static final double LEFT_OUT_MOST = 0.4;

    private final TradingCalendar calendar;
    private final List<History> real;
    private final Random random;

    MadeDemand(TradingCalendar calendar, List<History> real, long seed) {
        this.calendar = calendar;
        this.real = real;
        this.random = new Random(seed);
    }

    List<DemandYear> sku(int number) {
        History donor = real.get(random.nextInt(real.size()));
        double leftOut = LEFT_OUT_MOST * random.nextDouble();
        Map<Integer, List<DemandDay>> years = new TreeMap<>();
        for (int day = donor.first(); day < donor.end(); day++) {
            if (donor.units()[day] > 0 && random.nextDouble() >= leftOut) {
                LocalDate date = calendar.days().get(day);
                years.computeIfAbsent(date.getYear(), year -> new ArrayList<>())
                        .add(new DemandDay(date, (long) donor.units()[day], 0, (long) donor.lines()[day], 0, 0));
            }
        }
        List<DemandYear> made = new ArrayList<>();
        years.forEach((year, days) -> made.add(
                DemandYear.none(new DemandYear.Key("SKU-" + number, year)).importing(days)));
        return made;
    }
}

package dev.holdfast.local.forecast;

import dev.holdfast.planning.demand.Cleaned;
import dev.holdfast.planning.demand.Cleaned.Dirty;
import dev.holdfast.planning.demand.Cleaned.Usable;
import dev.holdfast.planning.demand.History;
import dev.holdfast.planning.demand.HistoryReader;
import dev.holdfast.planning.demand.HistoryReader.Counted;
import dev.holdfast.planning.demand.TradingCalendar;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Daily demand and the days of trade, in the formats of {@code data/online-retail/README.md}.
 *
 * @param dirty SKUs that cannot be forecast
 */
public record DemandFiles(TradingCalendar calendar, List<History> histories, List<Dirty> dirty) {

    private record Day(LocalDate date, double orders) {}

    private record Line(String sku, Counted counted) {}

    public static DemandFiles read(Path history, Path calendarFile) {
        TradingCalendar calendar = calendar(calendarFile);
        List<Line> lines = CsvTable.read(
                history,
                List.of("date", "stock_code", "units", "lines"),
                row -> new Line(
                        row.get("stock_code"),
                        new Counted(
                                LocalDate.parse(row.get("date")), number(row.get("units")), number(row.get("lines")))));
        Map<String, List<Counted>> bySku = new TreeMap<>();
        lines.forEach(each ->
                bySku.computeIfAbsent(each.sku(), sku -> new ArrayList<>()).add(each.counted()));
        List<History> usable = new ArrayList<>();
        List<Dirty> dirty = new ArrayList<>();
        HistoryReader reader = new HistoryReader(calendar);
        bySku.forEach((sku, counted) -> {
            Cleaned cleaned = reader.read(sku, counted, calendar.size());
            switch (cleaned) {
                case Usable(History each) -> usable.add(each);
                case Dirty each -> dirty.add(each);
            }
        });
        return new DemandFiles(calendar, List.copyOf(usable), List.copyOf(dirty));
    }

    private static TradingCalendar calendar(Path file) {
        List<Day> days = CsvTable.read(
                file,
                List.of("day", "orders"),
                row -> new Day(LocalDate.parse(row.get("day")), number(row.get("orders"))));
        List<Day> sorted = days.stream().sorted(Comparator.comparing(Day::date)).toList();
        return new TradingCalendar(
                sorted.stream().map(Day::date).toList(),
                sorted.stream().mapToDouble(Day::orders).toArray());
    }

    /** An empty cell is a number that nobody knows. */
    private static double number(String text) {
        return text.isBlank() ? Double.NaN : Double.parseDouble(text);
    }
}

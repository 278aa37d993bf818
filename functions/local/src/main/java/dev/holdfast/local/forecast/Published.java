package dev.holdfast.local.forecast;

import dev.holdfast.planning.pooled.Frequency;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The scores that M4's organisers published for all series of a frequency, the best first. */
record Published(String method, String author, double smape, double mase, double owa) {

    private static final List<String> COLUMNS =
            List.of("method", "author", "metric", "Yearly", "Quarterly", "Monthly", "Weekly", "Daily", "Hourly");

    private record Cell(String method, String author, String metric, Map<String, String> row) {}

    static List<Published> read(Path file, Frequency frequency) {
        List<Cell> cells = CsvTable.read(
                file, COLUMNS, row -> new Cell(row.get("method"), row.get("author"), row.get("metric"), row.toMap()));
        String column =
                frequency.name().charAt(0) + frequency.name().substring(1).toLowerCase(Locale.ROOT);
        Map<String, List<Cell>> byMethod = new LinkedHashMap<>();
        cells.forEach(each -> byMethod.computeIfAbsent(each.method(), name -> new ArrayList<>())
                .add(each));
        return byMethod.values().stream()
                .map(each -> new Published(
                        each.getFirst().method(),
                        each.getFirst().author(),
                        value(each, "sMAPE", column),
                        value(each, "MASE", column),
                        value(each, "OWA", column)))
                .sorted(Comparator.comparingDouble(Published::owa))
                .toList();
    }

    private static double value(List<Cell> cells, String metric, String column) {
        return cells.stream()
                .filter(each -> each.metric().equals(metric))
                .map(each -> each.row().getOrDefault(column, ""))
                .filter(text -> !text.isBlank())
                .mapToDouble(Double::parseDouble)
                .findFirst()
                .orElse(Double.NaN);
    }
}

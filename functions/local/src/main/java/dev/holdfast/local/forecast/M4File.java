package dev.holdfast.local.forecast;

import dev.holdfast.planning.evaluate.M4Row;
import dev.holdfast.planning.method.Series;
import dev.holdfast.planning.pooled.Frequency;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;

/** Reads series in the format of {@code data/m4/README.md}. */
final class M4File {

    private static final List<String> COLUMNS = List.of("series_id", "frequency", "m", "h", "train", "test");

    private M4File() {}

    static List<M4Row> read(Path file) {
        return CsvTable.read(file, COLUMNS, M4File::row);
    }

    private static M4Row row(CSVRecord row) {
        double[] test = values(row.get("test"));
        int horizon = Integer.parseInt(row.get("h"));
        if (test.length != horizon) {
            throw new IllegalArgumentException("h is %d, but test has %d values".formatted(horizon, test.length));
        }
        return new M4Row(
                row.get("series_id"),
                Frequency.valueOf(row.get("frequency").toUpperCase(Locale.ROOT)),
                new Series(values(row.get("train")), Integer.parseInt(row.get("m"))),
                test);
    }

    private static double[] values(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}

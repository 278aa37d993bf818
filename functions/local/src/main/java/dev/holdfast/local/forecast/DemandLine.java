package dev.holdfast.local.forecast;

import dev.holdfast.platform.http.Validation;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;

/** A row of a file of demand history, which may say anything. */
sealed interface DemandLine {

    /** Columns that a file has to have; {@code lines}, {@code max_line} and {@code cancelled} may be missing. */
    List<String> COLUMNS = List.of("date", "stock_code", "units");

    /** The row's number in the file, the header's is 1. */
    long row();

    /** What a row says, as the route takes it. */
    record Read(long row, String sku, Map<String, Object> body) implements DemandLine {}

    /** A row that says nothing that could be sent. */
    record Unreadable(long row, String reason) implements DemandLine {}

    static DemandLine of(CSVRecord row) {
        long number = row.getRecordNumber() + 1;
        try {
            String sku = row.get("stock_code").strip();
            if (!Validation.NAME.matcher(sku).matches()) {
                return new Unreadable(number, "bad-sku");
            }
            Map<String, Object> body = new TreeMap<>();
            body.put("sku", sku);
            body.put("date", LocalDate.parse(row.get("date").strip()).toString());
            body.put("units", whole(row.get("units")));
            putIfThere(body, "lines", row, "lines");
            putIfThere(body, "maxLine", row, "max_line");
            putIfThere(body, "cancelled", row, "cancelled");
            return new Read(number, sku, body);
        } catch (DateTimeException noDate) {
            return new Unreadable(number, "no-date");
        } catch (ArithmeticException | NumberFormatException noNumber) {
            return new Unreadable(number, "no-whole-number");
        } catch (IllegalArgumentException | IllegalStateException tooShort) {
            return new Unreadable(number, "incomplete");
        }
    }

    private static void putIfThere(Map<String, Object> body, String field, CSVRecord row, String column) {
        if (row.isMapped(column) && row.isSet(column) && !row.get(column).isBlank()) {
            body.put(field, whole(row.get(column)));
        }
    }

    private static long whole(String text) {
        return new BigDecimal(text.strip()).longValueExact();
    }
}

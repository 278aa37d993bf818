package dev.holdfast.local.retail;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Invoices made by hand. */
final class RetailFixture {

    static final String HEADER = "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,CustomerID,Country";

    private final List<RetailLine> lines = new ArrayList<>();

    /** A shop that has sold nothing yet. */
    static RetailFixture shop() {
        return new RetailFixture();
    }

    /** One line at 1.00, a minute after the line before. */
    RetailFixture line(String invoice, String code, long quantity, String customer) {
        return line(invoice, code, quantity, 100, customer);
    }

    RetailFixture line(String invoice, String code, long quantity, long pricePence, String customer) {
        LocalDateTime at = LocalDateTime.of(2011, 11, 1, 8, 0).plusMinutes(lines.size());
        lines.add(new RetailLine(
                lines.size() + 2, invoice, code, "A THING", quantity, at, pricePence, customer, "United Kingdom"));
        return this;
    }

    /** The line before, once more, exactly. */
    RetailFixture again() {
        RetailLine last = lines.getLast();
        lines.add(new RetailLine(
                lines.size() + 2,
                last.invoice(),
                last.stockCode(),
                last.description(),
                last.quantity(),
                last.at(),
                last.pricePence(),
                last.customer(),
                last.country()));
        return this;
    }

    Season season() {
        return Importer.of(lines, 90);
    }

    /** A gzip file of these rows, the header among them if it is to have one. */
    static Path file(Path folder, String... rows) throws IOException {
        return file(folder, String.join("\n", Arrays.asList(rows)).getBytes(StandardCharsets.UTF_8));
    }

    static Path file(Path folder, byte[] text) throws IOException {
        Path file = folder.resolve("peak.csv.gz");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
            gzip.write(text);
        }
        return file;
    }
}

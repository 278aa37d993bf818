package dev.holdfast.local.retail;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a peak file: gzip, UTF-8, comma, with the header of {@code data/online-retail/README.md}. */
final class RetailFile {

    private static final List<String> HEADER =
            List.of("Invoice", "StockCode", "Description", "Quantity", "InvoiceDate", "Price", "CustomerID", "Country");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private RetailFile() {}

    /** @throws BadRetailFile if there is no such file, it is no such file, or a row of it is broken */
    static List<RetailLine> read(Path file) {
        try (InputStream bytes = Files.newInputStream(file);
                BufferedReader text = decode(bytes)) {
            return parse(file, text);
        } catch (NoSuchFileException missing) {
            throw new BadRetailFile("there is no file " + file, missing);
        } catch (ZipException notGzip) {
            throw new BadRetailFile(file + " is not a whole gzip file: " + notGzip.getMessage(), notGzip);
        } catch (EOFException truncated) {
            throw new BadRetailFile(file + " is not a whole gzip file: it ends too early", truncated);
        } catch (IOException unreadable) {
            throw new BadRetailFile(file + " cannot be read: " + unreadable, unreadable);
        }
    }

    private static BufferedReader decode(InputStream bytes) throws IOException {
        return new BufferedReader(
                new InputStreamReader(new GZIPInputStream(bytes, 1 << 16), StandardCharsets.UTF_8.newDecoder()));
    }

    private static List<RetailLine> parse(Path file, BufferedReader text) throws IOException {
        List<RetailLine> lines = new ArrayList<>();
        long row = 0;
        try (CSVParser rows =
                CSVParser.builder().setReader(text).setFormat(FORMAT).get()) {
            for (CSVRecord each : rows) {
                row++;
                if (row == 1) {
                    checkHeader(file, each);
                } else {
                    lines.add(line(file, row, each));
                }
            }
        } catch (UncheckedIOException broken) {
            throw explain(file, row + 1, Objects.requireNonNull(broken.getCause()));
        }
        if (lines.isEmpty()) {
            throw new BadRetailFile(file + " has no invoice lines");
        }
        return lines;
    }

    /** A fault of the text is the row's, any other the file's. */
    private static IOException explain(Path file, long row, IOException cause) {
        if (cause instanceof CharacterCodingException) {
            throw new BadRetailFile(file + ", row " + row + " or soon after: is not UTF-8", cause);
        }
        if (cause instanceof CSVException) {
            throw new BadRetailFile(file + ", row " + row + ": " + cause.getMessage(), cause);
        }
        return cause;
    }

    private static void checkHeader(Path file, CSVRecord header) {
        if (!header.toList().equals(HEADER)) {
            throw new BadRetailFile(file + ", row 1: the header must be " + String.join(",", HEADER));
        }
    }

    private static RetailLine line(Path file, long row, CSVRecord cells) {
        if (cells.size() != HEADER.size()) {
            throw new BadRetailFile(
                    "%s, row %d: has %d columns where %d are due".formatted(file, row, cells.size(), HEADER.size()));
        }
        try {
            return new RetailLine(
                    row,
                    filled(cells, 0),
                    filled(cells, 1),
                    cells.get(2),
                    Integer.parseInt(cells.get(3)),
                    LocalDateTime.parse(cells.get(4)),
                    pence(cells.get(5)),
                    cells.get(6).strip(),
                    cells.get(7).strip());
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException broken) {
            throw new BadRetailFile("%s, row %d: %s".formatted(file, row, broken.getMessage()), broken);
        }
    }

    private static String filled(CSVRecord cells, int column) {
        String value = cells.get(column).strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException(HEADER.get(column) + " is empty");
        }
        return value;
    }

    private static long pence(String pounds) {
        try {
            return new BigDecimal(pounds)
                    .movePointRight(2)
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("Price is not a number: \"" + pounds + "\"", notANumber);
        }
    }
}

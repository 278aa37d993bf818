package dev.holdfast.local.forecast;

import dev.holdfast.local.CloudFailure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file with a header, gzipped or not: UTF-8, comma. Columns beyond those that are needed do no harm. */
public final class CsvTable {

    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private CsvTable() {}

    /** What a row becomes. */
    public interface Reader<T> {
        T read(CSVRecord row);
    }

    /** @throws CloudFailure in one line, if there is no such file, a column is missing, or a row cannot be read */
    public static <T> List<T> read(Path file, List<String> columns, Reader<T> reader) {
        try (InputStream bytes = open(file);
                CSVParser rows = CSVParser.builder()
                        .setReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()))
                        .setFormat(FORMAT)
                        .get()) {
            for (String column : columns) {
                if (!rows.getHeaderNames().contains(column)) {
                    throw new CloudFailure(file + " has no column " + column);
                }
            }
            return all(file, rows, reader);
        } catch (NoSuchFileException missing) {
            throw new CloudFailure("there is no file " + file, missing);
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw new CloudFailure(file + " cannot be read: " + broken.getMessage(), broken);
        }
    }

    private static <T> List<T> all(Path file, CSVParser rows, Reader<T> reader) {
        List<T> all = new ArrayList<>();
        for (CSVRecord row : rows) {
            try {
                all.add(reader.read(row));
            } catch (IllegalArgumentException | DateTimeException broken) {
                throw new CloudFailure(
                        "%s, row %d: %s".formatted(file, row.getRecordNumber() + 1, broken.getMessage()), broken);
            }
        }
        if (all.isEmpty()) {
            throw new CloudFailure(file + " has no rows");
        }
        return all;
    }

    private static InputStream open(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            bytes.mark(2);
            boolean zipped = bytes.read() == GZIP_FIRST && bytes.read() == GZIP_SECOND;
            bytes.reset();
            return zipped ? new GZIPInputStream(bytes, 1 << 16) : bytes;
        } catch (IOException broken) {
            bytes.close();
            throw broken;
        }
    }
}

package dev.holdfast.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The beginning of the real peak, as a file of its own. */
final class SmallPeak {

    private static final Path SAMPLE = Command.HOME.resolve("data/online-retail/peak-2011-11-01_2011-12-09.csv.gz");

    private SmallPeak() {}

    /**
     * Writes the first invoices that have few lines: what is proven does not depend on how long loading takes.
     *
     * @param linesMax of an invoice
     */
    static void write(Path file, int invoices, int linesMax) throws IOException {
        try (BufferedReader sample = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(Files.newInputStream(SAMPLE)), UTF_8));
                BufferedWriter small = new BufferedWriter(
                        new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), UTF_8))) {
            small.write(sample.readLine() + "\n");
            Map<String, List<String>> byInvoice = new LinkedHashMap<>();
            sample.lines()
                    .limit(50L * invoices)
                    .forEach(line -> byInvoice
                            .computeIfAbsent(line.substring(0, line.indexOf(',')), each -> new ArrayList<>())
                            .add(line));
            List<String> first = byInvoice.values().stream()
                    .filter(lines -> lines.size() <= linesMax)
                    .limit(invoices)
                    .flatMap(List::stream)
                    .toList();
            for (String line : first) {
                small.write(line + "\n");
            }
        }
    }
}

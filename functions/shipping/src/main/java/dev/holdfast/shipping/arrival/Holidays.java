package dev.holdfast.shipping.arrival;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Nationwide public holidays, from the table that a test makes with Jollyday and keeps equal to it. Countries and years that are
 * not in it have none: a holiday that is not known makes an arrival a day late, not wrong for good.
 */
final class Holidays {

    private static final String TABLE = "holidays.txt";

    private final Map<String, Set<LocalDate>> byCountry;

    private Holidays(Map<String, Set<LocalDate>> byCountry) {
        this.byCountry = byCountry;
    }

    boolean has(String country, LocalDate day) {
        return byCountry.getOrDefault(country, Set.of()).contains(day);
    }

    /** A line a country and year: {@code DE 2026 0101 0403 ...}. */
    static Holidays read() {
        Map<String, Set<LocalDate>> byCountry = new TreeMap<>();
        try (InputStream table = Objects.requireNonNull(Holidays.class.getResourceAsStream(TABLE), TABLE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.US_ASCII))) {
            lines.lines().map(line -> line.split(" ")).forEach(words -> {
                Set<LocalDate> days = byCountry.computeIfAbsent(words[0], country -> new HashSet<>());
                for (int n = 2; n < words.length; n++) {
                    int monthAndDay = Integer.parseInt(words[n]);
                    days.add(LocalDate.of(Integer.parseInt(words[1]), monthAndDay / 100, monthAndDay % 100));
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Holidays(byCountry);
    }
}

package dev.holdfast.shipping.arrival;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The time zone in which a parcel's days are counted, from the region that it goes to: of a country its largest city's, of some large
 * countries their states'. UTC for what is not known.
 */
public final class Zones {

    private static final String TABLE = "zones.txt";

    private static final class Table {
        static final Map<String, ZoneId> ZONES = read();
    }

    private Zones() {}

    /** @param region a country, or a country and its subdivision, {@code US-CA}; case means nothing */
    public static ZoneId of(String region) {
        String code = region.strip().toUpperCase(Locale.ROOT);
        int dash = code.indexOf('-');
        ZoneId country = Table.ZONES.getOrDefault(dash < 0 ? code : code.substring(0, dash), ZoneOffset.UTC);
        return Table.ZONES.getOrDefault(code, country);
    }

    /** Lines of regions and their zone, which comes last. */
    private static Map<String, ZoneId> read() {
        Map<String, ZoneId> zones = new HashMap<>();
        try (InputStream table = Objects.requireNonNull(Zones.class.getResourceAsStream(TABLE), TABLE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.US_ASCII))) {
            lines.lines().map(line -> line.split(" ")).forEach(words -> {
                for (int n = 0; n < words.length - 1; n++) {
                    zones.put(words[n], ZoneId.of(words[words.length - 1]));
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return zones;
    }
}

package dev.holdfast.simulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is known of every guard, in {@code guards.txt}: the seed of a run that fails without it, or why no run can.
 *
 * @param seeds by the guard's rule
 * @param reasons by the guard's rule
 */
record GuardList(Map<String, Long> seeds, Map<String, String> reasons) {

    private static final String FILE = "guards.txt";

    static GuardList read() {
        Map<String, Long> seeds = new TreeMap<>();
        Map<String, String> reasons = new TreeMap<>();
        String reason = "";
        for (String line : text().lines().toList()) {
            if (line.startsWith("# ")) {
                reason = line.substring(2);
            } else if (line.startsWith("- ")) {
                reasons.put(line.substring(2), reason);
            } else if (!line.isBlank()) {
                String[] parts = line.split(" ", 2);
                seeds.put(parts[1], Long.parseLong(parts[0]));
            }
        }
        return new GuardList(seeds, reasons);
    }

    private static String text() {
        try (InputStream in = GuardList.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Set<String> rules() {
        Set<String> rules = new TreeSet<>(seeds.keySet());
        rules.addAll(reasons.keySet());
        return rules;
    }
}

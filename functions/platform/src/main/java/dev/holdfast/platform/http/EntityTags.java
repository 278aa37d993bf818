package dev.holdfast.platform.http;

import java.util.Arrays;
import java.util.Optional;

/** Conditional requests by entity tag (RFC 9110, section 13). */
public final class EntityTags {

    private EntityTags() {}

    /**
     * Checks what a write is conditional on.
     *
     * @param current the strong entity tag of what is there; empty if nothing is
     * @throws Refusal with a 412 if {@code If-Match} or {@code If-None-Match} stands against it
     */
    public static void checkWrite(HttpRequest request, Optional<String> current) {
        request.header("if-match").ifPresent(wanted -> {
            if (!matches(wanted, current, false)) {
                throw failed("If-Match", current);
            }
        });
        request.header("if-none-match").ifPresent(unwanted -> {
            if (matches(unwanted, current, true)) {
                throw failed("If-None-Match", current);
            }
        });
    }

    /** Whether the caller of a read has it already, so that a 304 is the answer. */
    public static boolean isKnown(HttpRequest request, String current) {
        return request.header("if-none-match")
                .map(known -> matches(known, Optional.of(current), true))
                .orElse(false);
    }

    private static boolean matches(String header, Optional<String> current, boolean weakly) {
        if (current.isEmpty()) {
            return false;
        }
        if (header.strip().equals("*")) {
            return true;
        }
        return Arrays.stream(header.split(",", -1))
                .map(String::strip)
                .map(tag -> weakly && tag.startsWith("W/") ? tag.substring(2) : tag)
                .anyMatch(current.get()::equals);
    }

    private static Refusal failed(String header, Optional<String> current) {
        String found = current.map(tag -> "it is " + tag).orElse("there is none");
        return new Refusal(Problem.of(
                412, "precondition-failed", "It is not as you expected", header + " does not hold: " + found));
    }
}

package dev.holdfast.catalog.promotion;

import java.time.Instant;
import java.util.Optional;

/**
 * A time in which something holds.
 *
 * @param from the first instant; empty for always so far
 * @param until the first instant after it; empty for ever
 */
public record Window(Optional<Instant> from, Optional<Instant> until) {

    public static final Window ALWAYS = new Window(Optional.empty(), Optional.empty());

    public boolean includes(Instant at) {
        return !from.map(at::isBefore).orElse(false) && until.map(at::isBefore).orElse(true);
    }
}

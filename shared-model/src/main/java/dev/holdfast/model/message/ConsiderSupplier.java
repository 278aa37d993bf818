package dev.holdfast.model.message;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Asks {@code suggest-purchases} to look what has to be ordered from a supplier.
 *
 * @param at when it was asked for; it is void once there is a suggestion that was asked for later
 */
public record ConsiderSupplier(String supplier, Instant at) {

    /** A message that lacks any of it cannot be read, and goes to the dead letters alone. */
    public ConsiderSupplier {
        requireNonNull(supplier);
        requireNonNull(at);
    }
}

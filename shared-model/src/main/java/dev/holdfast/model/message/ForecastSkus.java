package dev.holdfast.model.message;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * Asks {@code forecast-demand} for the forecasts of some SKUs, by what was learned then.
 *
 * @param plannedAt which plan it belongs to; it is void once there is a later one
 * @param skus at most {@value #SKUS_MAX}
 */
public record ForecastSkus(Instant plannedAt, List<String> skus) {

    /** SKUs of one message: with names of 40 characters each, 9 KB of 256. */
    public static final int SKUS_MAX = 200;

    /** A message that lacks any of it cannot be read, and goes to the dead letters alone. */
    public ForecastSkus {
        requireNonNull(plannedAt);
        skus = List.copyOf(skus);
        if (skus.isEmpty() || skus.size() > SKUS_MAX) {
            throw new IllegalArgumentException("a message asks for 1 to " + SKUS_MAX + " SKUs");
        }
    }
}

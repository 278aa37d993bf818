package dev.holdfast.orders;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Looks whether a request repeats one that was decided, without letting a table that is busy with deciding hold up
 * acceptance. What it misses is accepted once more under the same id, and recognised when it is to be decided.
 */
@Singleton
public class KnownOrders {

    /** A new process is slow for reasons of its own, such as connections to be made; it takes its time. */
    private static final Duration WARM_UP = Duration.ofSeconds(10);

    private final OrderTable orders;
    private final InstantSource clock;
    private final Duration atMost;
    private final Instant warmAt;

    /** @param lookMs how long a look may take once the process is warm, in milliseconds */
    public KnownOrders(
            OrderTable orders,
            InstantSource clock,
            @ConfigProperty(name = "holdfast.orders.look-ms", defaultValue = "40") int lookMs) {
        this.orders = orders;
        this.clock = clock;
        this.atMost = Duration.ofMillis(lookMs);
        this.warmAt = clock.instant().plus(WARM_UP);
    }

    /** The order, if it is decided, and if that can be said in time. */
    Optional<StoredOrder> find(String id) {
        return clock.instant().isBefore(warmAt) ? orders.find(id) : orders.findWithin(id, atMost);
    }
}

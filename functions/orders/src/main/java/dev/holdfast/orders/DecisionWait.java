package dev.holdfast.orders;

import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.platform.Pause;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Waits for an order to be decided, for as long as its caller is willing to. */
@Singleton
public class DecisionWait {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration PAUSE_MAX = Duration.ofMillis(250);

    private final OrderTable orders;
    private final Pause pause;
    private final InstantSource clock;

    public DecisionWait(OrderTable orders, Pause pause, InstantSource clock) {
        this.orders = orders;
        this.pause = pause;
        this.clock = clock;
    }

    /** The order once it is decided; empty if that takes longer. */
    public Optional<StoredOrder> decided(String id, Duration willing) {
        Instant end = clock.instant().plus(willing);
        Duration next = FIRST_PAUSE;
        Duration left = willing;
        while (left.isPositive()) {
            pause.of(shorter(next, left));
            Optional<StoredOrder> found = orders.find(id).filter(order -> order.status() != OrderStatus.ACCEPTED);
            if (found.isPresent()) {
                return found;
            }
            next = shorter(next.multipliedBy(3).dividedBy(2), PAUSE_MAX);
            left = Duration.between(clock.instant(), end);
        }
        return Optional.empty();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}

package dev.holdfast.orders;

import dev.holdfast.model.order.OrderStatus;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long an order may stay as it is before {@code sweep-orders} looks after it: one table, so that no state is
 * without a deadline by accident.
 */
@Singleton
public class Deadlines {

    /** What is left to a delayed message before the sweep does its work. */
    private static final Duration EXPIRY_GRACE = Duration.ofMinutes(1);

    /** For a hold that should have ended with its order's status, and has not yet. */
    private static final Duration UNSETTLED = Duration.ofMinutes(2);

    private final Duration hold;

    public Deadlines(@ConfigProperty(name = "holdfast.hold-minutes", defaultValue = "15") int holdMinutes) {
        if (holdMinutes < 1) {
            throw new IllegalArgumentException("holdfast.hold-minutes must be at least 1, not " + holdMinutes);
        }
        this.hold = Duration.ofMinutes(holdMinutes);
    }

    /** Until when an order's stock is held if it is held, or a payment is started, at this time. */
    public Instant holdUntil(Instant from) {
        return from.plus(hold);
    }

    /** When a reserved order is overdue. */
    public Instant reservedDue(Instant holdUntil) {
        return holdUntil.plus(EXPIRY_GRACE);
    }

    /**
     * When an order is overdue.
     *
     * @param since when it came into this status; for {@code RESERVED}, the end of its hold counts as 15 minutes later
     *     unless configured otherwise. A hold that was extended asks {@link #reservedDue}
     * @param holdOpen whether stock is held for it, now that it is in this status
     * @return empty if nothing is awaited of it any more
     */
    public Optional<Instant> due(OrderStatus status, Instant since, boolean holdOpen) {
        return switch (status) {
            case ACCEPTED -> Optional.of(since.plus(Duration.ofMinutes(5)));
            case RESERVED -> Optional.of(reservedDue(holdUntil(since)));
            case PAID -> Optional.of(since.plus(Duration.ofDays(2)));
            case PACKED -> Optional.of(since.plus(Duration.ofDays(1)));
            case PARTLY_SHIPPED -> Optional.of(since.plus(Duration.ofDays(7)));
            case SHIPPED -> Optional.of(since.plus(holdOpen ? UNSETTLED : Duration.ofDays(30)));
            case PARTLY_DELIVERED -> Optional.of(since.plus(Duration.ofDays(14)));
            case DELIVERED -> Optional.of(since.plus(holdOpen ? UNSETTLED : Duration.ofDays(14)));
            case RETURNING -> Optional.of(since.plus(Duration.ofDays(30)));
            case RETURNED -> Optional.of(since.plus(Duration.ofDays(3)));
            case COMPLETED, REJECTED, EXPIRED, CANCELLED, REFUNDED ->
                holdOpen ? Optional.of(since.plus(UNSETTLED)) : Optional.empty();
        };
    }
}

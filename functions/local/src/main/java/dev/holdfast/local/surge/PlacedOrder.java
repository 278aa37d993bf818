package dev.holdfast.local.surge;

import dev.holdfast.local.surge.OrderView.Decision;
import dev.holdfast.model.Address;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** An order of the surge, from before it is sent until nothing more is to come. */
final class PlacedOrder {

    /** How it ended. */
    enum End {
        /** It was not accepted, and would not be if it were repeated. */
        REFUSED,
        REJECTED,
        /** Reserved and paid. */
        PAID,
        /** Reserved, and not to be paid. */
        RESERVED,
        /** Reserved, but the payment did not settle it. */
        UNPAID,
        /** Accepted, and never decided. */
        LOST
    }

    private final String key;
    private final String customer;
    private final Address shipTo;
    private final Map<String, Long> quantities;
    private final List<String> couponCodes;
    private final CompletableFuture<End> end = new CompletableFuture<>();
    private volatile @Nullable Instant sentAt;
    private volatile @Nullable String id;
    private volatile @Nullable Decision decision;
    private volatile boolean cancelled;

    /** @param key its idempotency key */
    PlacedOrder(String key, String customer, Address shipTo, Map<String, Long> quantities) {
        this(key, customer, shipTo, quantities, List.of());
    }

    PlacedOrder(String key, String customer, Address shipTo, Map<String, Long> quantities, List<String> couponCodes) {
        this.couponCodes = couponCodes;
        this.key = key;
        this.customer = customer;
        this.shipTo = shipTo;
        this.quantities = quantities;
    }

    String key() {
        return key;
    }

    String customer() {
        return customer;
    }

    Address shipTo() {
        return shipTo;
    }

    Map<String, Long> quantities() {
        return quantities;
    }

    List<String> couponCodes() {
        return couponCodes;
    }

    void sent(Instant at) {
        sentAt = at;
    }

    Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }

    void accepted(String orderId) {
        id = orderId;
    }

    Optional<String> id() {
        return Optional.ofNullable(id);
    }

    void decided(Decision made) {
        decision = made;
    }

    Optional<Decision> decision() {
        return Optional.ofNullable(decision);
    }

    /** From sending it to its decision. Empty without one, and if it had been decided before this surge. */
    Optional<Duration> timeToDecision() {
        return decision()
                .map(made -> Duration.between(sentAt().orElse(made.at()), made.at()))
                .filter(time -> !time.isNegative());
    }

    /** Its customer wants it no longer, and the shop has agreed. */
    void cancel() {
        cancelled = true;
    }

    /** Whether it is to be sent. */
    boolean isDue() {
        return end.getNow(End.LOST) == End.PAID && !cancelled;
    }

    CompletableFuture<End> end() {
        return end;
    }

    /** Nobody waits for it any longer. */
    void giveUp() {
        end.complete(decision == null ? End.LOST : End.UNPAID);
    }
}

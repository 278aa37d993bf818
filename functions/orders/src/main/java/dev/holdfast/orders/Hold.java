package dev.holdfast.orders;

import dev.holdfast.model.stock.Allocation;
import dev.holdfast.model.stock.Claim;
import java.util.List;

/**
 * The stock that an order holds.
 *
 * @param attempt counts the times stock was sought for the order: a late payment seeks it again
 * @param chunked whether an attempt did not fit one transaction, so that there are chunks of their own to look at
 * @param allocations what is held of which stock item, but for what is in chunks
 * @param claims what is taken of which limit, but for what is in chunks
 */
public record Hold(State state, int attempt, boolean chunked, List<Allocation> allocations, List<Claim> claims) {

    /** The state of a hold. It changes only in the same write as the stock. */
    public enum State {
        /** Nothing was held. */
        NONE,
        /** Being held chunk by chunk: the durable marker of Try, Confirm, Cancel. */
        TRYING,
        OPEN,
        RELEASED,
        SHIPPED
    }

    public static final Hold NOTHING = new Hold(State.NONE, 1, false, List.of(), List.of());

    public Hold {
        allocations = List.copyOf(allocations);
        claims = List.copyOf(claims);
    }

    public static Hold open(int attempt, List<Allocation> allocations, List<Claim> claims) {
        return new Hold(State.OPEN, attempt, false, allocations, claims);
    }
}

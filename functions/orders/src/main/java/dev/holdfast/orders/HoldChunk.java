package dev.holdfast.orders;

import dev.holdfast.model.stock.Allocation;
import dev.holdfast.model.stock.Claim;
import java.util.List;

/**
 * A part of a hold that is too large for one transaction.
 *
 * @param number from 0, within the attempt
 * @param day on which it was counted as sold (ISO date)
 */
public record HoldChunk(
        String orderId,
        int attempt,
        int number,
        Hold.State state,
        List<Allocation> allocations,
        List<Claim> claims,
        String day) {

    public HoldChunk {
        allocations = List.copyOf(allocations);
        claims = List.copyOf(claims);
    }

    HoldChunk holding(List<Allocation> left) {
        return new HoldChunk(orderId, attempt, number, state, left, claims, day);
    }
}

package dev.holdfast.planning.purchase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What to order from a supplier.
 *
 * @param currency of all its money
 * @param belowMinimum whether it is less than the supplier takes, as more would lie for too long or is not in the budget
 * @param nextReview when it is time to order again, if that is not yet: until then there are no lines
 * @param lines by SKU; none if nothing is needed
 * @param leftOut SKUs that nothing can be suggested of
 * @param runningOut SKUs that will probably be sold out before it can be there
 */
public record SuggestedOrder(
        PurchaseOrderId id,
        String currency,
        boolean belowMinimum,
        Optional<Instant> nextReview,
        List<SuggestedLine> lines,
        List<LeftOut> leftOut,
        List<RunningOut> runningOut) {

    public SuggestedOrder {
        lines = List.copyOf(lines);
        leftOut = List.copyOf(leftOut);
        runningOut = List.copyOf(runningOut);
    }

    public long units() {
        return lines.stream().mapToLong(SuggestedLine::quantity).sum();
    }

    /** In minor units of its currency. */
    public long cost() {
        return lines.stream().mapToLong(SuggestedLine::cost).sum();
    }
}

package dev.holdfast.planning.purchase;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A suggested order as it is shown: as {@link SuggestedOrder}, with its sums. */
public record SuggestionView(
        String id,
        String supplier,
        Instant suggestedAt,
        String currency,
        long units,
        long cost,
        boolean belowMinimum,
        @Nullable Instant nextReview,
        List<SuggestedLine> lines,
        List<LeftOut> leftOut,
        List<RunningOut> runningOut) {

    static SuggestionView of(SuggestedOrder order) {
        return new SuggestionView(
                order.id().toString(),
                order.id().supplier(),
                order.id().at(),
                order.currency(),
                order.units(),
                order.cost(),
                order.belowMinimum(),
                order.nextReview().orElse(null),
                order.lines(),
                order.leftOut(),
                order.runningOut());
    }
}

package dev.holdfast.planning.trees;

import java.util.Arrays;
import org.hipparchus.util.KthSelector;

/** What boosted trees make small. */
public sealed interface Loss {

    /** Finds the value of a rank without sorting all. */
    KthSelector SELECTOR = new KthSelector();

    /** Squared error: forecasts the mean. */
    record Squared() implements Loss {}

    /** Pinball loss (Koenker and Bassett, 1978): forecasts that quantile, 0.5 the median. */
    record Quantile(double level) implements Loss {

        public Quantile {
            if (!(level > 0 && level < 1)) {
                throw new IllegalArgumentException("no quantile has level " + level);
            }
        }
    }

    /** How far, and to which side, the prediction of a row should move. */
    default double gradient(double residual) {
        return switch (this) {
            case Squared() -> residual;
            case Quantile(double level) -> residual >= 0 ? level : level - 1;
        };
    }

    /** The constant that is best for these residuals, which it may reorder. */
    default double best(double[] residuals) {
        if (residuals.length == 0) {
            return 0;
        }
        return switch (this) {
            case Squared() -> Arrays.stream(residuals).average().orElseThrow();
            case Quantile(double level) ->
                SELECTOR.select(residuals, null, (int) Math.min(residuals.length - 1, level * residuals.length));
        };
    }
}

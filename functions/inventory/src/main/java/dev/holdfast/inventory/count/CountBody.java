package dev.holdfast.inventory.count;

import dev.holdfast.model.Limits;
import dev.holdfast.platform.http.Validation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts as a caller sends them: anything may be missing. */
public record CountBody(@Nullable String countId, @Nullable List<@Nullable Line> counts) {

    /**
     * Units that somebody found.
     *
     * @param source who counted, such as {@code scanner}
     * @param countedAt when
     */
    public record Line(
            @Nullable String sku,
            @Nullable String warehouse,
            @Nullable Long quantity,
            @Nullable String source,
            @Nullable Instant countedAt) {}

    /** A fault of the whole is refused; a fault of one line puts that line in quarantine, and stops no other. */
    List<@Nullable Line> check() {
        Validation validation =
                new Validation().name(countId, "/countId").lines(counts, Limits.STOCK_LINES_MAX, "/counts");
        validation.throwIfAny();
        return counts == null ? List.of() : counts;
    }
}

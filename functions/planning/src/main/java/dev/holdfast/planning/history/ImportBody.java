package dev.holdfast.planning.history;

import dev.holdfast.model.Limits;
import dev.holdfast.platform.http.Validation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** History as a caller sends it: anything may be missing. */
public record ImportBody(@Nullable List<@Nullable Line> lines) {

    /**
     * A SKU's demand of a day.
     *
     * @param units ordered, before returns
     * @param lines order lines; may be missing
     * @param maxLine units of the largest of them; may be missing
     * @param cancelled units taken back on that day; may be missing
     */
    public record Line(
            @Nullable String sku,
            @Nullable LocalDate date,
            @Nullable Long units,
            @Nullable Long lines,
            @Nullable Long maxLine,
            @Nullable Long cancelled) {}

    /** A fault of the whole is refused; a fault of one line puts that line in quarantine, and stops no other. */
    List<@Nullable Line> check() {
        new Validation().lines(lines, Limits.DEMAND_LINES_MAX, "/lines").throwIfAny();
        return lines == null ? List.of() : lines;
    }
}

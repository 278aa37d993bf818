package dev.holdfast.inventory.movement;

import dev.holdfast.inventory.movement.MovementLines.Sent;
import dev.holdfast.platform.http.Validation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An adjustment as a caller sends it: anything may be missing. */
public record AdjustmentBody(
        @Nullable String adjustmentId,
        @Nullable String reason,
        @Nullable List<@Nullable Line> lines) {

    private static final int REASON_MAX = 200;

    /** Units to be added, or taken off if below 0. */
    public record Line(
            @Nullable String sku,
            @Nullable String warehouse,
            @Nullable Long delta) {}

    List<@Nullable Sent> check(Validation validation) {
        validation
                .name(adjustmentId, "/adjustmentId")
                .text(reason, REASON_MAX, "/reason")
                .lines(lines, AdjustStock.LINES_MAX, "/lines");
        validation.throwIfAny();
        return lines == null
                ? List.of()
                : SentLines.of(lines, line -> new Sent(line.sku(), line.warehouse(), line.delta()));
    }
}

package dev.holdfast.inventory.movement;

import dev.holdfast.inventory.movement.MovementLines.Sent;
import dev.holdfast.model.Limits;
import dev.holdfast.platform.http.Validation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A receipt as a caller sends it: anything may be missing.
 *
 * @param purchaseOrder that the goods were ordered with; null if with none
 */
public record ReceiptBody(
        @Nullable String receiptId,
        @Nullable String purchaseOrder,
        @Nullable List<@Nullable Line> lines) {

    /** Goods that came in. */
    public record Line(
            @Nullable String sku,
            @Nullable String warehouse,
            @Nullable Long quantity) {}

    List<@Nullable Sent> check(Validation validation) {
        validation.name(receiptId, "/receiptId").lines(lines, Limits.STOCK_LINES_MAX, "/lines");
        validation.throwIfAny();
        return lines == null
                ? List.of()
                : SentLines.of(lines, line -> new Sent(line.sku(), line.warehouse(), line.quantity()));
    }
}

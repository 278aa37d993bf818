package dev.holdfast.local.retail;

import dev.holdfast.model.Address;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Something that happened in the shop. */
public sealed interface RetailEvent {

    /** The shop's own time, to the minute. */
    LocalDateTime at();

    /**
     * Somebody ordered.
     *
     * @param invoice its number, the order's idempotency key
     * @param customer who; a guest is called after the invoice
     * @param quantities units by SKU, in the invoice's order
     */
    record Sale(String invoice, LocalDateTime at, String customer, Address shipTo, Map<String, Long> quantities)
            implements RetailEvent {
        public Sale {
            quantities = Collections.unmodifiableMap(new LinkedHashMap<>(quantities));
        }
    }

    /** Stock was written off (below 0) or found (above 0). */
    record Adjustment(String id, LocalDateTime at, String sku, long delta) implements RetailEvent {}

    /** Goods came back from orders that stand. */
    record Return(String invoice, LocalDateTime at, List<Piece> pieces) implements RetailEvent {
        public Return {
            pieces = List.copyOf(pieces);
        }
    }

    /** All of an order was taken back. */
    record Cancellation(String order, LocalDateTime at) implements RetailEvent {}

    /** Units of an earlier sale. */
    record Piece(String order, String sku, long quantity) {}
}

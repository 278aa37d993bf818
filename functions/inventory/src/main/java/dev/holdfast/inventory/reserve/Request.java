package dev.holdfast.inventory.reserve;

import dev.holdfast.model.message.ReserveOrder;
import dev.holdfast.model.order.AcceptedOrder;
import dev.holdfast.orders.StoredOrder;
import java.util.Optional;

/**
 * An order that is to be decided.
 *
 * @param late the order's row, where a late payment brings it back
 * @param bytes roughly what its row takes
 */
record Request(ReserveOrder message, Optional<StoredOrder> late, int bytes) {

    private static final int BYTES_PER_LINE = 200;
    private static final int BYTES_PER_REDUCED_LINE = 60;
    private static final int BYTES_PER_ORDER = 2_000;

    static Request of(ReserveOrder message) {
        return new Request(message, Optional.empty(), estimate(message.order()));
    }

    static Request late(ReserveOrder message, StoredOrder row) {
        return new Request(message, Optional.of(row), estimate(row.order()));
    }

    String id() {
        return order().id();
    }

    AcceptedOrder order() {
        return late.isPresent() ? late.get().order() : message.order();
    }

    /** A late payment paid for all of it: nothing less will do. */
    Wanted wanted() {
        Wanted wanted = Wanted.of(order());
        return late.isPresent()
                ? new Wanted(wanted.customer(), wanted.lines(), wanted.redemptions(), wanted.zone(), false)
                : wanted;
    }

    private static int estimate(AcceptedOrder order) {
        int reduced = order.reductions().stream()
                .mapToInt(each -> 1 + each.lines().size())
                .sum();
        return BYTES_PER_ORDER + BYTES_PER_LINE * order.lines().size() + BYTES_PER_REDUCED_LINE * reduced;
    }
}

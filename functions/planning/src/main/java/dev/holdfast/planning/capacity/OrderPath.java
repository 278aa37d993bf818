package dev.holdfast.planning.capacity;

import static dev.holdfast.model.order.OrderStatus.CANCELLED;
import static dev.holdfast.model.order.OrderStatus.DELIVERED;
import static dev.holdfast.model.order.OrderStatus.EXPIRED;
import static dev.holdfast.model.order.OrderStatus.REFUNDED;
import static dev.holdfast.model.order.OrderStatus.REJECTED;
import static dev.holdfast.model.order.OrderStatus.RETURNED;

import dev.holdfast.model.order.HistoryEntry;
import dev.holdfast.model.order.OrderStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An order's way from its acceptance to its first end, state by state.
 *
 * @param stops at least one, in time order, no two of the same name in a row
 * @param ended whether the last of them is an end; otherwise the order is still there
 */
public record OrderPath(List<Stop> stops, boolean ended) {

    /** An order that expired and was paid for later has been through a state, not at an end. */
    public static final String EXPIRED_FOR_A_WHILE = "EXPIRED, then reserved again";

    /** What comes after one of these is another story: goods that come back, money that goes back. */
    private static final Set<OrderStatus> ENDS = Set.of(DELIVERED, CANCELLED, REJECTED, RETURNED, REFUNDED);

    /** A state and since when. */
    public record Stop(String state, Instant since) {}

    public OrderPath {
        stops = List.copyOf(stops);
    }

    /**
     * @param history in time order
     * @throws IllegalArgumentException if it is empty
     */
    public static OrderPath of(List<HistoryEntry> history) {
        if (history.isEmpty()) {
            throw new IllegalArgumentException("an order without a history has no way");
        }
        List<Stop> stops = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            HistoryEntry each = history.get(i);
            boolean expired = each.status() == EXPIRED && !isTakenUpAgain(history, i + 1);
            boolean end = expired || ENDS.contains(each.status());
            String name = each.status() == EXPIRED && !end
                    ? EXPIRED_FOR_A_WHILE
                    : each.status().name();
            if (stops.isEmpty() || !stops.getLast().state().equals(name)) {
                stops.add(new Stop(name, each.at()));
            }
            if (end) {
                return new OrderPath(stops, true);
            }
        }
        return new OrderPath(stops, false);
    }

    private static boolean isTakenUpAgain(List<HistoryEntry> history, int from) {
        return history.stream().skip(from).anyMatch(each -> each.status() != EXPIRED && each.status() != REFUNDED);
    }
}

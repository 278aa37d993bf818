package dev.holdfast.inventory.reserve;

import dev.holdfast.model.Limits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Plans a batch: (orders, known stock) to groups and decisions. Orders are admitted in arrival order; where stock is
 * known to be short, those that come too late are refused. Pure.
 */
final class ReservationPlanner {

    /** Items of a group: one of a transaction's is the row of the group itself. */
    static final int ITEMS_MAX = Limits.TRANSACTION_ITEMS_MAX - 1;

    /**
     * A plan.
     *
     * @param groups transactions, to be made in this order
     * @param large orders that fit no transaction
     */
    record Plan(List<Group> groups, List<Request> large) {}

    private final Placer placer;

    ReservationPlanner(Placer placer) {
        this.placer = placer;
    }

    /** @param itemsMax items of a group, {@link #ITEMS_MAX}, or fewer after repeated conflicts */
    Plan plan(Collection<Request> requests, Knowledge known, int itemsMax) {
        Knowledge after = known.copy();
        List<Group> groups = new ArrayList<>();
        List<Request> large = new ArrayList<>();
        Group group = new Group();
        for (Request request : requests) {
            Placement placement = placer.place(request.wanted(), after);
            if (placement.items() > ITEMS_MAX) {
                large.add(request);
                continue;
            }
            boolean full =
                    group.itemsWith(placement) > itemsMax || group.bytesWith(request) > Limits.TRANSACTION_BYTES_MAX;
            if (full && !group.isEmpty()) {
                groups.add(group);
                group = new Group();
            }
            group.add(request, placement);
            note(placement, after);
        }
        if (!group.isEmpty()) {
            groups.add(group);
        }
        return new Plan(groups, large);
    }

    private static void note(Placement placement, Knowledge after) {
        if (placement instanceof Placement.Held held) {
            held.allocations().forEach(each -> after.take(each.item(), each.quantity()));
            held.claims().forEach(each -> {
                if (after.used(each.limit()).isEmpty()) {
                    after.learnUsed(each.limit(), 0); // thought to be unused, as long as nothing else is known
                }
                after.claim(each.limit(), each.quantity());
            });
        }
    }
}

package dev.holdfast.planning.season;

import dev.holdfast.orders.OrderGroup;
import dev.holdfast.orders.OrderGroupTable;
import dev.holdfast.orders.OrderTable;
import dev.holdfast.orders.StoredOrder;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Reads when orders came, from the groups in which they were decided, and some of the orders themselves. A group tells the
 * time of up to a hundred orders for one read, and of none of them more.
 */
@Singleton
public class SeasonReader {

    /** Groups that one request reads: some 15 MB, and seconds. */
    static final int GROUPS_MAX = 5_000;

    /** Orders that are drawn: probabilities are then known to within 4.5 percentage points, 95 times of 100. */
    static final int DRAWN_MAX = 500;

    /** Groups of one query; the largest are 3 KB. */
    private static final int PAGE = 250;

    private final OrderGroupTable groups;
    private final OrderTable orders;
    private final RandomGenerator random;

    public SeasonReader(OrderGroupTable groups, OrderTable orders, RandomGenerator random) {
        this.groups = groups;
        this.orders = orders;
        this.random = random;
    }

    /**
     * Back from today.
     *
     * @param days today among them
     */
    SeenOrders read(LocalDate today, int days) {
        Draw draw = new Draw();
        int read = 0;
        LocalDate day = today;
        LocalDate last = today.minusDays(days);
        while (day.isAfter(last) && read < GROUPS_MAX) {
            List<OrderGroup> found = ofDay(day, GROUPS_MAX - read + 1);
            read += found.size();
            // A day that was cut off would look emptier than it was; the first one is better than none
            if (read <= GROUPS_MAX || day.equals(today)) {
                found.forEach(draw::add);
                day = day.minusDays(1);
            }
        }
        return new SeenOrders(day.plusDays(1), !day.isAfter(last), draw.decided, find(draw.drawn));
    }

    private List<StoredOrder> find(List<String> ids) {
        return List.copyOf(orders.findAll(ids).values());
    }

    private List<OrderGroup> ofDay(LocalDate day, int max) {
        List<OrderGroup> all = new ArrayList<>();
        String from = OrderGroupTable.NEWEST;
        boolean more = true;
        while (more && all.size() < max) {
            // It begins with the one that the last page has ended with
            List<OrderGroup> page = groups.ofDay(day, from, Math.min(PAGE, max - all.size() + 1));
            List<OrderGroup> fresh = page.subList(all.isEmpty() ? 0 : Math.min(1, page.size()), page.size());
            all.addAll(fresh);
            more = !fresh.isEmpty();
            from = all.isEmpty() ? from : all.getLast().key().name();
        }
        return all;
    }

    /** Draws some of many whose number is not known beforehand, each as likely (Vitter's algorithm R, 1985). */
    private final class Draw {
        private final List<Instant> decided = new ArrayList<>();
        private final List<String> drawn = new ArrayList<>();

        void add(OrderGroup group) {
            Instant at = OrderGroupTable.madeAt(group.key());
            for (String id : group.decided()) {
                decided.add(at);
                if (drawn.size() < DRAWN_MAX) {
                    drawn.add(id);
                } else {
                    int place = random.nextInt(decided.size());
                    if (place < DRAWN_MAX) {
                        drawn.set(place, id);
                    }
                }
            }
        }
    }
}

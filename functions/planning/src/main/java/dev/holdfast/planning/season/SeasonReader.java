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

    /** Groups that one request reads: seconds, and 50 MB at most. */
    static final int GROUPS_MAX = 50_000;

    /** Orders whose times are kept. */
    static final int ORDERS_MAX = 500_000;

    /** Orders that are drawn: probabilities are then known to within 4.5 percentage points, 95 times of 100. */
    static final int DRAWN_MAX = 500;

    /** Groups of one query; DynamoDB cuts it off at 1 MB. */
    private static final int PAGE = 1_000;

    private final OrderGroupTable groups;
    private final OrderTable orders;
    private final RandomGenerator random;

    public SeasonReader(OrderGroupTable groups, OrderTable orders, RandomGenerator random) {
        this.groups = groups;
        this.orders = orders;
        this.random = random;
    }

    /**
     * The days before today, the latest first; today only if they had no orders, for it is not over yet.
     *
     * @param days at most so many
     */
    SeenOrders read(LocalDate today, int days) {
        Draw draw = new Draw();
        LocalDate first = today;
        boolean whole = true;
        while (whole && first.isAfter(today.minusDays(days))) {
            LocalDate day = first.minusDays(1);
            List<OrderGroup> found = ofDay(day);
            whole = draw.hasRoomFor(found);
            // A day that was cut off would look emptier than it was, but one is better than none
            if (whole || draw.isEmpty()) {
                draw.add(found);
                first = day;
            }
        }
        if (draw.isEmpty()) {
            draw.add(ofDay(today));
        }
        return new SeenOrders(first, whole, draw.decided, find(draw.drawn));
    }

    private List<StoredOrder> find(List<String> ids) {
        return List.copyOf(orders.findAll(ids).values());
    }

    /** All of a day, or one more than may be read. */
    private List<OrderGroup> ofDay(LocalDate day) {
        List<OrderGroup> all = new ArrayList<>();
        String from = OrderGroupTable.NEWEST;
        boolean more = true;
        while (more && all.size() <= GROUPS_MAX) {
            // It begins with the one that the last page has ended with
            List<OrderGroup> page = groups.ofDay(day, from, PAGE);
            int known = all.isEmpty() ? 0 : Math.min(1, page.size());
            all.addAll(page.subList(known, page.size()));
            more = page.size() > known;
            from = all.isEmpty() ? from : all.getLast().key().name();
        }
        return all;
    }

    /** Draws some of many whose number is not known beforehand, each as likely (Vitter's algorithm R, 1985). */
    private final class Draw {
        private final List<Instant> decided = new ArrayList<>();
        private final List<String> drawn = new ArrayList<>();
        private int groupsRead;

        boolean isEmpty() {
            return decided.isEmpty();
        }

        boolean hasRoomFor(List<OrderGroup> more) {
            int members =
                    more.stream().mapToInt(group -> group.decided().size()).sum();
            return groupsRead + more.size() <= GROUPS_MAX && decided.size() + members <= ORDERS_MAX;
        }

        void add(List<OrderGroup> more) {
            groupsRead += more.size();
            more.forEach(group -> {
                Instant at = OrderGroupTable.madeAt(group.key());
                group.decided().forEach(id -> add(id, at));
            });
        }

        private void add(String id, Instant at) {
            if (decided.size() >= ORDERS_MAX) {
                return;
            }
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

package dev.holdfast.orders;

import dev.holdfast.model.message.Notification;
import dev.holdfast.model.message.Notification.Event;
import dev.holdfast.model.message.ReserveOrder;
import dev.holdfast.model.message.SettleHold;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.platform.queue.Messages;
import dev.holdfast.platform.schedule.ScheduledOperation;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Finds orders past their deadline and repairs or raises them. It only sends messages that may come twice, and moves a
 * deadline after they are sent: a crash in between repeats them.
 */
@Singleton
public class SweepOrders implements ScheduledOperation {

    private static final Logger LOG = Logger.getLogger(SweepOrders.class);

    private static final int GROUPS_MAX = 50;
    private static final int ROUNDS_MAX = 50;

    private static final Duration RAISE_AGAIN = Duration.ofDays(1);

    private final OrderTable orders;
    private final OrderGroupTable groups;
    private final Messages messages;
    private final Deadlines deadlines;

    public SweepOrders(OrderTable orders, OrderGroupTable groups, Messages messages, Deadlines deadlines) {
        this.orders = orders;
        this.groups = groups;
        this.messages = messages;
        this.deadlines = deadlines;
    }

    @Override
    public void run(Instant at) {
        Set<OrderGroup.Key> seen = new HashSet<>();
        int repaired = 0;
        for (int round = 0; round < ROUNDS_MAX; round++) {
            // the index may still show groups that have just been dealt with
            List<OrderGroup> due = groups.due(at, GROUPS_MAX).stream()
                    .filter(group -> isDue(group.lookAt(), at) && seen.add(group.key()))
                    .toList();
            if (due.isEmpty()) {
                break;
            }
            repaired += lookAfter(due, at);
        }
        if (repaired > 0) {
            LOG.infof("looked after %d orders past their deadline", repaired);
        }
    }

    private static boolean isDue(Optional<Instant> deadline, Instant at) {
        return deadline.map(due -> !due.isAfter(at)).orElse(false);
    }

    private int lookAfter(List<OrderGroup> due, Instant at) {
        Map<String, StoredOrder> members = orders.findAll(
                due.stream().flatMap(group -> group.members().stream()).toList());
        List<StoredOrder> overdue = members.values().stream()
                .filter(order -> isDue(order.dueAt(), at))
                .toList();
        Map<String, Optional<Instant>> next = new HashMap<>();
        members.forEach((id, order) -> next.put(id, order.dueAt()));
        next.putAll(repair(overdue, at));
        for (OrderGroup group : due) {
            Optional<Instant> earliest = group.members().stream()
                    .flatMap(id -> next.getOrDefault(id, Optional.empty()).stream())
                    .min(Comparator.naturalOrder());
            groups.lookAgain(
                    group, earliest.map(each -> OrderGroup.nextLook(OrderGroupTable.madeAt(group.key()), at, each)));
        }
        return overdue.size();
    }

    /** @return the new deadlines of the orders */
    private Map<String, Optional<Instant>> repair(List<StoredOrder> due, Instant at) {
        List<ReserveOrder> seeking = new ArrayList<>();
        List<SettleHold> settling = new ArrayList<>();
        List<Notification> raised = new ArrayList<>();
        Map<String, Optional<Instant>> next = new HashMap<>();
        List<Runnable> afterwards = new ArrayList<>();
        for (StoredOrder order : due) {
            boolean overdue = Repair.isOverdue(order, deadlines, at);
            Instant again = Repair.lookAgain(order, deadlines, at);
            switch (Repair.of(order, deadlines, at)) {
                case Repair.SeekStock(ReserveOrder.Cause cause) -> {
                    seeking.add(new ReserveOrder(order.order(), cause));
                    raiseIf(overdue, order, at, raised);
                    afterwards.add(() -> next.put(order.id(), postpone(order, Optional.of(again))));
                }
                case Repair.Settle(SettleHold.End end) -> {
                    settling.add(new SettleHold(order.id(), end));
                    raiseIf(overdue, order, at, raised);
                    afterwards.add(() -> next.put(order.id(), postpone(order, Optional.of(again))));
                }
                case Repair.Raise ignored -> {
                    raiseIf(true, order, at, raised);
                    afterwards.add(() -> next.put(order.id(), postpone(order, Optional.of(at.plus(RAISE_AGAIN)))));
                }
                case Repair.Complete ignored -> afterwards.add(() -> next.put(order.id(), complete(order, at)));
                case Repair.Forget ignored ->
                    afterwards.add(() -> next.put(order.id(), postpone(order, Optional.empty())));
            }
        }
        messages.send(Queues.RESERVATIONS, seeking);
        messages.send(Queues.HOLDS, settling);
        messages.send(Queues.NOTIFICATIONS, raised);
        afterwards.forEach(Runnable::run);
        return next;
    }

    /** Once a day for each order and status: the subject names all three, and a repeat is recognised by it. */
    private static void raiseIf(boolean wanted, StoredOrder order, Instant at, List<Notification> raised) {
        if (wanted) {
            String day = at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
            raised.add(new Notification(
                    order.id() + "/" + order.status() + "/" + day,
                    Event.ORDER_STUCK,
                    Notification.OPERATIONS,
                    at,
                    Map.of("order", order.id(), "status", order.status().name())));
        }
    }

    /** Unless it has moved on by itself. */
    private Optional<Instant> postpone(StoredOrder order, Optional<Instant> next) {
        return deadline(orders.postpone(order.id(), order.dueAt().orElseThrow(), next), next);
    }

    private Optional<Instant> complete(StoredOrder order, Instant at) {
        Optional<Instant> next = deadlines.due(OrderStatus.COMPLETED, at, false);
        return deadline(
                orders.advance(
                        order.id(),
                        Set.of(OrderStatus.DELIVERED),
                        OrderStatus.COMPLETED,
                        "the time to return it is over",
                        at,
                        next),
                next);
    }

    private static Optional<Instant> deadline(OrderTable.Change change, Optional<Instant> wanted) {
        return switch (change) {
            case OrderTable.Changed ignored -> wanted;
            case OrderTable.Unchanged(Optional<StoredOrder> found) -> found.flatMap(StoredOrder::dueAt);
        };
    }
}

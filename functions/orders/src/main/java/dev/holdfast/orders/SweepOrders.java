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

    private static final int SHARD_ROWS_MAX = 50;
    private static final int ROUNDS_MAX = 50;

    private static final Duration RAISE_AGAIN = Duration.ofDays(1);

    private final OrderTable orders;
    private final Messages messages;
    private final Deadlines deadlines;

    public SweepOrders(OrderTable orders, Messages messages, Deadlines deadlines) {
        this.orders = orders;
        this.messages = messages;
        this.deadlines = deadlines;
    }

    @Override
    public void run(Instant at) {
        Set<String> seen = new HashSet<>();
        for (int round = 0; round < ROUNDS_MAX; round++) {
            // the index may still show orders that have just been dealt with
            List<String> due =
                    orders.due(at, SHARD_ROWS_MAX).stream().filter(seen::add).toList();
            if (due.isEmpty()) {
                break;
            }
            repair(
                    orders.findAll(due).values().stream()
                            .filter(order -> isDue(order, at))
                            .toList(),
                    at);
        }
        if (!seen.isEmpty()) {
            LOG.infof("looked after %d orders past their deadline", seen.size());
        }
    }

    private static boolean isDue(StoredOrder order, Instant at) {
        return order.dueAt().map(due -> !due.isAfter(at)).orElse(false);
    }

    private void repair(List<StoredOrder> due, Instant at) {
        List<ReserveOrder> seeking = new ArrayList<>();
        List<SettleHold> settling = new ArrayList<>();
        List<Notification> raised = new ArrayList<>();
        List<Runnable> afterwards = new ArrayList<>();
        for (StoredOrder order : due) {
            boolean overdue = Repair.isOverdue(order, deadlines, at);
            switch (Repair.of(order, deadlines, at)) {
                case Repair.SeekStock(ReserveOrder.Cause cause) -> {
                    seeking.add(new ReserveOrder(order.order(), cause));
                    raiseIf(overdue, order, at, raised);
                    afterwards.add(() -> postpone(order, Optional.of(Repair.lookAgain(order, deadlines, at))));
                }
                case Repair.Settle(SettleHold.End end) -> {
                    settling.add(new SettleHold(order.id(), end));
                    raiseIf(overdue, order, at, raised);
                    afterwards.add(() -> postpone(order, Optional.of(Repair.lookAgain(order, deadlines, at))));
                }
                case Repair.Raise ignored -> {
                    raiseIf(true, order, at, raised);
                    afterwards.add(() -> postpone(order, Optional.of(at.plus(RAISE_AGAIN))));
                }
                case Repair.Complete ignored -> afterwards.add(() -> complete(order, at));
                case Repair.Forget ignored -> afterwards.add(() -> postpone(order, Optional.empty()));
            }
        }
        messages.send(Queues.RESERVATIONS, seeking);
        messages.send(Queues.HOLDS, settling);
        messages.send(Queues.NOTIFICATIONS, raised);
        afterwards.forEach(Runnable::run);
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
    private void postpone(StoredOrder order, Optional<Instant> next) {
        order.dueAt().ifPresent(seen -> orders.postpone(order.id(), seen, next));
    }

    private void complete(StoredOrder order, Instant at) {
        orders.advance(
                order.id(),
                Set.of(OrderStatus.DELIVERED),
                OrderStatus.COMPLETED,
                "the time to return it is over",
                at,
                deadlines.due(OrderStatus.COMPLETED, at, false));
    }
}

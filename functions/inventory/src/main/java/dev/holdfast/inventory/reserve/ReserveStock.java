package dev.holdfast.inventory.reserve;

import dev.holdfast.model.message.ReserveOrder;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.orders.Hold;
import dev.holdfast.orders.OrderTable;
import dev.holdfast.orders.StoredOrder;
import dev.holdfast.platform.queue.Batch;
import dev.holdfast.platform.queue.Delivery;
import dev.holdfast.platform.queue.QueueOperation;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/** Decides a batch of orders in as few transactions as possible, and tells of the decisions. */
@Singleton
public class ReserveStock implements QueueOperation<ReserveOrder> {

    private static final Logger LOG = Logger.getLogger(ReserveStock.class);

    private final BatchDecisions.Factory decisions;
    private final OrderTable orders;
    private final FollowUps followUps;
    private final InstantSource clock;

    ReserveStock(BatchDecisions.Factory decisions, OrderTable orders, FollowUps followUps, InstantSource clock) {
        this.decisions = decisions;
        this.orders = orders;
        this.followUps = followUps;
        this.clock = clock;
    }

    @Override
    public Class<ReserveOrder> messageType() {
        return ReserveOrder.class;
    }

    @Override
    public Set<String> handle(Batch<ReserveOrder> batch) {
        Map<String, ReserveOrder> byOrder = new LinkedHashMap<>();
        for (Delivery<ReserveOrder> delivery : batch.deliveries()) {
            ReserveOrder message = delivery.message();
            byOrder.merge(message.order().id(), message, ReserveStock::themoreRecent);
        }
        BatchDecisions batchDecisions = decisions.start(batch.stopBefore());
        Map<String, StoredOrder> decided = batchDecisions.decide(requests(byOrder, batchDecisions));
        followUps.send(decided.values(), clock.instant());
        Set<String> again = new LinkedHashSet<>();
        for (Delivery<ReserveOrder> delivery : batch.deliveries()) {
            StoredOrder order = decided.get(delivery.message().order().id());
            if (order == null) {
                again.add(delivery.messageId());
            } else {
                warnOfReusedKey(delivery.message(), order);
            }
        }
        return again;
    }

    private static ReserveOrder themoreRecent(ReserveOrder one, ReserveOrder other) {
        return one.cause() == ReserveOrder.Cause.LATE_PAYMENT ? one : other;
    }

    private Map<String, Request> requests(Map<String, ReserveOrder> byOrder, BatchDecisions batchDecisions) {
        List<String> late = byOrder.values().stream()
                .filter(message -> message.cause() == ReserveOrder.Cause.LATE_PAYMENT)
                .map(message -> message.order().id())
                .toList();
        Map<String, StoredOrder> rows = late.isEmpty() ? new HashMap<>() : orders.findAll(late);
        Map<String, Request> requests = new LinkedHashMap<>();
        byOrder.forEach((id, message) -> {
            StoredOrder row = rows.get(id);
            if (row == null) {
                requests.put(id, Request.of(message));
            } else if (awaitsStock(row)) {
                requests.put(id, Request.late(message, row));
            } else {
                batchDecisions.alreadyDecided(row);
            }
        });
        return requests;
    }

    private static boolean awaitsStock(StoredOrder row) {
        return row.status() == OrderStatus.EXPIRED
                && row.hold().state() == Hold.State.RELEASED
                && row.paymentId().isPresent()
                && !row.refundDue();
    }

    /** Two bodies under one key raced to the queue before either was decided: the first one counts. */
    private static void warnOfReusedKey(ReserveOrder message, StoredOrder order) {
        if (!message.order().fingerprint().equals(order.order().fingerprint())) {
            LOG.warnf("order %s was asked for with another body under the same key; it was ignored", order.id());
        }
    }
}

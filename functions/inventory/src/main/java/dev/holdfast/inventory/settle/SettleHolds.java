package dev.holdfast.inventory.settle;

import dev.holdfast.model.message.SettleHold;
import dev.holdfast.orders.OrderTable;
import dev.holdfast.orders.StoredOrder;
import dev.holdfast.platform.queue.Batch;
import dev.holdfast.platform.queue.Delivery;
import dev.holdfast.platform.queue.QueueOperation;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ends holds in groups: expired and released stock becomes available, shipped stock is gone. Each exactly once. */
@Singleton
public class SettleHolds implements QueueOperation<SettleHold> {

    private final OrderTable orders;
    private final HoldSettler settler;
    private final SettleFollowUps followUps;
    private final InstantSource clock;

    SettleHolds(OrderTable orders, HoldSettler settler, SettleFollowUps followUps, InstantSource clock) {
        this.orders = orders;
        this.settler = settler;
        this.followUps = followUps;
        this.clock = clock;
    }

    @Override
    public Class<SettleHold> messageType() {
        return SettleHold.class;
    }

    @Override
    public Set<String> handle(Batch<SettleHold> batch) {
        Map<SettleHold, List<String>> messageIds = new LinkedHashMap<>();
        for (Delivery<SettleHold> delivery : batch.deliveries()) {
            messageIds
                    .computeIfAbsent(delivery.message(), message -> new ArrayList<>())
                    .add(delivery.messageId());
        }
        Map<String, StoredOrder> rows = orders.findAll(
                messageIds.keySet().stream().map(SettleHold::orderId).toList());
        Instant now = clock.instant();
        Set<SettleHold> again = settler.settle(messageIds.keySet(), rows, now, batch.stopBefore());
        List<SettleHold> done = new ArrayList<>(messageIds.keySet());
        done.removeAll(again);
        followUps.send(done, rows, now);
        Set<String> failed = new LinkedHashSet<>();
        again.forEach(message -> failed.addAll(messageIds.getOrDefault(message, List.of())));
        return failed;
    }
}

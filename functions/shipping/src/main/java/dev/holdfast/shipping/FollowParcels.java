package dev.holdfast.shipping;

import dev.holdfast.model.message.FollowParcel;
import dev.holdfast.model.message.Notification;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.TrackingStatus;
import dev.holdfast.orders.Deadlines;
import dev.holdfast.orders.Following;
import dev.holdfast.orders.OrderTable;
import dev.holdfast.orders.Shipment;
import dev.holdfast.orders.StoredOrder;
import dev.holdfast.platform.queue.Batch;
import dev.holdfast.platform.queue.Delivery;
import dev.holdfast.platform.queue.Messages;
import dev.holdfast.platform.queue.QueueOperation;
import dev.holdfast.shipping.parcel.Parcel;
import dev.holdfast.shipping.parcel.ParcelTable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lets orders follow their parcels, and tells their customers: one conditional write for an order and batch, none if nothing
 * is new. Both are worked out from the parcels as they are now, so that repeats and old messages do no harm.
 */
@Singleton
public class FollowParcels implements QueueOperation<FollowParcel> {

    /** How often an order is looked at anew because others changed it. */
    private static final int TRIES_MAX = 5;

    private final ParcelTable parcels;
    private final OrderTable orders;
    private final Deadlines deadlines;
    private final Messages messages;
    private final InstantSource clock;

    public FollowParcels(
            ParcelTable parcels, OrderTable orders, Deadlines deadlines, Messages messages, InstantSource clock) {
        this.parcels = parcels;
        this.orders = orders;
        this.deadlines = deadlines;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Class<FollowParcel> messageType() {
        return FollowParcel.class;
    }

    @Override
    public Set<String> handle(Batch<FollowParcel> batch) {
        List<Delivery<FollowParcel>> deliveries = batch.deliveries();
        Map<String, StoredOrder> found = orders.findAll(
                deliveries.stream().map(each -> each.message().orderId()).toList());
        Map<ParcelId, Parcel> tracked = parcels.read(found.values().stream()
                .flatMap(order -> order.shipments().parcels().stream())
                .map(Shipment::parcel)
                .toList());
        Map<ParcelId, TrackingStatus> statuses = new HashMap<>();
        tracked.forEach((id, parcel) -> statuses.put(id, parcel.state().status()));
        Set<String> behind = new LinkedHashSet<>();
        List<Notification> news = new ArrayList<>();
        found.values().forEach(order -> {
            if (!clock.instant().isBefore(batch.stopBefore()) || !follow(order, statuses)) {
                behind.add(order.id());
            } else {
                news.addAll(TrackingNews.of(order, tracked));
            }
        });
        messages.send(Queues.NOTIFICATIONS, news);
        Set<String> failed = new LinkedHashSet<>();
        deliveries.stream()
                .filter(each -> behind.contains(each.message().orderId()))
                .forEach(each -> failed.add(each.messageId()));
        return failed;
    }

    /** @return whether the order is where its parcels are */
    private boolean follow(StoredOrder seen, Map<ParcelId, TrackingStatus> statuses) {
        StoredOrder order = seen;
        for (int tries = 0; tries < TRIES_MAX; tries++) {
            Optional<Following> next = Following.of(order, statuses);
            if (next.isEmpty()) {
                return true;
            }
            switch (write(order, next.get())) {
                case OrderTable.Changed ignored -> {
                    return true;
                }
                case OrderTable.Unchanged(Optional<StoredOrder> found) -> order = found.orElse(order);
            }
        }
        return false;
    }

    private OrderTable.Change write(StoredOrder order, Following next) {
        Instant now = clock.instant();
        Optional<Instant> due = deadlines.due(next.status().orElse(order.status()), now, false);
        return orders.follow(order, next.shipments(), next.status(), now, due);
    }
}

package dev.holdfast.notifications;

import dev.holdfast.model.message.Notification;
import dev.holdfast.platform.queue.Batch;
import dev.holdfast.platform.queue.Delivery;
import dev.holdfast.platform.queue.QueueOperation;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells customers and staff what has happened, once for each event. */
@Singleton
public class NotifyCustomer implements QueueOperation<Notification> {

    private final Channel channel;

    public NotifyCustomer(Channel channel) {
        this.channel = channel;
    }

    @Override
    public Class<Notification> messageType() {
        return Notification.class;
    }

    @Override
    public Set<String> handle(Batch<Notification> batch) {
        Set<Notification> failed = new HashSet<>(channel.deliver(
                batch.deliveries().stream().map(Delivery::message).toList(), batch.stopBefore()));
        return batch.deliveries().stream()
                .filter(delivery -> failed.contains(delivery.message()))
                .map(Delivery::messageId)
                .collect(Collectors.toSet());
    }
}

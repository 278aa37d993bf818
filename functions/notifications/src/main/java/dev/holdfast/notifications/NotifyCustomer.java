package dev.holdfast.notifications;

import dev.holdfast.model.message.Notification;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.queue.Batch;
import dev.holdfast.platform.queue.Delivery;
import dev.holdfast.platform.queue.QueueOperation;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;

/** Tells customers and staff what has happened, once for each event. */
@Singleton
public class NotifyCustomer implements QueueOperation<Notification> {

    private static final Logger LOG = Logger.getLogger(NotifyCustomer.class);

    private final Teller teller;

    public NotifyCustomer(Teller teller) {
        this.teller = teller;
    }

    @Override
    public Class<Notification> messageType() {
        return Notification.class;
    }

    @Override
    public Set<String> handle(Batch<Notification> batch) {
        Set<Telling.Key> told = tell(batch);
        return batch.deliveries().stream()
                .filter(delivery -> !told.contains(Telling.Key.of(delivery.message())))
                .map(Delivery::messageId)
                .collect(Collectors.toSet());
    }

    private Set<Telling.Key> tell(Batch<Notification> batch) {
        try {
            return teller.tell(
                    batch.deliveries().stream().map(Delivery::message).toList(), batch.stopBefore());
        } catch (Unavailable | SdkException unavailable) {
            LOG.warnf("a batch has to come again: %s", unavailable.getClass().getSimpleName());
            return Set.of();
        }
    }
}

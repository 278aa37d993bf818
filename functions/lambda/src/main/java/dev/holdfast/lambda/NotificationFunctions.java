package dev.holdfast.lambda;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.holdfast.notifications.NotifyCustomer;
import dev.holdfast.platform.queue.QueueAdapter;
import io.quarkus.funqy.Funq;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

/** The functions of notifications. */
@Singleton
public class NotificationFunctions {

    private final Instance<QueueAdapter> queue;
    private final Instance<NotifyCustomer> notifyCustomer;

    public NotificationFunctions(Instance<QueueAdapter> queue, Instance<NotifyCustomer> notifyCustomer) {
        this.queue = queue;
        this.notifyCustomer = notifyCustomer;
    }

    @Funq("notify-customer")
    public SQSBatchResponse notifyCustomer(SQSEvent event) {
        return queue.get().handle(notifyCustomer.get(), event);
    }
}

package dev.holdfast.local.cdi;

import dev.holdfast.local.Operations;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.queue.QueueOperation;
import dev.holdfast.platform.schedule.ScheduledOperation;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Every operation that the container knows. */
@Singleton
public class AllOperations {

    private final Operations operations;

    public AllOperations(
            @All List<HttpOperation> http,
            @All List<QueueOperation<?>> queue,
            @All List<ScheduledOperation> scheduled,
            MailboxPage mailbox) {
        this.operations = new Operations(http, queue, scheduled, Map.of("/mailbox", mailbox));
    }

    Operations operations() {
        return operations;
    }
}

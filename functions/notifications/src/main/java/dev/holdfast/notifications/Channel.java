package dev.holdfast.notifications;

import dev.holdfast.model.message.Notification;
import java.time.Instant;
import java.util.List;

/**
 * A way to reach people. A notification is known by its subject and event: one that was delivered before is recognised
 * by the channel, counts as delivered, and reaches nobody twice.
 */
public interface Channel {

    /**
     * Delivers what it can.
     *
     * @param notifications may contain repeats
     * @param stopBefore start nothing new after this
     * @return those that have to come again, repeats included
     */
    List<Notification> deliver(List<Notification> notifications, Instant stopBefore);
}

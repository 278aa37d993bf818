package dev.holdfast.notifications;

import dev.holdfast.model.message.Notification;
import dev.holdfast.platform.aws.GroupCommit;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** A channel that keeps every notification to be looked at: the only one where there is no e-mail, as on a laptop. */
@Singleton
public class Mailbox implements Channel {

    private static final Logger LOG = Logger.getLogger(Mailbox.class);

    /** Characters of subject and recipient together. Longer ones fit no key, and would spoil it for the whole group. */
    static final int ADDRESS_LENGTH_MAX = 500;

    private final NotificationTable table;
    private final GroupCommit commits;

    public Mailbox(NotificationTable table, GroupCommit commits) {
        this.table = table;
        this.commits = commits;
    }

    @Override
    public List<Notification> deliver(List<Notification> notifications, Instant stopBefore) {
        Map<Identity, Notification> distinct = new LinkedHashMap<>();
        notifications.stream()
                .filter(Mailbox::isWritable)
                .forEach(each -> distinct.putIfAbsent(Identity.of(each), each));
        List<List<TransactWriteItem>> entries = new ArrayList<>();
        distinct.values().forEach(each -> entries.add(List.of(table.write(Texts.letter(each)))));
        List<GroupCommit.Outcome> outcomes = commits.commit(entries, stopBefore);

        Set<Identity> delivered = new HashSet<>();
        int index = 0;
        for (Identity key : distinct.keySet()) {
            switch (outcomes.get(index++)) {
                case GroupCommit.Done ignored -> delivered.add(key);
                // A repeat: it is in the mailbox already
                case GroupCommit.Guarded ignored -> delivered.add(key);
                case GroupCommit.Unknown unknown -> LOG.warnf("a notification has to come again: %s", unknown.why());
            }
        }
        return notifications.stream()
                .filter(each -> !delivered.contains(Identity.of(each)))
                .toList();
    }

    private static boolean isWritable(Notification notification) {
        int length = notification.subject().length() + notification.recipient().length();
        if (length > ADDRESS_LENGTH_MAX) {
            LOG.errorf("a notification's subject and recipient have %d characters", length);
        }
        return length <= ADDRESS_LENGTH_MAX;
    }

    /** By which a repeat is recognised. */
    private record Identity(String subject, Notification.Event event) {
        static Identity of(Notification notification) {
            return new Identity(notification.subject(), notification.event());
        }
    }
}

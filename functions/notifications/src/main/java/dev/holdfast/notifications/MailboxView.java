package dev.holdfast.notifications;

import dev.holdfast.notifications.NotificationTable.Found;
import dev.holdfast.platform.http.Cursor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows the mailbox page by page. For laptops and tests; no function of the topology reads it. */
@Singleton
public class MailboxView {

    private final NotificationTable table;

    public MailboxView(NotificationTable table) {
        this.table = table;
    }

    /** @param cursor what to ask for the next part with; absent on the last */
    public record Page(List<Letter> messages, @Nullable String cursor) {
        public Page {
            messages = List.copyOf(messages);
        }
    }

    /**
     * A part of the mailbox, in no particular order; all parts together have every letter once.
     *
     * @param limit of letters, at least 1
     * @param recipient whose letters; all if absent
     * @param cursor from the page before
     * @throws dev.holdfast.platform.http.Refusal with a 422 if the cursor is none of this list
     */
    public Page page(int limit, Optional<String> recipient, Optional<String> cursor) {
        String list = "mailbox " + recipient.orElse("");
        Optional<NotificationTable.Key> after = cursor.map(text -> Cursor.decode(list, text))
                .map(parts -> new NotificationTable.Key(parts.get(0), parts.get(1)));
        Found found = table.list(limit, recipient, after);
        return new Page(
                found.letters(),
                found.last()
                        .map(last -> Cursor.encode(list, List.of(last.subject(), last.event())))
                        .orElse(null));
    }
}

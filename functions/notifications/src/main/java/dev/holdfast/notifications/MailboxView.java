package dev.holdfast.notifications;

import dev.holdfast.model.message.Notification.Event;
import dev.holdfast.notifications.Letter.Outcome;
import dev.holdfast.notifications.Progress.State;
import dev.holdfast.notifications.channel.Channel;
import dev.holdfast.notifications.channel.Channels;
import dev.holdfast.notifications.text.Letters;
import dev.holdfast.notifications.text.Wording;
import dev.holdfast.platform.http.Cursor;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows the mailbox page by page. For laptops and tests; no function of the topology reads it. */
@Singleton
public class MailboxView {

    private final NotificationTable table;
    private final Letters letters;
    private final Channels channels;

    public MailboxView(NotificationTable table, Letters letters, Channels channels) {
        this.table = table;
        this.letters = letters;
        this.channels = channels;
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
        Optional<Telling.Key> after =
                cursor.map(text -> Cursor.decode(list, text)).map(MailboxView::key);
        NotificationTable.Page found = table.list(limit, recipient, after);
        return new Page(
                found.tellings().stream().map(this::letter).toList(),
                found.last()
                        .map(last -> Cursor.encode(
                                list, List.of(last.subject(), last.event().name())))
                        .orElse(null));
    }

    private static Telling.Key key(List<String> parts) {
        try {
            return new Telling.Key(parts.getFirst(), Event.valueOf(parts.getLast()));
        } catch (IllegalArgumentException forged) {
            throw Cursor.refusal();
        }
    }

    private Letter letter(Telling telling) {
        var notification = telling.notification();
        Wording wording = letters.word(notification, telling.language(), telling.zone());
        List<Outcome> outcomes = new ArrayList<>();
        for (Channel channel : channels.all()) {
            Progress progress = telling.progress().get(channel.kind());
            if (progress != null) {
                outcomes.add(new Outcome(
                        channel.kind(),
                        progress.state().name(),
                        progress.why().isEmpty() ? null : progress.why(),
                        progress.state() == State.KEPT ? channel.preview(notification, wording) : null));
            }
        }
        return new Letter(
                notification.recipient(),
                notification.subject(),
                notification.event(),
                notification.at(),
                telling.language().tag(),
                wording.title(),
                wording.text(),
                outcomes);
    }
}

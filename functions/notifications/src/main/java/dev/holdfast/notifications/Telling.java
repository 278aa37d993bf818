package dev.holdfast.notifications;

import dev.holdfast.model.message.Notification;
import dev.holdfast.notifications.channel.Kind;
import dev.holdfast.notifications.text.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BinaryOperator;

/**
 * The record of one notification: what it says, to whom, and how far it has come by each channel. It guards against
 * repeats, and has no address in it.
 */
record Telling(Notification notification, Language language, ZoneId zone, Map<Kind, Progress> progress) {

    Telling {
        progress = Collections.unmodifiableMap(new EnumMap<>(progress));
    }

    /** By which a repeat is recognised. */
    record Key(String subject, Notification.Event event) {
        static Key of(Notification notification) {
            return new Key(notification.subject(), notification.event());
        }
    }

    /**
     * Who is at it. Once nothing is pending nobody is.
     *
     * @param claimant a random text of its own
     * @param until after which it has died; the epoch if it has put it back
     */
    record Claim(String claimant, Instant until) {

        static final Instant PUT_BACK = Instant.EPOCH;

        boolean isHeldAt(Instant now) {
            return now.isBefore(until);
        }

        boolean wasPutBack() {
            return until.equals(PUT_BACK);
        }
    }

    Key key() {
        return Key.of(notification);
    }

    boolean isPending() {
        return progress.values().stream().anyMatch(Progress::isPending);
    }

    /** The same, with what is pending changed. */
    Telling changed(Map<Kind, Progress> changes) {
        Map<Kind, Progress> all = new EnumMap<>(Kind.class);
        all.putAll(progress);
        all.putAll(changes);
        return new Telling(notification, language, zone, all);
    }

    /** Its claimant has died in the middle of it: whatever was pending may have gone out. */
    Telling doubted() {
        Map<Kind, Progress> all = new EnumMap<>(Kind.class);
        progress.forEach(
                (channel, each) -> all.put(channel, each.isPending() ? each.doubted(channel, "interrupted") : each));
        return new Telling(notification, language, zone, all);
    }

    /** What is pending goes on only if the customer still wants it. */
    Telling reconsidered(Map<Kind, Progress> wishes) {
        BinaryOperator<Progress> stricter = (before, wish) -> before.isPending() && !wish.isPending() ? wish : before;
        Map<Kind, Progress> all = new EnumMap<>(Kind.class);
        progress.forEach((channel, each) -> all.put(channel, stricter.apply(each, wishes.getOrDefault(channel, each))));
        return new Telling(notification, language, zone, all);
    }
}

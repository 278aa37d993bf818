package dev.holdfast.notifications;

import dev.holdfast.model.message.Notification;
import dev.holdfast.notifications.channel.Attempt;
import dev.holdfast.notifications.channel.Channel;
import dev.holdfast.notifications.channel.Dispatch;
import dev.holdfast.notifications.channel.Kind;
import dev.holdfast.notifications.text.Wording;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A channel that remembers what went out by it, and does what it is told next. */
final class FakeChannel implements Channel {

    private final Kind kind;
    final boolean setUp;
    final List<Dispatch> sent = new ArrayList<>();
    final Deque<Attempt> next = new ArrayDeque<>();
    boolean kills;
    Runnable whileSending = () -> {};

    FakeChannel(Kind kind, boolean setUp) {
        this.kind = kind;
        this.setUp = setUp;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public boolean isSetUp() {
        return setUp;
    }

    @Override
    public String preview(Notification notification, Wording wording) {
        return kind + ": " + wording.title();
    }

    @Override
    public Attempt send(Dispatch dispatch) {
        sent.add(dispatch);
        if (kills) {
            throw new Killed();
        }
        whileSending.run();
        return next.isEmpty() ? new Attempt.Sent() : next.remove();
    }

    /** The end of the process. */
    static final class Killed extends Error {}
}

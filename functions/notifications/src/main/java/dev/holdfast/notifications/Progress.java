package dev.holdfast.notifications;

import dev.holdfast.notifications.channel.Attempt;
import dev.holdfast.notifications.channel.Kind;
import java.util.Locale;

/**
 * How far a notification has come by one channel.
 *
 * @param doubts how often it may have gone out without our knowing
 * @param why it was refused, or has to wait; may be empty
 */
record Progress(State state, int doubts, String why) {

    /** Where it stands. */
    enum State {
        /** It is to go out. */
        PENDING,
        SENT,
        /** It would have gone out, but the channel is not set up in this system. */
        KEPT,
        /** It will never go out: the address does not exist or does not want it. */
        REFUSED,
        /** It may have gone out, and is not sent again. */
        UNKNOWN,
        /** The customer has named no address. */
        NO_ADDRESS,
        /** The customer does not want it. */
        UNWANTED
    }

    static Progress at(State state) {
        return new Progress(state, 0, "");
    }

    boolean isPending() {
        return state == State.PENDING;
    }

    /** What an attempt makes of it. */
    Progress after(Attempt attempt, Kind channel) {
        return switch (attempt) {
            case Attempt.Sent ignored -> new Progress(State.SENT, doubts, "");
            case Attempt.Refused(String reason) -> new Progress(State.REFUSED, doubts, reason);
            case Attempt.Later(String reason) -> new Progress(State.PENDING, doubts, reason);
            case Attempt.InDoubt(String reason) -> doubted(channel, reason);
        };
    }

    /** It may have gone out; whether it goes out again depends on the channel. */
    Progress doubted(Kind channel, String reason) {
        State next = channel.mayGoOut(doubts + 1) ? State.PENDING : State.UNKNOWN;
        return new Progress(next, doubts + 1, reason);
    }

    /** As short as it can be: it is in every row. */
    String encode() {
        return doubts == 0 && why.isEmpty() ? state.name() : state.name() + " " + doubts + " " + why;
    }

    static Progress decode(String text) {
        String[] parts = text.split(" ", 3);
        State state = State.valueOf(parts[0].toUpperCase(Locale.ROOT));
        return parts.length == 1 ? at(state) : new Progress(state, Integer.parseInt(parts[1]), parts[2]);
    }
}

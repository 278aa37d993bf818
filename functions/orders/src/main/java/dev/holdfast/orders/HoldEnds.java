package dev.holdfast.orders;

import dev.holdfast.model.Limits;
import dev.holdfast.model.message.FollowParcel;
import dev.holdfast.model.message.SettleHold;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.platform.queue.Messages;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/**
 * Lets the end of a hold follow from a change of the order's status, without a sweep. The message is sent BEFORE the
 * change, and comes when whoever was to make it has made it or is dead: it finds the order as it is by then, and what
 * is to be told of it follows from that. There is no instant at which a crash could lose it.
 */
@Singleton
public class HoldEnds {

    /** Longer than the function may run that changes the order. */
    static final Duration LATER = Limits.ANSWER_TIMEOUT.plusSeconds(5);

    private final Messages messages;
    private final InstantSource clock;

    public HoldEnds(Messages messages, InstantSource clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Makes a change after which the hold is to end.
     *
     * @throws dev.holdfast.platform.Unavailable if the message may not have been sent; the change is not made then
     */
    <T> T after(String orderId, SettleHold.End end, Supplier<T> change) {
        return after(() -> {}, orderId, end, change);
    }

    /** The same where goods leave in a parcel, which may have been on its way before we knew. */
    <T> T afterShipping(String orderId, ParcelId parcel, Supplier<T> change) {
        FollowParcel follow = new FollowParcel(parcel, orderId);
        return after(
                () -> messages.send(Queues.PARCEL_MOVES, List.of(follow), LATER), orderId, SettleHold.End.SHIP, change);
    }

    private <T> T after(Runnable more, String orderId, SettleHold.End end, Supplier<T> change) {
        Instant comes = clock.instant().plus(LATER);
        messages.send(Queues.HOLDS, List.of(new SettleHold(orderId, end)), LATER);
        more.run();
        T made = change.get();
        if (!clock.instant().isBefore(comes)) {
            // where nobody kills a function that is too slow, as on a laptop, the messages may have come too early
            atOnce(orderId, end);
            more.run();
        }
        return made;
    }

    /** For who does not want to wait for the message that is on its way. */
    void atOnce(String orderId, SettleHold.End end) {
        messages.send(Queues.HOLDS, List.of(new SettleHold(orderId, end)));
    }
}

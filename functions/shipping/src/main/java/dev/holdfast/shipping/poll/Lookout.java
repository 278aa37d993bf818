package dev.holdfast.shipping.poll;

import dev.holdfast.model.message.FollowParcel;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.platform.queue.Messages;
import dev.holdfast.shipping.Arrivals;
import dev.holdfast.shipping.parcel.Parcel;
import dev.holdfast.shipping.parcel.ParcelTable;
import dev.holdfast.shipping.parcel.Watched;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Looks at parcels on their lists: one is to be asked for, another is put off, a third is looked at no more. */
@Singleton
public class Lookout {

    /** Longer than it takes from a message until what it is about has been written. */
    private static final Duration LATER = Duration.ofMinutes(1);

    private final ParcelTable parcels;
    private final LookTimes times;
    private final SilenceRule silence;
    private final Arrivals arrivals;
    private final Messages messages;
    private final InstantSource clock;

    public Lookout(
            ParcelTable parcels,
            LookTimes times,
            SilenceRule silence,
            Arrivals arrivals,
            Messages messages,
            InstantSource clock) {
        this.parcels = parcels;
        this.times = times;
        this.silence = silence;
        this.arrivals = arrivals;
        this.messages = messages;
        this.clock = clock;
    }

    /** What is to be looked at now. */
    List<Watched> due(String list, int max) {
        return parcels.due(list, clock.instant(), max);
    }

    /** The parcel if it is to be asked for now; else it is dealt with: put off on this list, or off all lists. */
    Optional<Silent> look(Watched watched, String list) {
        return switch (times.of(watched, silence, clock.instant())) {
            case LookTimes.Ask(Instant from) -> Optional.of(new Silent(watched, from));
            case LookTimes.Later(Instant at) -> {
                parcels.lookAgain(watched, list, at);
                yield Optional.empty();
            }
            case LookTimes.NoMore ignored -> {
                parcels.lookNoMore(watched);
                yield Optional.empty();
            }
        };
    }

    /** Whoever has this list is to look at once. */
    void handOver(Silent silent, String list) {
        parcels.lookAgain(silent.watched(), list, clock.instant());
    }

    /** There was news, or will be when its scans are merged. */
    void heard(Silent silent, String list) {
        parcels.lookAgain(silent.watched(), list, times.again(silent.silentFrom(), clock.instant()));
    }

    /** Nobody knows any more of it than before: once that has lasted, it is written down. */
    void heardNothing(Silent silent, String list) {
        Parcel parcel = silent.watched().parcel();
        times.worry(parcel, silent.silentFrom(), clock.instant()).ifPresent(worrying -> worry(parcel, worrying));
        heard(silent, list);
    }

    /** It comes later than foretold, and who waits for it is to know. That is sent first: it finds the parcel as it is then. */
    private void worry(Parcel parcel, Parcel worrying) {
        parcel.orderId()
                .ifPresent(order ->
                        messages.send(Queues.PARCEL_MOVES, List.of(new FollowParcel(parcel.id(), order)), LATER));
        parcels.write(parcel, arrivals.foretell(worrying, clock.instant())); // overtaken: there is news
    }

    /** Nobody has answered. */
    void standBack(Silent silent, String list) {
        parcels.lookAgain(silent.watched(), list, times.retry(clock.instant()));
    }
}

package dev.holdfast.shipping.poll;

import dev.holdfast.shipping.parcel.ParcelTable;
import dev.holdfast.shipping.parcel.Watched;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Looks at parcels on their lists: one is to be asked for, another is put off, a third is looked at no more. */
@Singleton
public class Lookout {

    private final ParcelTable parcels;
    private final LookTimes times;
    private final SilenceRule silence;
    private final InstantSource clock;

    public Lookout(ParcelTable parcels, LookTimes times, SilenceRule silence, InstantSource clock) {
        this.parcels = parcels;
        this.times = times;
        this.silence = silence;
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
        times.worry(silent.watched().parcel(), silent.silentFrom(), clock.instant())
                .ifPresent(worrying -> parcels.write(silent.watched().parcel(), worrying)); // overtaken: there is news
        heard(silent, list);
    }

    /** Nobody has answered. */
    void standBack(Silent silent, String list) {
        parcels.lookAgain(silent.watched(), list, times.retry(clock.instant()));
    }
}

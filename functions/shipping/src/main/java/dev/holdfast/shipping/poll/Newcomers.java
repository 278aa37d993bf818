package dev.holdfast.shipping.poll;

import dev.holdfast.shipping.parcel.Watch;
import dev.holdfast.shipping.parcel.Watched;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Puts parcels that are looked at for the first time on the list of the provider who may know of them; likewise those on the
 * list of a provider who cannot be asked any more. Where nobody can be asked, their silence is written down.
 */
@Singleton
public class Newcomers {

    private static final int PAGE = 100;

    private final Lookout lookout;
    private final InstantSource clock;

    public Newcomers(Lookout lookout, InstantSource clock) {
        this.lookout = lookout;
        this.clock = clock;
    }

    /**
     * Sorts what is due.
     *
     * @param askable who can be asked; at least one
     * @param others who could be, with a key
     */
    void sort(List<String> askable, List<String> others, Instant stopBefore) {
        each(others, stopBefore, watched -> {
            String provider = Candidates.of(watched.parcel(), askable).first();
            lookout.look(watched, provider).ifPresent(silent -> lookout.handOver(silent, provider));
        });
    }

    /**
     * Where there is nobody to ask.
     *
     * @param providers who could be, with a key
     */
    void watch(List<String> providers, Instant stopBefore) {
        each(
                providers,
                stopBefore,
                watched -> lookout.look(watched, watched.list())
                        .ifPresent(silent -> lookout.heardNothing(silent, watched.list())));
    }

    private void each(List<String> providers, Instant stopBefore, Consumer<Watched> action) {
        Stream.concat(Watch.NEWCOMERS_LISTS.stream(), providers.stream())
                .forEach(list -> each(list, stopBefore, action));
    }

    private void each(String list, Instant stopBefore, Consumer<Watched> action) {
        Set<Watched> seen = new HashSet<>();
        while (clock.instant().isBefore(stopBefore)) {
            List<Watched> due =
                    lookout.due(list, PAGE).stream().filter(seen::add).toList();
            if (due.isEmpty()) {
                return;
            }
            due.forEach(action);
        }
    }
}

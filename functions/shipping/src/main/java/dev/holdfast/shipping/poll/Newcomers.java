package dev.holdfast.shipping.poll;

import dev.holdfast.shipping.parcel.ParcelTable;
import dev.holdfast.shipping.parcel.Watch;
import dev.holdfast.shipping.parcel.Watched;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Puts parcels that are looked at for the first time on the list of the provider who may know of them; likewise those on the
 * list of a provider who cannot be asked any more. Where nobody can be asked, their silence is written down.
 */
@Singleton
public class Newcomers {

    private static final int PAGE = 100;

    private final ParcelTable parcels;
    private final LookTimes times;
    private final SilenceRule silence;
    private final InstantSource clock;

    public Newcomers(ParcelTable parcels, LookTimes times, SilenceRule silence, InstantSource clock) {
        this.parcels = parcels;
        this.times = times;
        this.silence = silence;
        this.clock = clock;
    }

    /**
     * Sorts what is due.
     *
     * @param askable who can be asked; at least one
     * @param others who could be, with a key
     */
    void sort(List<String> askable, List<String> others, Instant stopBefore) {
        List<String> lists = new ArrayList<>(Watch.NEWCOMERS_LISTS);
        lists.addAll(others);
        lists.forEach(list -> sort(list, askable, stopBefore));
    }

    /**
     * Where there is nobody to ask.
     *
     * @param providers who could be, with a key
     */
    void watch(List<String> providers, Instant stopBefore) {
        List<String> lists = new ArrayList<>(Watch.NEWCOMERS_LISTS);
        lists.addAll(providers);
        lists.forEach(list -> each(list, stopBefore, this::watch));
    }

    private void sort(String list, List<String> askable, Instant stopBefore) {
        each(list, stopBefore, watched -> sort(watched, askable));
    }

    private void each(String list, Instant stopBefore, Consumer<Watched> action) {
        Set<Watched> seen = new HashSet<>();
        while (clock.instant().isBefore(stopBefore)) {
            List<Watched> due = parcels.due(list, clock.instant(), PAGE).stream()
                    .filter(seen::add)
                    .toList();
            if (due.isEmpty()) {
                return;
            }
            due.forEach(action);
        }
    }

    private void watch(Watched watched) {
        Instant now = clock.instant();
        switch (times.of(watched, silence, now)) {
            case LookTimes.Ask(Instant silentFrom) -> {
                times.worry(watched.parcel(), silentFrom, now)
                        .ifPresent(silent -> parcels.write(watched.parcel(), silent)); // overtaken: there is news
                parcels.lookAgain(watched, watched.list(), times.again(silentFrom, now));
            }
            case LookTimes.Later(Instant at) -> parcels.lookAgain(watched, watched.list(), at);
            case LookTimes.NoMore ignored -> parcels.lookNoMore(watched);
        }
    }

    private void sort(Watched watched, List<String> askable) {
        Instant now = clock.instant();
        String provider = Candidates.of(watched.parcel(), askable).first();
        switch (times.of(watched, silence, now)) {
            case LookTimes.Ask ignored -> parcels.lookAgain(watched, provider, now);
            case LookTimes.Later(Instant at) -> parcels.lookAgain(watched, provider, at);
            case LookTimes.NoMore ignored -> parcels.lookNoMore(watched);
        }
    }
}

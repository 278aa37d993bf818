package dev.holdfast.shipping.poll;

import dev.holdfast.model.message.ScansReceived;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.Tracked;
import dev.holdfast.platform.Pause;
import dev.holdfast.platform.json.Json;
import dev.holdfast.platform.queue.Messages;
import dev.holdfast.shipping.parcel.ParcelTable;
import dev.holdfast.shipping.parcel.Watched;
import dev.holdfast.shipping.payload.Payload;
import dev.holdfast.shipping.payload.PayloadParts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where questions come from and answers go to: the parcels' lists, and the queue on which webhooks' scans are too. */
final class Desk {

    private final ParcelTable parcels;
    private final Messages messages;
    private final LookTimes times;
    private final SilenceRule silence;
    private final InstantSource clock;
    private final Pause pause;
    private final List<String> askable;

    Desk(
            ParcelTable parcels,
            Messages messages,
            LookTimes times,
            SilenceRule silence,
            InstantSource clock,
            Pause pause,
            List<String> askable) {
        this.parcels = parcels;
        this.messages = messages;
        this.times = times;
        this.silence = silence;
        this.clock = clock;
        this.pause = pause;
        this.askable = askable;
    }

    Instant now() {
        return clock.instant();
    }

    void pause(Duration duration) {
        pause.of(duration);
    }

    List<Watched> due(String list, int max) {
        return parcels.due(list, now(), max);
    }

    /** Those of them that are to be asked for; the others are put off. */
    List<Silent> silent(String list, List<Watched> due) {
        List<Silent> silent = new ArrayList<>();
        for (Watched each : due) {
            switch (times.of(each, silence, now())) {
                case LookTimes.Ask(Instant from) -> silent.add(new Silent(each, from));
                case LookTimes.Later(Instant at) -> parcels.lookAgain(each, list, at);
                case LookTimes.NoMore ignored -> parcels.lookNoMore(each);
            }
        }
        return silent;
    }

    /**
     * Sends what an answer says that is new, and then puts the parcels off: a crash in between repeats the question.
     *
     * @return how many of its trackings are of parcels that were not asked for
     */
    int apply(String provider, List<Silent> asked, Answer.Told told, Tally tally) {
        List<ScansReceived> news = new ArrayList<>();
        Set<ParcelId> moved = new HashSet<>();
        for (Silent each : asked) {
            for (Tracked tracked : told.tracked()) {
                if (tracked.parcel().equals(each.id())) {
                    Difference.of(each.watched().parcel(), tracked).ifPresent(difference -> {
                        moved.add(each.id());
                        news.addAll(messages(provider, difference));
                    });
                }
            }
        }
        messages.send(Queues.SCANS, news);
        tally.news.addAndGet(moved.size());
        asked.forEach(each -> putOff(provider, each, moved.contains(each.id())));
        List<ParcelId> ids = asked.stream().map(Silent::id).toList();
        return Math.toIntExact(told.tracked().stream()
                .filter(tracked -> !ids.contains(tracked.parcel()))
                .count());
    }

    private List<ScansReceived> messages(String provider, Tracked news) {
        byte[] words = Json.write(news).getBytes(StandardCharsets.UTF_8);
        Instant at = now().truncatedTo(ChronoUnit.MILLIS);
        return PayloadParts.withoutWords(
                new Payload(provider, PayloadParts.id(provider, words), at, words), Optional.of(news));
    }

    /** Whoever else may know of a parcel is asked at once, if there was nothing new. */
    private void putOff(String provider, Silent asked, boolean isNews) {
        Instant now = now();
        Candidates candidates = Candidates.of(asked.watched().parcel(), askable);
        Instant again = times.again(asked.silentFrom(), now);
        if (isNews) {
            parcels.lookAgain(asked.watched(), provider, again);
        } else {
            candidates.after(provider).ifPresentOrElse(next -> parcels.lookAgain(asked.watched(), next, now), () -> {
                times.worry(asked.watched().parcel(), asked.silentFrom(), now)
                        .ifPresent(
                                silent -> parcels.write(asked.watched().parcel(), silent)); // overtaken: there is news
                parcels.lookAgain(asked.watched(), candidates.first(), again);
            });
        }
    }

    /** They are asked for later: nobody has answered. */
    void standBack(String list, List<Silent> asked) {
        asked.forEach(each -> parcels.lookAgain(each.watched(), list, times.retry(now())));
    }
}

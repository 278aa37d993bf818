package dev.holdfast.shipping.poll;

import dev.holdfast.model.message.ScansReceived;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.Tracked;
import dev.holdfast.platform.Pause;
import dev.holdfast.platform.json.Json;
import dev.holdfast.platform.queue.Messages;
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

    private final Lookout lookout;
    private final Messages messages;
    private final InstantSource clock;
    private final Pause pause;
    private final List<String> askable;

    Desk(Lookout lookout, Messages messages, InstantSource clock, Pause pause, List<String> askable) {
        this.lookout = lookout;
        this.messages = messages;
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
        return lookout.due(list, max);
    }

    /** Those of them that are to be asked for; the others are put off. */
    List<Silent> silent(String list, List<Watched> due) {
        return due.stream().flatMap(each -> lookout.look(each, list).stream()).toList();
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
        if (isNews) {
            lookout.heard(asked, provider);
            return;
        }
        Candidates candidates = Candidates.of(asked.watched().parcel(), askable);
        candidates
                .after(provider)
                .ifPresentOrElse(
                        next -> lookout.handOver(asked, next), () -> lookout.heardNothing(asked, candidates.first()));
    }

    /** They are asked for later: nobody has answered. */
    void standBack(String list, List<Silent> asked) {
        asked.forEach(each -> lookout.standBack(each, list));
    }
}

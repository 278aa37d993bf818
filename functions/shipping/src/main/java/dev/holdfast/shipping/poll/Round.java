package dev.holdfast.shipping.poll;

import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.shipping.parcel.Watched;
import dev.holdfast.shipping.poll.Answer.KeyRefused;
import dev.holdfast.shipping.poll.Answer.NoAnswer;
import dev.holdfast.shipping.poll.Answer.Told;
import dev.holdfast.shipping.poll.Answer.Unusable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** Asks one provider for what is due on its list, until nothing is, the time is over, or it fails too often. */
final class Round {

    private static final Logger LOG = Logger.getLogger(Round.class);

    private static final int PAGE = 120;

    /** Questions in a row that fail before the provider is left alone until the next time. */
    private static final int FAILURES_MAX = 3;

    private final TrackingSource source;
    private final String key;
    private final Desk desk;
    private final Instant stopBefore;
    private final Tally tally = new Tally();
    private int failures;

    Round(TrackingSource source, String key, Desk desk, Instant stopBefore) {
        this.source = source;
        this.key = key;
        this.desk = desk;
        this.stopBefore = stopBefore;
    }

    /** The provider's name, for log lines. */
    String name() {
        return source.name();
    }

    Tally tally() {
        return tally;
    }

    void run() {
        Set<ParcelId> seen = new HashSet<>();
        while (inTime()) {
            List<Watched> due = desk.due(source.name(), PAGE).stream()
                    .filter(each -> seen.add(each.parcel().id()))
                    .toList();
            if (due.isEmpty() || !askAll(desk.silent(source.name(), due))) {
                return;
            }
        }
    }

    private boolean inTime() {
        return desk.now().isBefore(stopBefore);
    }

    /** @return whether to go on */
    private boolean askAll(List<Silent> silent) {
        for (int from = 0; from < silent.size(); from += source.parcelsMax()) {
            List<Silent> some = silent.subList(from, Math.min(silent.size(), from + source.parcelsMax()));
            if (!inTime() || !ask(some)) {
                return false;
            }
        }
        return true;
    }

    private boolean ask(List<Silent> some) {
        List<ParcelId> ids = some.stream().map(Silent::id).toList();
        tally.asked.addAndGet(ids.size());
        return switch (answer(ids)) {
            case Told told -> {
                failures = 0;
                tally.strange.addAndGet(told.unreadable() + desk.apply(source.name(), some, told, tally));
                yield true;
            }
            case Unusable(String why) -> failed(some, why);
            case NoAnswer(String why, Optional<Duration> wait) -> wait.isPresent() ? leftAlone(why) : failed(some, why);
            case KeyRefused(String why) -> {
                tally.failed.incrementAndGet();
                LOG.errorf("%s does not take our key: %s", source.name(), why);
                yield false;
            }
        };
    }

    /** Who says when to come again is asked again then, once, if there is time. */
    private Answer answer(List<ParcelId> ids) {
        Answer first = source.ask(key, ids);
        if (first instanceof NoAnswer(var _, Optional<Duration> wait) && wait.isPresent()) {
            tally.failed.incrementAndGet();
            if (desk.now().plus(wait.get()).isBefore(stopBefore)) {
                desk.pause(wait.get());
                return source.ask(key, ids);
            }
        }
        return first;
    }

    /** It has said that it wants to be left alone for longer than there is time. What is due remains due. */
    private boolean leftAlone(String why) {
        LOG.warnf("%s is left alone for now: %s", source.name(), why);
        return false;
    }

    /** Those that were asked for stand back, so that a question that always fails does not keep others from being asked. */
    private boolean failed(List<Silent> some, String why) {
        tally.failed.incrementAndGet();
        LOG.warnf("%s has not answered for %d parcels: %s", source.name(), some.size(), why);
        desk.standBack(source.name(), new ArrayList<>(some));
        return ++failures < FAILURES_MAX;
    }
}

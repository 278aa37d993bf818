package dev.holdfast.shipping.poll;

import dev.holdfast.platform.Pause;
import dev.holdfast.platform.Secrets;
import dev.holdfast.platform.SideBySide;
import dev.holdfast.platform.observe.Invocation;
import dev.holdfast.platform.observe.Metric;
import dev.holdfast.platform.queue.Messages;
import dev.holdfast.platform.schedule.ScheduledOperation;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Asks providers for parcels that have been silent too long. Each provider has a thread of its own and a list of its own, so
 * that one that is slow or down keeps no other waiting. What they say goes the way of webhooks, so that nothing is applied
 * twice or backwards; a run that dies is repeated by the next one. A silence that lasts becomes an exception.
 */
@Singleton
public class PollParcels implements ScheduledOperation {

    private static final Logger LOG = Logger.getLogger(PollParcels.class);

    /** Of the five minutes that the function has: a question that is begun last may take half a minute more. */
    private static final Duration RUN_MAX = Duration.ofMinutes(4);

    private static final Duration SORTING_MAX = Duration.ofMinutes(1);

    private final TrackingSources sources;
    private final Secrets secrets;
    private final Lookout lookout;
    private final Newcomers newcomers;
    private final Messages messages;
    private final InstantSource clock;
    private final Pause pause;
    private final Set<String> toldOfNoKey = ConcurrentHashMap.newKeySet();

    public PollParcels(
            TrackingSources sources,
            Secrets secrets,
            Lookout lookout,
            Newcomers newcomers,
            Messages messages,
            InstantSource clock,
            Pause pause) {
        this.sources = sources;
        this.secrets = secrets;
        this.lookout = lookout;
        this.newcomers = newcomers;
        this.messages = messages;
        this.clock = clock;
        this.pause = pause;
    }

    /** Without a provider for whom there is a key, silence is only written down. */
    @Override
    public void run(Instant at) {
        Instant start = clock.instant();
        Map<TrackingSource, String> keys = keys();
        List<String> askable = keys.keySet().stream().map(TrackingSource::name).toList();
        List<String> others = sources.all().stream()
                .map(TrackingSource::name)
                .filter(name -> !askable.contains(name))
                .toList();
        if (askable.isEmpty()) {
            newcomers.watch(others, start.plus(RUN_MAX));
            return;
        }
        newcomers.sort(askable, others, start.plus(SORTING_MAX));
        Desk desk = new Desk(lookout, messages, clock, pause, askable);
        List<Round> rounds = keys.entrySet().stream()
                .map(each -> new Round(each.getKey(), each.getValue(), desk, start.plus(RUN_MAX)))
                .toList();
        try {
            SideBySide.each(rounds.size(), rounds, Round::run);
        } finally {
            rounds.forEach(PollParcels::report);
        }
    }

    private Map<TrackingSource, String> keys() {
        Map<TrackingSource, String> keys = new LinkedHashMap<>();
        for (TrackingSource source : sources.all()) {
            secrets.apiKey(source.name()).ifPresentOrElse(key -> keys.put(source, key), () -> withoutKey(source));
        }
        return keys;
    }

    private void withoutKey(TrackingSource source) {
        if (toldOfNoKey.add(source.name())) {
            LOG.infof("%s is not asked for silent parcels: there is no key for it", source.name());
        }
    }

    private static void report(Round round) {
        Tally tally = round.tally();
        if (tally.asked.get() > 0) {
            LOG.infof("%s: %s", round.name(), tally);
        }
        Invocation.count(Metric.PARCELS_ASKED, tally.asked.get());
        Invocation.count(Metric.POLLS_FAILED, tally.bad());
    }
}

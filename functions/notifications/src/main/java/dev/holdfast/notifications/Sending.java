package dev.holdfast.notifications;

import dev.holdfast.model.message.Notification;
import dev.holdfast.notifications.channel.Attempt;
import dev.holdfast.notifications.channel.Channel;
import dev.holdfast.notifications.channel.Channels;
import dev.holdfast.notifications.channel.Dispatch;
import dev.holdfast.notifications.channel.Kind;
import dev.holdfast.notifications.preferences.Preferences;
import dev.holdfast.notifications.text.Letters;
import dev.holdfast.notifications.text.Wording;
import dev.holdfast.platform.SideBySide;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Hands what is pending to its channels, several at a time: it is waiting, mostly. */
@Singleton
public class Sending {

    private static final Logger LOG = Logger.getLogger(Sending.class);

    private final Channels channels;
    private final Letters letters;
    private final InstantSource clock;
    private final int atOnce;

    public Sending(
            Channels channels,
            Letters letters,
            InstantSource clock,
            @ConfigProperty(name = "holdfast.tell.at-once", defaultValue = "8") int atOnce) {
        this.channels = channels;
        this.letters = letters;
        this.clock = clock;
        this.atOnce = atOnce;
    }

    /**
     * Sends what is pending.
     *
     * @param before begin nothing after this; it stays pending
     * @return the same, in the same order, with what has become of them
     */
    List<Telling> send(List<Telling> all, Function<String, Preferences> preferences, Instant before) {
        Map<Telling.Key, Map<Kind, Progress>> changes = new ConcurrentHashMap<>();
        List<Job> jobs = new ArrayList<>();
        for (Telling telling : all) {
            changes.put(telling.key(), new ConcurrentHashMap<>());
            Preferences of = preferences.apply(telling.notification().recipient());
            channels.all().stream()
                    .filter(channel -> isPending(telling, channel))
                    .forEach(channel -> jobs.add(new Job(telling, channel, of)));
        }
        each(jobs, job -> {
            if (clock.instant().isBefore(before)) {
                changes.getOrDefault(job.telling.key(), Map.of()).put(job.channel.kind(), sent(job));
            }
        });
        return all.stream()
                .map(telling -> telling.changed(new EnumMap<>(ofKind(changes, telling))))
                .toList();
    }

    private static boolean isPending(Telling telling, Channel channel) {
        Progress progress = telling.progress().get(channel.kind());
        return progress != null && progress.isPending();
    }

    private static Map<Kind, Progress> ofKind(Map<Telling.Key, Map<Kind, Progress>> changes, Telling telling) {
        Map<Kind, Progress> own = new EnumMap<>(Kind.class);
        own.putAll(changes.getOrDefault(telling.key(), Map.of()));
        return own;
    }

    private void each(List<Job> jobs, Consumer<Job> action) {
        if (atOnce == 1) {
            jobs.forEach(action);
        } else {
            SideBySide.each(atOnce, jobs, action);
        }
    }

    /** A letter that cannot be worded stays pending; its message ends in the dead letters, by itself. */
    private Progress sent(Job job) {
        Kind kind = job.channel.kind();
        Progress before = job.telling.progress().getOrDefault(kind, Progress.at(Progress.State.PENDING));
        Notification notification = job.telling.notification();
        Dispatch dispatch;
        try {
            Wording wording = letters.word(notification, job.preferences.language(), job.preferences.timeZone());
            dispatch = new Dispatch(
                    notification, wording, job.preferences.address(kind).orElseThrow());
        } catch (RuntimeException defect) {
            LOG.errorf(defect, "%s cannot be worded", notification.event());
            return before.after(new Attempt.Later("cannot be worded"), kind);
        }
        return before.after(attempt(job.channel, dispatch), kind);
    }

    /** A failure's message may quote an address, its kind does not. */
    private static Attempt attempt(Channel channel, Dispatch dispatch) {
        try {
            return channel.send(dispatch);
        } catch (RuntimeException defect) {
            String kind = defect.getClass().getSimpleName();
            LOG.errorf("%s: an attempt has failed with %s", channel.kind(), kind);
            return new Attempt.InDoubt(kind);
        }
    }

    private record Job(Telling telling, Channel channel, Preferences preferences) {}
}

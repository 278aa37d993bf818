package dev.holdfast.shipping.poll;

import dev.holdfast.model.message.ScansReceived;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.Scan;
import dev.holdfast.model.tracking.Tracked;
import dev.holdfast.model.tracking.TrackingStatus;
import dev.holdfast.platform.Secrets;
import dev.holdfast.platform.observe.Invocations;
import dev.holdfast.platform.observe.Metric;
import dev.holdfast.platform.schedule.ScheduleAdapter;
import dev.holdfast.shipping.parcel.World;
import dev.holdfast.shipping.payload.Payload;
import dev.holdfast.shipping.payload.PayloadParts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** Parcels, providers who can be asked for them, and time that passes as it is told to. */
final class Poller {

    /** Parcels are silent after that. */
    static final Duration USUAL = Duration.ofDays(5);

    static final Duration AGAIN_MIN = Duration.ofHours(6);
    static final Duration AGAIN_MAX = Duration.ofDays(3);
    static final Duration RETRY = Duration.ofHours(1);
    static final Duration GIVE_UP = Duration.ofDays(30);
    static final Duration WORRY = Duration.ofDays(2);

    final World world = new World();
    final Set<String> withoutKey = new HashSet<>();
    private final PollParcels operation;
    private final AtomicReference<Map<Metric, Double>> measured = new AtomicReference<>(Map.of());

    Poller(TrackingSource... sources) {
        LookTimes times = new LookTimes(
                AGAIN_MIN.toMinutes(), AGAIN_MAX.toMinutes(), RETRY.toMinutes(), GIVE_UP.toDays(), WORRY.toDays());
        SilenceRule silence = (watched, now) -> watched.heardAt(now).plus(USUAL);
        Lookout lookout = new Lookout(world.parcels, times, silence, world.arrivals, world.messages, () -> world.now);
        operation = new PollParcels(
                TrackingSources.of(sources),
                secrets(),
                lookout,
                new Newcomers(lookout, () -> world.now),
                world.messages,
                () -> world.now,
                this::pass);
    }

    private Secrets secrets() {
        return new Secrets() {
            @Override
            public List<String> webhook(String provider) {
                return List.of();
            }

            @Override
            public byte[] orderIdKey() {
                throw new AssertionError("not needed here");
            }

            @Override
            public Optional<String> apiKey(String provider) {
                return withoutKey.contains(provider) ? Optional.empty() : Optional.of("key of " + provider);
            }
        };
    }

    synchronized void pass(Duration time) {
        world.now = world.now.plus(time);
    }

    /** One run of the function. */
    void run() {
        new ScheduleAdapter(new Invocations(invocation -> measured.set(invocation.measured())), () -> world.now)
                .run(operation);
    }

    /** What the last run has counted. */
    double counted(Metric metric) {
        return Objects.requireNonNull(measured.get()).getOrDefault(metric, 0.0);
    }

    /** Runs every quarter of an hour for a time, as the schedule does, and brings what comes of it to its parcels. */
    void runFor(Duration time) {
        for (Instant end = world.now.plus(time); world.now.isBefore(end); pass(Duration.ofMinutes(15))) {
            run();
            world.deliverQueued();
        }
    }

    /** A parcel that an order has claimed now. */
    ParcelId claimed(String number) {
        ParcelId id = new ParcelId("ups", number);
        world.claim(id, "order of " + number);
        return id;
    }

    /** A webhook of a provider, about now. */
    void webhook(String provider, ParcelId parcel, TrackingStatus status) {
        Payload payload = new Payload(provider, "p-1", world.now, new byte[0]);
        Tracked tracked = new Tracked(parcel, List.of(scan(status)), null);
        List<ScansReceived> messages = PayloadParts.withoutWords(payload, Optional.of(tracked));
        if (!world.deliver(messages).isEmpty()) {
            throw new AssertionError("scans have to come again");
        }
    }

    /** A scan that is made now. */
    Scan scan(TrackingStatus status) {
        return Scan.of(world.now, ZoneOffset.UTC, status, null, null, status.name(), null);
    }
}

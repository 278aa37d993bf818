package dev.holdfast.search.store;

import dev.holdfast.search.index.SearchIndex;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The index of this process. A change of the catalogue is in it after at most so many seconds: whoever then asks reads what
 * has changed, while others go on with what is known.
 */
@Singleton
public class CatalogueIndex {

    /** How often it is looked for a newer snapshot, for then there are fewer changes to keep. */
    private static final Duration SNAPSHOT = Duration.ofMinutes(1);

    /** Rounds of reading changes before the first answer. */
    private static final int ROUNDS_MAX = 20;

    private final Editions editions;
    private final InstantSource clock;
    private final Duration age;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Known known;

    public CatalogueIndex(
            Editions editions,
            InstantSource clock,
            @ConfigProperty(name = "holdfast.search.refresh-seconds", defaultValue = "5") int seconds) {
        this.editions = editions;
        this.clock = clock;
        this.age = Duration.ofSeconds(seconds);
    }

    private record Known(Edition edition, Instant readAt, Instant snapshotSoughtAt) {}

    public SearchIndex current() {
        Known before = known;
        if (before == null) {
            reading.lock();
        } else if (isFresh(before) || !reading.tryLock()) {
            return before.edition().index();
        }
        try {
            Known now = known;
            if (now == null || !isFresh(now)) {
                now = read(now);
                known = now;
            }
            return now.edition().index();
        } finally {
            reading.unlock();
        }
    }

    /** What is not complete is read on with the next question. */
    private boolean isFresh(Known what) {
        return what.edition().complete()
                && clock.instant().isBefore(what.readAt().plus(age));
    }

    private Known read(@Nullable Known before) {
        Instant now = clock.instant();
        if (before == null) {
            return start(now);
        }
        if (now.isBefore(before.snapshotSoughtAt().plus(SNAPSHOT))) {
            return new Known(editions.next(before.edition()), now, before.snapshotSoughtAt());
        }
        boolean newer = editions.snapshot()
                .filter(head -> !head.id().equals(before.edition().snapshot()))
                .isPresent();
        return newer ? start(now) : new Known(editions.next(before.edition()), now, now);
    }

    private Known start(Instant now) {
        Edition edition = editions.next(editions.first(now));
        for (int rounds = 1; !edition.complete() && rounds < ROUNDS_MAX; rounds++) {
            edition = editions.next(edition);
        }
        return new Known(edition, now, now);
    }
}

package dev.holdfast.search.store;

import dev.holdfast.platform.Unavailable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Of which SKUs there is stock to be sold. While somebody asks, {@code index-stock} takes a new picture every minute; the first
 * to ask after a silence takes it. So what is told was true at most two and a half minutes ago, and while nobody asks nothing
 * is read.
 */
@Singleton
public class StockPicture {

    /** Above the schedule's minute, what taking a picture lasts, and what reading it is put off. */
    static final Duration AGE_MAX = Duration.ofSeconds(150);

    /** How often it is noted that somebody asks. */
    static final Duration ASKING = Duration.ofMinutes(1);

    private static final int TRIES_MAX = 3;

    private final StockSurvey survey;
    private final SearchTable store;
    private final InstantSource clock;
    private final Duration age;
    private @Nullable Seen seen;
    private Instant notedAt = Instant.EPOCH;

    public StockPicture(
            StockSurvey survey,
            SearchTable store,
            InstantSource clock,
            @ConfigProperty(name = "holdfast.search.refresh-seconds", defaultValue = "5") int seconds) {
        this.survey = survey;
        this.store = store;
        this.clock = clock;
        this.age = Duration.ofSeconds(seconds);
    }

    private record Seen(Head head, Set<String> available, Instant readAt) {}

    /** The SKUs. */
    public synchronized Set<String> available() {
        Instant now = clock.instant();
        if (seen == null || !now.isBefore(seen.readAt().plus(age))) {
            if (!now.isBefore(notedAt.plus(ASKING))) {
                store.asked(now);
                notedAt = now;
            }
            seen = look(now);
        }
        return seen.available();
    }

    private Seen look(Instant now) {
        for (int tries = 0; tries < TRIES_MAX; tries++) {
            Optional<Head> head =
                    survey.last().filter(each -> now.isBefore(each.asOf().plus(AGE_MAX)));
            if (head.isEmpty()) {
                survey.take(now);
                continue;
            }
            if (seen != null && seen.head().id().equals(head.get().id())) {
                return new Seen(head.get(), seen.available(), now);
            }
            Optional<byte[]> bytes = survey.load(head.get());
            if (bytes.isPresent()) {
                return new Seen(head.get(), AvailableSkus.decode(bytes.get()), now);
            }
        }
        throw new Unavailable("the picture of stock was replaced again and again");
    }
}

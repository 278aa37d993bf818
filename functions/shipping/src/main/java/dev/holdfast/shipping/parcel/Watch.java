package dev.holdfast.shipping.parcel;

import dev.holdfast.model.tracking.ParcelId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How parcels are watched. A list is a partition of the index: every provider that is asked has its own, and parcels come
 * to it from the lists of newcomers, over which they are spread so that a day of a million claims is no burden to one.
 */
@Singleton
public class Watch {

    private static final int LISTS = 8;
    private static final String NEWCOMERS = "new/";

    /** All lists of parcels that have not been looked at yet. */
    public static final List<String> NEWCOMERS_LISTS =
            IntStream.range(0, LISTS).mapToObj(n -> NEWCOMERS + n).toList();

    private final Duration firstLook;

    /** @param firstLookMinutes less than any lane's usual gap: by then most parcels have arrived, and are on no list */
    public Watch(
            @ConfigProperty(name = "holdfast.polling.first-look-minutes", defaultValue = "4320")
                    long firstLookMinutes) {
        this.firstLook = Duration.ofMinutes(firstLookMinutes);
    }

    Instant firstLook(Instant claimedAt) {
        return claimedAt.plus(firstLook);
    }

    /** A text's hash is the same in all processes. */
    static String newcomersList(ParcelId id) {
        return NEWCOMERS_LISTS.get(Math.floorMod(id.number().hashCode(), LISTS));
    }
}

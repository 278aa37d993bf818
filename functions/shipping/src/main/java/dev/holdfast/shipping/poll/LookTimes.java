package dev.holdfast.shipping.poll;

import dev.holdfast.shipping.parcel.Parcel;
import dev.holdfast.shipping.parcel.Watched;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * When a silent parcel is asked for again: after as long again as it has been silent, within bounds, so that a day's silence
 * is noticed in hours and a month's costs little; and from some time on no more.
 */
@Singleton
public class LookTimes {

    private final Duration againMin;
    private final Duration againMax;
    private final Duration retry;
    private final Duration givenUp;
    private final Duration worrying;

    /**
     * @param retryMinutes after which a provider is asked again that has not answered
     * @param giveUpDays for which a parcel is asked for in vain, at most
     * @param worryDays of silence beyond the usual, after which somebody has to see to it
     */
    public LookTimes(
            @ConfigProperty(name = "holdfast.polling.again-minutes-min", defaultValue = "360") long againMinutesMin,
            @ConfigProperty(name = "holdfast.polling.again-minutes-max", defaultValue = "4320") long againMinutesMax,
            @ConfigProperty(name = "holdfast.polling.retry-minutes", defaultValue = "60") long retryMinutes,
            @ConfigProperty(name = "holdfast.polling.give-up-days", defaultValue = "30") long giveUpDays,
            @ConfigProperty(name = "holdfast.polling.worry-days", defaultValue = "2") long worryDays) {
        this.againMin = Duration.ofMinutes(againMinutesMin);
        this.againMax = Duration.ofMinutes(againMinutesMax);
        this.retry = Duration.ofMinutes(retryMinutes);
        this.givenUp = Duration.ofDays(giveUpDays);
        this.worrying = Duration.ofDays(worryDays);
    }

    /** What is to be done about a parcel. */
    sealed interface Look {}

    /** It is silent, since then: somebody is to be asked. */
    record Ask(Instant silentFrom) implements Look {}

    /** It is not silent, or will not be before that. */
    record Later(Instant at) implements Look {}

    /** Nobody waits for it any more, or it has been silent for so long that nobody will know. */
    record NoMore() implements Look {}

    Look of(Watched watched, SilenceRule rule, Instant now) {
        if (!watched.parcel().isAwaited()) {
            return new NoMore();
        }
        Instant silentFrom = rule.silentFrom(watched, now);
        if (silentFrom.isAfter(now)) {
            return new Later(silentFrom);
        }
        return now.isBefore(silentFrom.plus(givenUp)) ? new Ask(silentFrom) : new NoMore();
    }

    /** The parcel with its silence written down, once that is long enough; empty if nothing changes. */
    Optional<Parcel> worry(Parcel parcel, Instant silentFrom, Instant now) {
        Instant from = silentFrom.plus(worrying).truncatedTo(ChronoUnit.MILLIS);
        return now.isBefore(from) || parcel.silentSince().isPresent()
                ? Optional.empty()
                : Optional.of(parcel.silent(from));
    }

    /** After it was asked for in vain; no later than when its silence becomes worrying. */
    Instant again(Instant silentFrom, Instant now) {
        Instant usual = usual(silentFrom, now);
        Instant worry = silentFrom.plus(worrying);
        return now.isBefore(worry) && worry.isBefore(usual) ? worry : usual;
    }

    private Instant usual(Instant silentFrom, Instant now) {
        Duration silent = Duration.between(silentFrom, now);
        Duration wait = silent.compareTo(againMin) < 0 ? againMin : silent;
        return now.plus(wait.compareTo(againMax) > 0 ? againMax : wait);
    }

    /** After its provider has not answered. */
    Instant retry(Instant now) {
        return now.plus(retry);
    }
}

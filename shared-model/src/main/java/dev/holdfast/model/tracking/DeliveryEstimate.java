package dev.holdfast.model.tracking;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * When the carrier means to deliver.
 *
 * @param day where the parcel goes
 * @param statedAt when the carrier said so, by its own clock: the latest word holds, in whatever order they come
 */
public record DeliveryEstimate(LocalDate day, Instant statedAt) {

    public static final Comparator<DeliveryEstimate> ORDER =
            Comparator.comparing(DeliveryEstimate::statedAt).thenComparing(DeliveryEstimate::day);

    public DeliveryEstimate {
        requireNonNull(day);
        if (!Scan.isPlausible(statedAt)) {
            throw new IllegalArgumentException("an estimate is stated between 1990 and 2099");
        }
    }
}

package dev.holdfast.model.tracking;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a carrier says has happened to a parcel.
 *
 * @param at when, in whole seconds; a local time without a zone is read as if it were UTC
 * @param offset from UTC where it happened; null if the carrier gave a local time without a zone
 * @param reason why the parcel is not where it should be, if the carrier says so
 * @param rawStatus the carrier's own code, at most 80 characters
 * @param description the carrier's own words, at most 200 characters
 */
public record Scan(
        Instant at,
        @Nullable ZoneOffset offset,
        TrackingStatus status,
        @Nullable TrackingReason reason,
        @Nullable Place place,
        @Nullable String rawStatus,
        @Nullable String description) {

    public static final int RAW_STATUS_MAX = 80;
    public static final int DESCRIPTION_MAX = 200;

    /** Between the first and the last place on earth to see an hour, and UTC: what a missing zone may make of a time. */
    public static final Duration ZONE_DOUBT = Duration.ofHours(14);

    /** No parcel was scanned before or will be after; and a time in milliseconds may have been taken for seconds. */
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    /**
     * By time; at the same instant by the parcel's life, then by what tells scans apart. Two scans that compare as equal
     * are the same scan.
     */
    public static final Comparator<Scan> ORDER =
            Comparator.comparing(Scan::at).thenComparing(Scan::status).thenComparing(Scan::mark);

    /**
     * Of two reports of the same scan the one that tells more, and then any, but always the same one: whatever order they
     * come in, the same is kept.
     */
    public static final Comparator<Scan> TELLING = Comparator.comparingInt(Scan::told)
            .thenComparing(scan -> String.valueOf(scan.description()))
            .thenComparing(scan -> String.valueOf(scan.place()))
            .thenComparing(scan -> String.valueOf(scan.reason()))
            .thenComparing(scan -> String.valueOf(scan.offset()))
            .thenComparing(scan -> String.valueOf(scan.rawStatus()));

    public Scan {
        requireNonNull(status);
        if (!isPlausible(at) || !at.truncatedTo(ChronoUnit.SECONDS).equals(at)) {
            throw new IllegalArgumentException("a scan is made at a whole second from 1990 to 2099");
        }
        Texts.requireFit(rawStatus, RAW_STATUS_MAX, "a raw status");
        Texts.requireFit(description, DESCRIPTION_MAX, "a description");
    }

    /** Whether anything can have been scanned then. */
    public static boolean isPlausible(Instant at) {
        return !at.isBefore(EARLIEST) && at.isBefore(LATEST);
    }

    /** A scan from a carrier's own words, which are tidied and cut. */
    public static Scan of(
            Instant at,
            @Nullable ZoneOffset offset,
            TrackingStatus status,
            @Nullable TrackingReason reason,
            @Nullable Place place,
            @Nullable String rawStatus,
            @Nullable String description) {
        return new Scan(
                at.truncatedTo(ChronoUnit.SECONDS),
                offset,
                status,
                reason,
                place,
                Texts.tidy(rawStatus, RAW_STATUS_MAX),
                Texts.tidy(description, DESCRIPTION_MAX));
    }

    /**
     * What tells scans of the same second and status apart: the carrier's code or, where it sends none, the letters and
     * digits of its words. Carriers send a scan again with a word or a place written differently; that is no second scan.
     */
    private String mark() {
        if (rawStatus != null) {
            return rawStatus;
        }
        return description == null ? "" : description.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private int told() {
        return (reason == null ? 0 : 1_000)
                + (offset == null ? 0 : 1_000)
                + (place == null ? 0 : 1_000 * place.parts())
                + (description == null ? 0 : description.length());
    }

    /** Whether it was made after another one, whatever zone a time without one was meant in. */
    public boolean isSurelyAfter(Scan other) {
        boolean certain = offset != null && other.offset != null;
        return at.isAfter(certain ? other.at : other.at.plus(ZONE_DOUBT));
    }

    /** Without the words, which may name people. */
    @Override
    public String toString() {
        return "Scan[" + at + " " + status + "]";
    }
}

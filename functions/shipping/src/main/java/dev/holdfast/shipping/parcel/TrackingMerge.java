package dev.holdfast.shipping.parcel;

import static java.util.function.BinaryOperator.maxBy;

import dev.holdfast.model.tracking.DeliveryEstimate;
import dev.holdfast.model.tracking.Scan;
import dev.holdfast.model.tracking.TrackingStatus;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Adds scans to a parcel. Associative, commutative and idempotent: the same scans give the same parcel in whatever order,
 * batches and repetitions they come.
 */
public final class TrackingMerge {

    /** The newest scans that a parcel keeps. With all texts at their longest these are 130 KB before compression. */
    public static final int NEWEST_MAX = 150;

    private TrackingMerge() {}

    /** The parcel with these scans, of which it may know some, and with the later of the estimates. */
    public static Parcel merge(Parcel parcel, Collection<Scan> scans, @Nullable DeliveryEstimate estimate) {
        SortedSet<Scan> all = distinct(Stream.concat(parcel.scans().stream(), scans.stream()));
        List<Scan> kept = bounded(all);
        Optional<DeliveryEstimate> latest = Stream.concat(parcel.estimate().stream(), Stream.ofNullable(estimate))
                .max(DeliveryEstimate.ORDER);
        return parcel.with(kept, parcel.incomplete() || kept.size() < all.size(), latest);
    }

    /** Each scan once; of several reports of it the most telling. */
    static SortedSet<Scan> distinct(Stream<Scan> scans) {
        TreeMap<Scan, Scan> known = new TreeMap<>(Scan.ORDER);
        scans.forEach(scan -> known.merge(scan, scan, maxBy(Scan.TELLING)));
        TreeSet<Scan> distinct = new TreeSet<>(Scan.ORDER);
        distinct.addAll(known.values());
        return distinct;
    }

    /**
     * What is kept: the newest scans, and of each status the first one, for these are the parcel's story and decide its
     * status. Leaving out in several steps leaves the same.
     */
    static List<Scan> bounded(SortedSet<Scan> scans) {
        int tooMany = scans.size() - NEWEST_MAX;
        if (tooMany <= 0) {
            return List.copyOf(scans);
        }
        Set<TrackingStatus> seen = EnumSet.noneOf(TrackingStatus.class);
        TreeSet<Scan> kept = new TreeSet<>(Scan.ORDER);
        int place = 0;
        for (Scan scan : scans) {
            if (seen.add(scan.status()) || place >= tooMany) {
                kept.add(scan);
            }
            place++;
        }
        return List.copyOf(kept);
    }

    /** Of a payload's scans those that could be kept, so that no sender can make us queue more. */
    public static List<Scan> worthSending(Collection<Scan> scans) {
        return bounded(distinct(scans.stream()));
    }
}

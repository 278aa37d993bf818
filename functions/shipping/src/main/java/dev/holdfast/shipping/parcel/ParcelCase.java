package dev.holdfast.shipping.parcel;

import dev.holdfast.model.tracking.Scan;
import dev.holdfast.model.tracking.TrackingReason;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a parcel as it is now. It closes by itself when a scan says otherwise, and stays closed once operations
 * has settled it, until something else happens. Pure: worked out from the parcel alone.
 *
 * @param since when the scan was made that opened it, or the silence began
 */
public record ParcelCase(CaseKind kind, Instant since) {

    /** What is open; empty if nothing is wrong or all of it is settled. */
    public static Optional<ParcelCase> of(Parcel parcel) {
        return found(parcel)
                .filter(each -> parcel.settledUntil().map(each.since::isAfter).orElse(true));
    }

    /** The parcel as it is once operations has seen to what is open; empty if nothing is. */
    public static Optional<Parcel> settle(Parcel parcel) {
        return of(parcel).map(open -> parcel.settled(open.since()));
    }

    private static Optional<ParcelCase> found(Parcel parcel) {
        TrackingState state = parcel.state();
        if (!state.contradictions().isEmpty()) {
            return Optional.of(new ParcelCase(
                    CaseKind.CONTRADICTED, state.contradictions().getLast().at()));
        }
        Optional<ParcelCase> told = state.decisive().flatMap(ParcelCase::told);
        return told.isPresent() || state.status().terminal()
                ? told
                : parcel.silentSince().map(since -> new ParcelCase(CaseKind.SILENT, since));
    }

    private static Optional<ParcelCase> told(Scan scan) {
        CaseKind kind = switch (scan.status()) {
            case ATTEMPT_FAILED -> scan.reason() == null ? CaseKind.ATTEMPT_FAILED : because(scan.reason());
            case EXCEPTION -> because(scan.reason());
            case RETURNING -> CaseKind.RETURNING;
            case EXPIRED -> CaseKind.EXPIRED;
            case UNKNOWN,
                    INFO_RECEIVED,
                    IN_TRANSIT,
                    OUT_FOR_DELIVERY,
                    AVAILABLE_FOR_PICKUP,
                    DELIVERED,
                    RETURNED,
                    CANCELLED -> null;
        };
        return Optional.ofNullable(kind).map(known -> new ParcelCase(known, scan.at()));
    }

    private static CaseKind because(@Nullable TrackingReason reason) {
        return switch (reason) {
            case ADDRESS -> CaseKind.ADDRESS;
            case CUSTOMS -> CaseKind.CUSTOMS;
            case REFUSED -> CaseKind.REFUSED;
            case DAMAGED -> CaseKind.DAMAGED;
            case LOST -> CaseKind.LOST;
            case DELAYED, WEATHER -> CaseKind.HELD_UP;
            case null -> CaseKind.HELD_UP;
        };
    }
}

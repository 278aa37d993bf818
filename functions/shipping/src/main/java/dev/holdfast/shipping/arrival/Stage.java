package dev.holdfast.shipping.arrival;

import java.util.Optional;

/** How far a parcel has come, as far as it tells how long the rest will take. A scan that enters a stage starts its time. */
public enum Stage {
    /** With the carrier. */
    HANDED_OVER,
    /** Scanned in the country of destination. */
    ARRIVED,
    OUT_FOR_DELIVERY,
    /** An attempt failed, or it waits to be picked up. */
    MISSED,
    /** Held up by something. */
    EXCEPTION;

    /**
     * The stage that a scan enters.
     *
     * @param status a canonical tracking status by its name
     * @param inDestinationCountry whether the scan's place is known to be there
     * @return empty for what tells nothing about the arrival: not handed over yet, ended, or unknown
     */
    public static Optional<Stage> of(String status, boolean inDestinationCountry) {
        return switch (status) {
            case "IN_TRANSIT" -> Optional.of(inDestinationCountry ? ARRIVED : HANDED_OVER);
            case "OUT_FOR_DELIVERY" -> Optional.of(OUT_FOR_DELIVERY);
            case "ATTEMPT_FAILED", "AVAILABLE_FOR_PICKUP" -> Optional.of(MISSED);
            case "EXCEPTION" -> Optional.of(EXCEPTION);
            default -> Optional.empty();
        };
    }
}

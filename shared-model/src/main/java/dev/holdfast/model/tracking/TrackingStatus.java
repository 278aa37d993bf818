package dev.holdfast.model.tracking;

/**
 * Where a parcel stands, in one language for all carriers. The order is that of a parcel's life as far as it has one: of
 * two scans of the same instant the later one here counts as the later.
 */
public enum TrackingStatus {
    /** The carrier said something that nobody here understands; its own words are kept. */
    UNKNOWN("No news we can read yet"),
    /** A label exists; the carrier has not seen the parcel. */
    INFO_RECEIVED("Label made, waiting for the carrier"),
    IN_TRANSIT("On its way"),
    OUT_FOR_DELIVERY("Out for delivery today"),
    AVAILABLE_FOR_PICKUP("Ready to be picked up"),
    ATTEMPT_FAILED("A delivery was tried"),
    DELIVERED("Delivered"),
    /** Something is in the way: customs, an address, damage, loss. */
    EXCEPTION("Held up"),
    RETURNING("On its way back to the sender"),
    RETURNED("Back at the sender"),
    /** The label was voided. */
    CANCELLED("Cancelled"),
    /** The carrier has given up reporting. Not an end: whatever is heard afterwards is news. */
    EXPIRED("No news for a long time");

    private final String shown;

    TrackingStatus(String shown) {
        this.shown = shown;
    }

    /** What a customer reads. */
    public String shown() {
        return shown;
    }

    /** Whether a parcel that was there once goes nowhere else by itself. */
    public boolean terminal() {
        return strength() > 0;
    }

    /**
     * Of several terminal statuses the strongest holds, whichever was heard of first: what is back at the sender is no
     * longer with the customer, and what was delivered was not cancelled. 0 for those that are not terminal.
     */
    public int strength() {
        return switch (this) {
            case RETURNED -> 3;
            case DELIVERED -> 2;
            case CANCELLED -> 1;
            case UNKNOWN,
                    INFO_RECEIVED,
                    IN_TRANSIT,
                    OUT_FOR_DELIVERY,
                    AVAILABLE_FOR_PICKUP,
                    ATTEMPT_FAILED,
                    EXCEPTION,
                    RETURNING,
                    EXPIRED -> 0;
        };
    }
}

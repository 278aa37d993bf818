package dev.holdfast.shipping.arrival;

/** A duration that is learned from delivered parcels. New ones are added at the end: their places are in what is stored. */
enum Measure {
    FROM_HANDOVER,
    FROM_ARRIVAL,
    FROM_OUT_FOR_DELIVERY,
    FROM_MISSED,
    FROM_EXCEPTION,
    /** The longest time between two scans of a parcel, its delivery among them. */
    LONGEST_GAP;

    static Measure from(Stage stage) {
        return switch (stage) {
            case HANDED_OVER -> FROM_HANDOVER;
            case ARRIVED -> FROM_ARRIVAL;
            case OUT_FOR_DELIVERY -> FROM_OUT_FOR_DELIVERY;
            case MISSED -> FROM_MISSED;
            case EXCEPTION -> FROM_EXCEPTION;
        };
    }
}

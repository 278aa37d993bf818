package dev.holdfast.shipping.arrival;

/** A duration that is learned from delivered parcels. */
enum Measure {
    FROM_HANDOVER(0),
    FROM_ARRIVAL(1),
    FROM_OUT_FOR_DELIVERY(2),
    FROM_MISSED(3),
    FROM_EXCEPTION(4),
    /** The longest time between two scans of a parcel, its delivery among them. */
    LONGEST_GAP(5);

    private final int code;

    Measure(int code) {
        this.code = code;
    }

    /** Its place in what is stored: whole numbers from 0 on. */
    int code() {
        return code;
    }

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

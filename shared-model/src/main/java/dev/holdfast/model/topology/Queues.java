package dev.holdfast.model.topology;

import java.util.List;

/** The queues between the beats. */
public final class Queues {

    /** Accepted orders that want stock. */
    public static final String RESERVATIONS = "reservations";
    /** Holds that are to end: delayed until they expire, or at once. */
    public static final String HOLDS = "holds";
    /** Money that providers say has come. */
    public static final String PAYMENTS = "payments";
    /** What customers and staff are to be told. */
    public static final String NOTIFICATIONS = "notifications";
    /** SKUs whose available stock has changed and that have an alert threshold. */
    public static final String STOCK_LEVELS = "stock-levels";
    /** What carriers say of parcels. */
    public static final String SCANS = "scans";
    /** SKUs that are to be forecast, many a message. */
    public static final String FORECASTS = "forecasts";
    /** Suppliers that may have to be ordered from. */
    public static final String PURCHASES = "purchases";

    /** Parcels that orders are to follow. */
    public static final String PARCEL_MOVES = "parcel-moves";

    static final List<QueueSpec> ALL = List.of(
            queue(RESERVATIONS),
            queue(HOLDS),
            queue(PAYMENTS),
            queue(NOTIFICATIONS),
            queue(STOCK_LEVELS),
            queue(SCANS),
            queue(PARCEL_MOVES),
            queue(FORECASTS),
            queue(PURCHASES));

    private Queues() {}

    /**
     * A message that cannot be read is set aside at once; one that fails comes again for forty minutes, so that no
     * passing fault loses an order.
     */
    private static final int RECEIVES_MAX = 20;

    private static QueueSpec queue(String name) {
        return new QueueSpec(name, Declaring.DECIDE_TIMEOUT.multipliedBy(6), RECEIVES_MAX);
    }
}

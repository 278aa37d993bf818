package dev.holdfast.local.cost;

import java.util.Optional;

/** A step of an order's life, or what goes on beside it. */
enum Step {
    ACCEPT("accept", Kind.MEASURED),
    RESERVE("reserve", Kind.MEASURED),
    PAY("pay", Kind.MEASURED),
    SHIP("ship", Kind.MEASURED),
    TRACK("five tracking events", Kind.ESTIMATED),
    DELIVER("deliver", Kind.ESTIMATED),
    NOTIFY("notify", Kind.MEASURED),
    /** The delayed message of every hold, which finds the order paid. */
    EXPIRE("look at the hold's end", Kind.MEASURED),
    SWEEP("sweep", Kind.BESIDE),
    AUDIT("audit", Kind.BESIDE);

    private final String title;
    private final Kind kind;

    Step(String title, Kind kind) {
        this.title = title;
        this.kind = kind;
    }

    enum Kind {
        /** Counted in the run. */
        MEASURED,
        /** Not played in the run: worked out from the assumptions. */
        ESTIMATED,
        /** Counted in the run, and no order's share. */
        BESIDE
    }

    String title() {
        return title;
    }

    boolean isEstimated() {
        return kind == Kind.ESTIMATED;
    }

    boolean isOfAnOrder() {
        return kind != Kind.BESIDE;
    }

    /** The step that a function's work belongs to; none for what only prepares or watches the run. */
    static Optional<Step> of(Phase phase, String function) {
        return switch (function) {
            case "create-order" -> Optional.of(ACCEPT);
            case "reserve-stock" -> Optional.of(RESERVE);
            case "start-payment", "accept-payment", "confirm-payment" -> Optional.of(PAY);
            case "ship-order" -> Optional.of(SHIP);
            case "settle-holds" -> Optional.of(phase == Phase.EXPIRE ? EXPIRE : SHIP);
            case "notify-customer" -> Optional.of(NOTIFY);
            case "sweep-orders" -> Optional.of(SWEEP);
            case "run-audit" -> Optional.of(AUDIT);
            default -> Optional.empty();
        };
    }
}

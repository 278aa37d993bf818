package dev.holdfast.platform.observe;

/**
 * What is measured, by the same name in CloudWatch and in Prometheus. Few, for CloudWatch asks $0.30 a month for each name
 * and function: what Lambda, SQS and DynamoDB say of themselves is not said again.
 */
public enum Metric {
    INVOCATIONS("holdfast_invocations_total", Kind.COUNTER, "Calls of a function, by outcome"),
    DURATION("holdfast_invocation_duration_seconds", Kind.SECONDS, "How long a call took"),
    BATCH("holdfast_batch_messages", Kind.SIZE, "Messages of a delivery"),
    OLDEST_MESSAGE(
            "holdfast_oldest_message_seconds",
            Kind.SECONDS,
            "Age of a delivery's oldest message when its function was called, its own delay included"),
    FAILED_DELIVERIES("holdfast_failed_deliveries_total", Kind.COUNTER, "Messages that have to come again"),
    DEAD_LETTERS("holdfast_dead_letters_total", Kind.COUNTER, "Messages that nobody can read, set aside at once"),
    ORDERS_RESERVED("holdfast_orders_reserved_total", Kind.COUNTER, "Orders decided: stock is held for them"),
    ORDERS_REJECTED("holdfast_orders_rejected_total", Kind.COUNTER, "Orders decided: there was not enough stock"),
    WEBHOOKS_REFUSED(
            "holdfast_webhooks_refused_total", Kind.COUNTER, "Carriers' webhooks whose signature did not hold"),
    PARCEL_CONTRADICTIONS(
            "holdfast_parcel_contradictions_total",
            Kind.COUNTER,
            "Scans that cannot be true if their parcel is where it was said to have ended"),
    PARCELS_ASKED("holdfast_parcels_asked_total", Kind.COUNTER, "Silent parcels that a provider was asked for"),
    POLLS_FAILED(
            "holdfast_polls_failed_total",
            Kind.COUNTER,
            "Questions about parcels that a provider has not answered, or not sensibly"),
    AUDIT_DIFFERENCES("holdfast_audit_differences", Kind.GAUGE, "Differences that the last audit has found"),
    /** Of the local cloud only; on AWS the queues say it themselves. */
    QUEUE_MESSAGES("holdfast_queue_messages", Kind.GAUGE, "Messages of a queue: waiting, under way, delayed");

    private final String exported;
    private final Kind kind;
    private final String help;

    Metric(String exported, Kind kind, String help) {
        this.exported = exported;
        this.kind = kind;
        this.help = help;
    }

    /** How values of a metric go together. */
    public enum Kind {
        /** They add up. */
        COUNTER,
        /** A distribution, in seconds. */
        SECONDS,
        /** A distribution, in pieces. */
        SIZE,
        /** The last one counts. */
        GAUGE
    }

    /** Its name wherever it is shown. */
    public String exported() {
        return exported;
    }

    public Kind kind() {
        return kind;
    }

    public String help() {
        return help;
    }
}

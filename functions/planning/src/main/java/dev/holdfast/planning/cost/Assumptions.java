package dev.holdfast.planning.cost;

import java.nio.file.Path;

/** What a run on one machine cannot measure: durations on Lambda, idle polls, and the steps that are not played. */
public final class Assumptions {

    private static final double MS = 1_000;
    private static final double MONTH_SECONDS = 30 * 24 * 3_600;

    private final Figures figures;

    private Assumptions(Figures figures) {
        this.figures = figures;
    }

    /** Those that come with Holdfast. */
    public static Assumptions standard() {
        return new Assumptions(Figures.standard("assumptions.properties"));
    }

    /** @throws BadFigures in one line, if the file is missing, incomplete or wrong */
    public static Assumptions read(Path file) {
        Assumptions read = new Assumptions(Figures.of(file));
        var _ = read.tracking(1).plus(read.deliver(1)).plus(read.idlePolls());
        var _ = read.durationMs("default", 1) + read.logBytes(0) + read.logBytes(1);
        return read;
    }

    /** Milliseconds that an invocation with so many messages is billed. */
    public double durationMs(String function, long messages) {
        String key = "duration." + function + ".ms";
        double each = figures.has(key + "-per-message") ? figures.number(key + "-per-message") : 0;
        return figures.number(figures.has(key) ? key : "duration.default.ms") + (double) messages * each;
    }

    /** GB-seconds of it. */
    public double gbSeconds(String function, long messages, int memoryMb) {
        return durationMs(function, messages) / MS * memoryMb / 1_024;
    }

    /** Bytes of the line that a call writes: of a request about one order, or of a delivery that names so many. */
    public double logBytes(double messages) {
        return messages == 0
                ? figures.number("log.bytes-per-request")
                : figures.number("log.bytes-per-delivery") + messages * figures.number("log.bytes-per-message");
    }

    /** Messages of one delivery of tracking events. */
    public double trackingBatch() {
        return figures.number("tracking.batch");
    }

    /** The tracking events of an order: one request, one message and one conditional write each. */
    public Usage tracking(double batch) {
        Usage webhook = Usage.http(1).plus(invoked(1, 0, "tracking.webhook-ms")).plus(Usage.sqs(1));
        Usage event = webhook.plus(consumed(batch)).plus(Usage.wrote(figures.number("tracking.write-units"), 0));
        return event.times(figures.number("tracking.events"));
    }

    /** What the last of them leads to. */
    public Usage deliver(double batch) {
        return Usage.wrote(figures.number("deliver.write-units"), figures.number("deliver.index-write-units"))
                .plus(Usage.sqs(share(batch)))
                .plus(consumed(batch));
    }

    /** Requests of one queue in a month in which nothing happens. */
    public Usage idlePolls() {
        double wait = Math.max(1, figures.number("idle.wait-seconds"));
        return Usage.sqs(figures.number("idle.pollers") * MONTH_SECONDS / wait);
    }

    /** A message's share of the request that brings it, of the invocation, and of the request that deletes it. */
    private Usage consumed(double batch) {
        return invoked(1 / Math.max(1, batch), 1, "tracking.batch-ms").plus(Usage.sqs(2 * share(batch)));
    }

    private static double share(double batch) {
        return 1 / Math.clamp(batch, 1, Capacity.SQS_BATCH_MAX);
    }

    /** @param messages in all */
    private Usage invoked(double invocations, double messages, String duration) {
        double gbSeconds = invocations * figures.number(duration) / MS * figures.number("tracking.memory-gb");
        return Usage.invoked(invocations, 0, 0, gbSeconds, invocations * logBytes(messages / invocations));
    }
}

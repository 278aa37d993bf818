package dev.holdfast.planning.capacity;

/**
 * A function behind a queue: so many deliveries at once, each of as many messages as have come within its window, or as had
 * to wait for a consumer.
 *
 * @param consumers deliveries at once, at most
 * @param windowSeconds for which a delivery waits for more messages
 * @param batchMax messages of one delivery, at most
 * @param fixedSeconds of a delivery, however many messages it has
 * @param messageSeconds that each message adds
 */
public record BatchQueue(
        long consumers, double windowSeconds, long batchMax, double fixedSeconds, double messageSeconds) {

    /** Consumers that are busier than this find fuller batches, which cost less a message. */
    private static final double BUSY_MAX = 0.9;

    public BatchQueue {
        if (consumers < 1 || batchMax < 1 || windowSeconds < 0 || !(fixedSeconds > 0) || messageSeconds < 0) {
            throw new IllegalArgumentException("no queue is consumed like that");
        }
    }

    /** Seconds of a delivery of so many messages. */
    public double seconds(double batch) {
        return fixedSeconds + messageSeconds * batch;
    }

    /** Messages a second that full batches can handle. */
    public double capacity() {
        return (double) consumers * (double) batchMax / seconds((double) batchMax);
    }

    /** Messages of a delivery, on average: the first, and who comes within its window. */
    public double batch(double perSecond) {
        double spare = BUSY_MAX * (double) consumers - perSecond * messageSeconds;
        double filled = spare > 0 ? perSecond * fixedSeconds / spare : Double.POSITIVE_INFINITY;
        return Math.clamp(Math.max(1 + perSecond * windowSeconds, filled), 1, (double) batchMax);
    }

    /** Deliveries as calls, consumers as servers; by Little's law (1961) the offered load is rate times duration. */
    public ErlangC load(double perSecond) {
        double batch = batch(perSecond);
        return new ErlangC(consumers, perSecond / batch * seconds(batch));
    }

    /**
     * Seconds from a message's arrival until it is handled, with that probability: window, waiting, delivery.
     *
     * @throws IllegalStateException if the queue grows without end
     */
    public double handledWithin(double perSecond, double probability) {
        double seconds = seconds(batch(perSecond));
        return windowSeconds + load(perSecond).waitAtMost(probability, seconds) + seconds;
    }

    /**
     * Seconds until as many messages are gone as have come at once, while more keep coming: a delivery's at least, and
     * infinitely many if they never are.
     */
    public double drainSeconds(double messages, double perSecond) {
        double spare = capacity() - perSecond;
        if (messages == 0 || spare <= 0) {
            return messages == 0 ? 0 : Double.POSITIVE_INFINITY;
        }
        return Math.max(messages / spare, seconds(Math.min(messages, (double) batchMax)));
    }

    /** The same with more consumers, or fewer. */
    public BatchQueue with(long others) {
        return new BatchQueue(others, windowSeconds, batchMax, fixedSeconds, messageSeconds);
    }

    /**
     * The fewest consumers, at least so many, that let nobody wait for longer than a second, with that probability; ten
     * million where these would not do.
     */
    public long consumersFor(double perSecond, double probability, long least) {
        return Enough.least(least, ErlangC.SERVERS_MAX, many -> with(many).isPrompt(perSecond, probability))
                .orElse(ErlangC.SERVERS_MAX);
    }

    /** Waiting for a consumer for more than a second is felt by who waits for an answer. */
    private boolean isPrompt(double perSecond, double probability) {
        ErlangC load = load(perSecond);
        return load.isStable() && load.waitAtMost(probability, seconds(batch(perSecond))) <= 1;
    }
}

package dev.holdfast.testing.simulation;

import java.util.random.RandomGenerator;

/**
 * How often what goes wrong, as probabilities from 0 to 1.
 *
 * @param crash of an invocation before a call, and again after it
 * @param throttle of a call, which then has no effect
 * @param loss of a request, which then has no effect, or of its answer, though it had
 * @param cancellation of a transaction for a conflict or lack of capacity
 * @param repeat of a write by the SDK itself, whose first answer was lost
 * @param staleness of each item that a read finds which need not be consistent
 * @param partialBatch of a batch, or a page cut short
 * @param slowness of a call: it takes seconds
 * @param duplication of a delivery of a message
 * @param disorder of a queue
 * @param mistiming of a message's delay, which then ends early or late
 */
public record FaultRates(
        double crash,
        double throttle,
        double loss,
        double cancellation,
        double repeat,
        double staleness,
        double partialBatch,
        double slowness,
        double duplication,
        double disorder,
        double mistiming) {

    /** Nothing goes wrong; only who goes first is left to chance. */
    public static final FaultRates NONE = new FaultRates(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Everything goes wrong, each now and then. */
    public static final FaultRates ROUGH = new FaultRates(0.01, 0.03, 0.03, 0.15, 0.02, 0.2, 0.2, 0.01, 0.15, 0.5, 0.2);

    /**
     * A mix of its own: some faults often, some seldom, some never, for a fault that happens all the time hides what
     * others would show (A. Groce et al., "Swarm Testing", 2012).
     */
    public static FaultRates drawn(RandomGenerator random) {
        return new FaultRates(
                upTo(0.04, random),
                upTo(0.1, random),
                upTo(0.1, random),
                upTo(0.4, random),
                upTo(0.1, random),
                upTo(0.5, random),
                upTo(0.5, random),
                upTo(0.1, random),
                upTo(0.4, random),
                upTo(1, random),
                upTo(0.5, random));
    }

    private static double upTo(double max, RandomGenerator random) {
        double rate = random.nextDouble() * max;
        return random.nextBoolean() ? rate : 0;
    }
}

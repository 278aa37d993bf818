package dev.holdfast.testing.simulation;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Decides by chance what goes wrong. */
final class Dice {

    private static final long SLOW_MS_MAX = 20_000;
    private static final long BRISK_MS_MAX = 20;

    private final RandomGenerator random;
    private FaultRates rates;

    Dice(RandomGenerator random, FaultRates rates) {
        this.random = random;
        this.rates = rates;
    }

    void set(FaultRates rates) {
        this.rates = rates;
    }

    FaultRates rates() {
        return rates;
    }

    boolean happens(double probability) {
        return probability > 0 && random.nextDouble() < probability;
    }

    /** From 0 up to and without a bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** How long a call takes. Mostly no time at all, for then the order of calls is left to the draw alone. */
    Duration latency() {
        if (happens(rates.slowness())) {
            return Duration.ofMillis(random.nextLong(SLOW_MS_MAX));
        }
        return random.nextInt(4) == 0 ? Duration.ofMillis(random.nextLong(BRISK_MS_MAX)) : Duration.ZERO;
    }

    Duration upTo(Duration max) {
        return Duration.ofMillis(random.nextLong(max.toMillis() + 1));
    }
}

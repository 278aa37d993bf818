package dev.holdfast.local.bench.arrivals;

import java.util.random.RandomGenerator;

/** Draws from the distributions that parcels are made of. */
record Chance(RandomGenerator random) {

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    double between(double low, double high) {
        return random.nextDouble(low, high);
    }

    int among(int count) {
        return random.nextInt(count);
    }

    /** @param median of the distribution; sigma is of its logarithm */
    double lognormal(double median, double sigma) {
        return median * Math.exp(sigma * random.nextGaussian());
    }

    /** Of a whole shape: a sum of as many exponential draws. */
    double gamma(int shape, double scale) {
        double sum = 0;
        for (int n = 0; n < shape; n++) {
            sum += random.nextExponential() * scale;
        }
        return sum;
    }

    /** Poisson, by Knuth (1969). */
    int poisson(double mean) {
        double limit = Math.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    /** A normal draw, drawn again until it is in between. */
    double within(double low, double high, double mean, double deviation) {
        double drawn = random.nextGaussian(mean, deviation);
        while (drawn < low || drawn > high) {
            drawn = random.nextGaussian(mean, deviation);
        }
        return drawn;
    }
}

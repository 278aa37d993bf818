package dev.holdfast.shipping.arrival;

import dev.holdfast.shipping.arrival.Sketch.Mass;
import java.util.Comparator;
import java.util.List;

/**
 * How long something takes, in days: what was seen, and with a small probability anything longer, by Lomax (1954), whose
 * remaining time grows with the time already gone. Given that more than that has gone by, quantiles are those of the rest
 * of the distribution: never less than what has gone by, never falling while it goes by, and finite beyond all experience.
 */
final class TransitTime {

    /** With 2, who has waited far beyond the usual waits 41 percent of that again, in the middle. */
    private static final double LOMAX_SHAPE = 2;

    private static final int HALVINGS = 50;

    private final double[] days;
    /** The probability of less, in the middle of each mass. */
    private final double[] below;

    private final double tailShare;
    private final double tailScale;

    /** @param masses at least one */
    TransitTime(List<Mass> masses, double tailShare) {
        List<Mass> sorted = masses.stream()
                .filter(mass -> mass.weight() > 0)
                .sorted(Comparator.comparingDouble(Mass::days))
                .toList();
        double total = sorted.stream().mapToDouble(Mass::weight).sum();
        this.days = new double[sorted.size()];
        this.below = new double[sorted.size()];
        double sum = 0;
        for (int n = 0; n < days.length; n++) {
            days[n] = sorted.get(n).days();
            below[n] = (sum + sorted.get(n).weight() / 2) / total;
            sum += sorted.get(n).weight();
        }
        this.tailShare = tailShare;
        this.tailScale = Math.max(1, days[middle()]);
    }

    /** The time by which it is over with this probability, given that it takes longer than {@code elapsed}. */
    double quantile(double probability, double elapsed) {
        double gone = probabilityOfLess(elapsed);
        double wanted = gone + probability * (1 - gone);
        double low = elapsed;
        double high = Math.max(1, elapsed);
        while (probabilityOfLess(high) < wanted && high < 1e6) {
            high *= 2;
        }
        for (int n = 0; n < HALVINGS; n++) {
            double half = (low + high) / 2;
            if (probabilityOfLess(half) < wanted) {
                low = half;
            } else {
                high = half;
            }
        }
        return high;
    }

    double probabilityOfLess(double time) {
        double tail = 1 - Math.pow(1 + Math.max(0, time) / tailScale, -LOMAX_SHAPE);
        return (1 - tailShare) * seen(time) + tailShare * tail;
    }

    /** Linear between the masses' middles, half a mass at either end. */
    private double seen(double time) {
        int after = firstAfter(time);
        if (after == 0) {
            return 0;
        }
        if (after == days.length) {
            return 1;
        }
        double part = (time - days[after - 1]) / (days[after] - days[after - 1]);
        return below[after - 1] + part * (below[after] - below[after - 1]);
    }

    private int firstAfter(double time) {
        int low = 0;
        int high = days.length;
        while (low < high) {
            int half = (low + high) >>> 1;
            if (days[half] <= time) {
                low = half + 1;
            } else {
                high = half;
            }
        }
        return low;
    }

    private int middle() {
        int at = 0;
        while (below[at] < 0.5 && at < below.length - 1) {
            at++;
        }
        return at;
    }
}

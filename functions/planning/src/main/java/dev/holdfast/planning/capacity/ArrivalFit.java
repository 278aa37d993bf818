package dev.holdfast.planning.capacity;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A law of arrivals a minute for each hour of the day, fitted by maximum likelihood: the hours' own means, and one
 * over-dispersion for all of them if the counts show any.
 *
 * @param orders that were fitted
 * @param days of trade that they came on
 * @param meanByHour orders a minute, by hour of the day; hours without orders are closed
 * @param dispersion the test that decides between the two laws
 * @param poissonAic Akaike's criterion (1974) of the Poisson law
 * @param negativeBinomialAic the same with one parameter more
 * @param size of the negative binomial law, if it was chosen: over-dispersed by the test, and better by Akaike's criterion
 */
public record ArrivalFit(
        long orders,
        long days,
        SortedMap<Integer, Double> meanByHour,
        Dispersion dispersion,
        double poissonAic,
        double negativeBinomialAic,
        @Nullable Double size) {

    private static final double LARGE_ENOUGH_FOR_POISSON = 1e8;

    public ArrivalFit {
        meanByHour = Collections.unmodifiableSortedMap(new TreeMap<>(meanByHour));
    }

    /** @throws IllegalArgumentException if there are no orders */
    public static ArrivalFit of(MinuteCounts counts) {
        if (counts.orders() == 0) {
            throw new IllegalArgumentException("no arrivals can be fitted where nobody ordered");
        }
        SortedMap<Integer, Double> means = new TreeMap<>();
        counts.minutes().keySet().forEach(hour -> means.put(hour, counts.mean(hour)));
        Dispersion dispersion = Dispersion.of(counts);
        double size = SizeSearch.best(counts);
        double poisson = 2.0 * means.size() - 2 * SizeSearch.logLikelihood(counts, Double.POSITIVE_INFINITY);
        double negative = 2.0 * (means.size() + 1) - 2 * SizeSearch.logLikelihood(counts, size);
        boolean varies = dispersion.overdispersed() && negative < poisson && size < LARGE_ENOUGH_FOR_POISSON;
        return new ArrivalFit(
                counts.orders(), counts.days(), means, dispersion, poisson, negative, varies ? size : null);
    }

    /**
     * The law of a minute of that hour, were there so many times the orders: the rate grows, and varies as much as it did.
     *
     * @param growth above 0
     */
    public ArrivalLaw law(int hour, double growth) {
        double infiniteIfSteady = size == null ? Double.POSITIVE_INFINITY : size;
        return ArrivalLaw.of(meanByHour.getOrDefault(hour, 0.0) * growth, infiniteIfSteady);
    }
}

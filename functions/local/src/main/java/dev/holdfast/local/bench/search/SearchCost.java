package dev.holdfast.local.bench.search;

import dev.holdfast.planning.cost.Prices;

/**
 * What a million answers cost on AWS, by the list that comes with Holdfast and by assumptions: an instance answers one question
 * a second, looks for changes every five seconds, and starts cold once in a thousand answers. Lambda's share of a core at
 * 512 MB makes computing longer than here; every round trip to a table takes 5 ms.
 */
final class SearchCost {

    private static final double MILLION = 1e6;
    private static final double ANSWERS_PER_START = 1_000;
    private static final double REFRESH_UNITS_PER_ANSWER = 4 * 0.5 / 5;
    private static final double MEMORY_GB = 0.5;
    private static final double CORE_SHARE = 512.0 / 1_769;
    private static final double ROUND_TRIP_MS = 5;

    private SearchCost() {}

    /**
     * Dollars.
     *
     * @param ms of computing an answer here
     * @param resident whether an index is kept in memory, and fresh
     */
    static double perMillion(
            double readUnits, double roundTrips, double coldReadUnits, double loadMs, double ms, boolean resident) {
        Prices prices = Prices.standard();
        double units = readUnits + coldReadUnits / ANSWERS_PER_START + (resident ? REFRESH_UNITS_PER_ANSWER : 0);
        double computingMs = (ms + loadMs / ANSWERS_PER_START) / CORE_SHARE + ROUND_TRIP_MS * roundTrips;
        double dollars = units * prices.readUnits() + prices.invocations();
        return dollars + MILLION * computingMs / 1_000 * MEMORY_GB * prices.gbSecond();
    }
}

package dev.holdfast.planning.replenish;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Orders within a budget: pack after pack of what most units are sold by for the money (marginal analysis: Fox, 1966), until
 * the money is spent or everything that was wanted is bought.
 */
public final class Budget {

    private static final int MOST_STEPS = 1_000;

    private Budget() {}

    /**
     * What is wanted of a SKU.
     *
     * @param units wanted, in whole packs
     * @param cost of a unit in minor units of money, above zero
     */
    public record Wish(LeadTimeDemand demand, double position, OrderTerms terms, long units, long cost) {

        public Wish {
            if (units < 0 || cost <= 0) {
                throw new IllegalArgumentException("units are not below zero, and cost something");
            }
        }

        private long step(long bought) {
            long packs = Math.max(1, units / terms.pack() / MOST_STEPS);
            long least = bought == 0 ? terms.units(Math.max(1, terms.minimum())) : packs * terms.pack();
            return Math.min(units - bought, least);
        }

        /** Units that more would be sold, for each minor unit of money. */
        private double gain(long bought) {
            long step = step(bought);
            double before = demand.expectedShort(position + bought);
            return (before - demand.expectedShort(position + bought + step)) / ((double) step * cost);
        }
    }

    private record Next(int wish, double gain) {}

    /** @return units of each, in the order given, none above what was wanted */
    public static long[] within(long money, List<Wish> wishes) {
        if (money < 0) {
            throw new IllegalArgumentException("a budget is not below zero");
        }
        long[] bought = new long[wishes.size()];
        long left = money;
        PriorityQueue<Next> best =
                new PriorityQueue<>(Comparator.comparingDouble(Next::gain).reversed());
        IntStream.range(0, bought.length)
                .filter(i -> wishes.get(i).units() > 0)
                .forEach(i -> best.add(new Next(i, wishes.get(i).gain(0))));
        while (!best.isEmpty()) {
            int i = best.remove().wish();
            Wish wish = wishes.get(i);
            long step = wish.step(bought[i]);
            if (step * wish.cost() <= left) {
                left -= step * wish.cost();
                bought[i] += step;
                if (bought[i] < wish.units()) {
                    best.add(new Next(i, wish.gain(bought[i])));
                }
            }
        }
        return bought;
    }
}

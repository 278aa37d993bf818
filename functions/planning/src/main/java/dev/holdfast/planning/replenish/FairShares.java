package dev.holdfast.planning.replenish;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Shares units out between warehouses so that each is as likely as any other to have enough (fair shares: Eppen and Schrage,
 * 1981). What a warehouse has too much of stays there.
 */
public final class FairShares {

    private FairShares() {}

    /**
     * A warehouse.
     *
     * @param position units that are there, not held, and on the way there
     */
    public record Need(LeadTimeDemand demand, long position) {

        /** In standard deviations: how far it is from running out of what is expected; with none, in units. */
        private double safety(long given) {
            double deviation = Math.max(demand.deviation(), 1e-6);
            return (position + given - demand.mean()) / deviation;
        }
    }

    /** @return units for each, in the order given; together the units that were to be shared */
    public static long[] of(long units, List<Need> needs) {
        if (units < 0 || needs.isEmpty()) {
            throw new IllegalArgumentException("some units are shared between some warehouses");
        }
        long[] shares = new long[needs.size()];
        long step = Math.max(1, units / 1_000);
        PriorityQueue<Integer> neediest = new PriorityQueue<>(
                Comparator.<Integer>comparingDouble(i -> needs.get(i).safety(shares[i]))
                        .thenComparing(Comparator.naturalOrder()));
        IntStream.range(0, shares.length).forEach(neediest::add);
        for (long left = units; left > 0; ) {
            int next = neediest.remove();
            long given = Math.min(step, left);
            shares[next] += given;
            left -= given;
            neediest.add(next);
        }
        return shares;
    }
}

package dev.holdfast.planning.purchase;

import dev.holdfast.planning.supplier.Supplier;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Fills an order up to what its supplier takes, pack after pack of the SKU that would otherwise be sold out first (equal
 * run-out times: Brown, 1977). Nothing is bought for longer than {@value #REVIEWS_MAX} reviews more than usual: then the order
 * stays below the minimum, and people have to say what is to be done.
 */
final class OrderMinimum {

    private static final int REVIEWS_MAX = 4;
    private static final int STEPS = 1_000;

    private final Supplier supplier;
    private final List<Candidate> candidates;
    private final long[] added;
    private long units;
    private long cost;

    /**
     * A SKU that could be bought.
     *
     * @param pack units that come together
     * @param least units that an order has of it, if it has any
     * @param unitCost in minor units of money
     * @param position units there and on the way
     * @param ordered units that are on the order already
     * @param daily units that are expected to be sold a day
     * @param most units that its position may be filled up to
     */
    record Candidate(int pack, long least, long unitCost, long position, long ordered, double daily, double most) {

        /** @param reviewed demand from one review to the next */
        static double most(double orderUpTo, double reviewed) {
            return orderUpTo + REVIEWS_MAX * reviewed;
        }

        private long packs(long wanted) {
            return (Math.max(1, wanted) + pack - 1) / pack * pack;
        }
    }

    OrderMinimum(Supplier supplier, List<Candidate> candidates) {
        this.supplier = supplier;
        this.candidates = candidates;
        this.added = new long[candidates.size()];
        this.units = candidates.stream().mapToLong(Candidate::ordered).sum();
        this.cost = candidates.stream()
                .mapToLong(each -> each.ordered() * each.unitCost())
                .sum();
    }

    boolean isMet() {
        return units >= supplier.minimumUnits() && cost >= supplier.minimumAmount();
    }

    /** @return units to add of each, in the order given; none if the minimum cannot be met so */
    long[] fill() {
        PriorityQueue<Integer> next = new PriorityQueue<>(
                Comparator.<Integer>comparingDouble(this::days).thenComparing(Comparator.naturalOrder()));
        for (int i = 0; i < added.length; i++) {
            if (candidates.get(i).daily() > 0) {
                next.add(i);
            }
        }
        while (!isMet() && !next.isEmpty()) {
            int i = next.remove();
            Candidate candidate = candidates.get(i);
            long step = step(i);
            if (filled(i) + step <= candidate.most() && fitsBudget(step * candidate.unitCost())) {
                added[i] += step;
                units += step;
                cost += step * candidate.unitCost();
                next.add(i);
            }
        }
        return isMet() ? added.clone() : new long[added.length];
    }

    private long filled(int i) {
        return candidates.get(i).position() + candidates.get(i).ordered() + added[i];
    }

    /** That it will last. */
    private double days(int i) {
        return filled(i) / candidates.get(i).daily();
    }

    private long step(int i) {
        Candidate candidate = candidates.get(i);
        boolean isNew = candidate.ordered() + added[i] == 0;
        long packs = candidate.packs((long) (candidate.most() / STEPS));
        return isNew ? Math.max(packs, candidate.packs(candidate.least())) : packs;
    }

    private boolean fitsBudget(long more) {
        Long budget = supplier.budget();
        return budget == null || cost + more <= budget;
    }
}

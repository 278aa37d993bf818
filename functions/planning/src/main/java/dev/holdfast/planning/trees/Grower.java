package dev.holdfast.planning.trees;

import dev.holdfast.planning.trees.Histogram.Cut;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Grows one tree leaf by leaf, always where the squared error falls most (best-first growth: Shi, 2007; histograms of the
 * smaller child only, the larger one's by subtraction: Ke et al., 2017).
 */
final class Grower {

    private final Binned table;
    private final Shape shape;
    private final int[] features;
    private final int[] rows;
    private final int[] spare;
    private final double[] gradient;
    private final List<Leaf> leaves = new ArrayList<>();
    private final Tree tree;

    /** @param rows what the tree sees; sorted by leaf afterwards */
    Grower(Binned table, Shape shape, int[] features, int[] rows, double[] gradient) {
        this.table = table;
        this.shape = shape;
        this.features = features;
        this.rows = rows;
        this.spare = new int[rows.length];
        this.gradient = gradient;
        this.tree = new Tree(shape.leaves());
    }

    /** A leaf: its node, its rows' place, and where it is best cut. */
    private record Leaf(
            int node,
            int from,
            int to,
            Histogram sums,
            @Nullable Cut cut) {

        double gain() {
            return cut == null ? 0 : cut.gain();
        }
    }

    /** What a leaf's value is worked out from. */
    interface LeafValue {
        double of(int[] rows, int from, int to);
    }

    Tree grow(LeafValue value) {
        Histogram all = histogram(0, rows.length);
        leaves.add(leaf(0, 0, rows.length, all));
        while (leaves.size() < shape.leaves()) {
            int next = richest();
            Leaf leaf = leaves.get(next);
            if (leaf.cut() == null) {
                break;
            }
            leaves.remove(next);
            split(leaf, leaf.cut());
        }
        for (Leaf leaf : leaves) {
            tree.set(leaf.node(), value.of(rows, leaf.from(), leaf.to()));
        }
        return tree.trimmed();
    }

    private int richest() {
        int best = 0;
        for (int i = 1; i < leaves.size(); i++) {
            if (leaves.get(i).gain() > leaves.get(best).gain()) {
                best = i;
            }
        }
        return best;
    }

    private void split(Leaf leaf, Cut cut) {
        int middle = partition(leaf, cut);
        int left = tree.split(leaf.node(), cut.feature(), table.bins()[cut.feature()].end(cut.bin()));
        boolean leftIsSmaller = middle - leaf.from() <= leaf.to() - middle;
        Histogram small = leftIsSmaller ? histogram(leaf.from(), middle) : histogram(middle, leaf.to());
        Histogram large = leaf.sums().minus(features, small);
        leaves.add(leaf(left, leaf.from(), middle, leftIsSmaller ? small : large));
        leaves.add(leaf(left + 1, middle, leaf.to(), leftIsSmaller ? large : small));
    }

    /** Stable, so that the same rows always come in the same order. */
    private int partition(Leaf leaf, Cut cut) {
        byte[] codes = table.codes()[cut.feature()];
        int left = leaf.from();
        int right = 0;
        for (int i = leaf.from(); i < leaf.to(); i++) {
            if ((codes[rows[i]] & 0xff) <= cut.bin()) {
                rows[left++] = rows[i];
            } else {
                spare[right++] = rows[i];
            }
        }
        System.arraycopy(spare, 0, rows, left, right);
        return left;
    }

    private Histogram histogram(int from, int to) {
        Histogram sums = new Histogram(table, features);
        double[] pulls = new double[to - from];
        for (int i = from; i < to; i++) {
            pulls[i - from] = gradient[rows[i]];
        }
        sums.add(table, features, rows, from, pulls);
        return sums;
    }

    private Leaf leaf(int node, int from, int to, Histogram sums) {
        Cut best = null;
        if (to - from >= 2 * shape.leafRows()) {
            for (int f : features) {
                Cut cut = sums.best(f, shape.leafRows());
                if (cut != null && (best == null || cut.gain() > best.gain())) {
                    best = cut;
                }
            }
        }
        return new Leaf(node, from, to, sums, best);
    }
}

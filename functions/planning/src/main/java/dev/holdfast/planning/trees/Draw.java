package dev.holdfast.planning.trees;

import java.util.Arrays;
import java.util.Random;

/** Draws what a tree sees. */
final class Draw {

    private Draw() {}

    /** Without replacement, in ascending order, at least one. */
    static int[] share(int of, double share, Random random) {
        int due = Math.clamp(Math.round(of * share), 1, of);
        int[] drawn = new int[due];
        int count = 0;
        for (int i = 0; i < of && count < due; i++) {
            if (random.nextDouble() * (of - i) < due - count) {
                drawn[count++] = i;
            }
        }
        return Arrays.copyOf(drawn, count);
    }

    /** With replacement, as many as there are, in ascending order. */
    static int[] bootstrap(int of, Random random) {
        int[] drawn = random.ints(of, 0, of).toArray();
        Arrays.sort(drawn);
        return drawn;
    }
}

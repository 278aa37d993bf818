package dev.holdfast.testing.dynamo;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The guards that were met, how often each said no, and those that are taken away. */
final class Guards {

    private final SortedMap<GuardId, Long> refusals = new TreeMap<>();
    private Predicate<GuardId> removed = guard -> false;

    void remove(Predicate<GuardId> some) {
        removed = removed.or(some);
    }

    SortedMap<GuardId, Long> refusals() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(refusals));
    }

    /** @return whether the write may go on as far as this guard is concerned */
    boolean passes(GuardId guard, boolean holds) {
        refusals.merge(guard, holds ? 0L : 1L, Long::sum);
        return holds || removed.test(guard);
    }
}

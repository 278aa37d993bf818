package dev.holdfast.planning.capacity;

import java.util.OptionalLong;
import java.util.function.LongPredicate;

/** Searches whole numbers of which every greater one does if one does: in doubling steps, and then by halves. */
final class Enough {

    private Enough() {}

    /** The least from there on that does; empty if the greatest does not. */
    static OptionalLong least(long from, long greatest, LongPredicate does) {
        long enough = from;
        long tooFew = from - 1;
        while (!does.test(enough)) {
            if (enough >= greatest) {
                return OptionalLong.empty();
            }
            tooFew = enough;
            enough = Math.min(Math.max(1, 2 * enough), greatest);
        }
        while (enough - tooFew > 1) {
            long middle = tooFew + (enough - tooFew) / 2;
            if (does.test(middle)) {
                enough = middle;
            } else {
                tooFew = middle;
            }
        }
        return OptionalLong.of(enough);
    }
}

package dev.holdfast.testing.dynamo;

import java.util.Comparator;

/**
 * Where an item stands in what a query or a scan reads.
 *
 * @param read its key in the index or the table that is read
 * @param primary its key in the table, which tells it from others with the same key in the index
 */
record Position(ItemKey read, ItemKey primary) implements Comparable<Position> {

    private static final Comparator<Position> ORDER =
            Comparator.comparing(Position::read).thenComparing(Position::primary);

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }
}

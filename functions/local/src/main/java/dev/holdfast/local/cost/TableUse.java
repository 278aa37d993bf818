package dev.holdfast.local.cost;

import dev.holdfast.planning.cost.Usage;

/**
 * What writes of one table have used.
 *
 * @param writes of items, refused ones and conditions among them
 * @param bytes of them, before or after, whichever is more
 * @param units of the table
 * @param indexUnits of its indexes
 */
record TableUse(double writes, double bytes, double units, double indexUnits) {

    static final TableUse NONE = new TableUse(0, 0, 0, 0);

    static TableUse of(long bytes, long units, long indexUnits) {
        return new TableUse(1, (double) bytes, (double) units, (double) indexUnits);
    }

    TableUse plus(TableUse other) {
        return new TableUse(
                writes + other.writes, bytes + other.bytes, units + other.units, indexUnits + other.indexUnits);
    }

    Usage usage() {
        return Usage.wrote(units, indexUnits);
    }
}

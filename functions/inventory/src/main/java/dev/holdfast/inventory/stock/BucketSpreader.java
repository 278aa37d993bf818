package dev.holdfast.inventory.stock;

import dev.holdfast.platform.Backoff;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.aws.Transactions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Spreads a SKU's available units over its buckets while they are being sold. */
@Singleton
class BucketSpreader {

    private static final int FAILURES_MAX = 25;

    private final StockTable table;
    private final StockWrites writes;
    private final Transactions transactions;
    private final Backoff backoff;

    BucketSpreader(StockTable table, StockWrites writes, Transactions transactions, Backoff backoff) {
        this.table = table;
        this.writes = writes;
        this.transactions = transactions;
        this.backoff = backoff;
    }

    /**
     * Shifts units until they lie evenly as they were read. Each shift is a transaction of its own, so that it is in the
     * way of few buyers; after a shift that failed the stock is read again.
     *
     * @param reach over how many buckets it may lie
     * @return units shifted
     * @throws Unavailable if others were at the same stock again and again; it can be repeated
     */
    long spread(SkuAt at, int buckets, int reach) {
        long shifted = 0;
        int failures = 0;
        while (true) {
            boolean asPlanned = true;
            for (BucketShifts.Shift shift : plan(at, buckets, reach)) {
                if (!shift(shift)) {
                    asPlanned = false;
                    break;
                }
                shifted += shift.units();
                failures = 0;
            }
            if (asPlanned) {
                return shifted;
            }
            if (++failures > FAILURES_MAX) {
                throw new Unavailable("others were at the stock of " + at.sku() + " again and again");
            }
            backoff.pauseAfter(failures);
        }
    }

    private List<BucketShifts.Shift> plan(SkuAt at, int buckets, int reach) {
        var items = table.read(Map.of(at.sku(), reach), List.of(at.warehouse())).values();
        return BucketShifts.even(at, items, buckets);
    }

    private boolean shift(BucketShifts.Shift shift) {
        return switch (transactions.attempt(
                List.of(writes.shift(shift.from(), -shift.units()), writes.shift(shift.to(), shift.units())))) {
            case Transactions.Committed ignored -> true;
            case Transactions.Refused ignored -> false;
            case Transactions.Contended ignored -> false;
            case Transactions.Unacceptable never -> throw new Unavailable(never.why());
        };
    }
}

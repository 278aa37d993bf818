package dev.holdfast.inventory.reserve;

import dev.holdfast.model.order.Shortage;
import dev.holdfast.model.stock.Allocation;
import dev.holdfast.model.stock.Claim;
import dev.holdfast.model.stock.LimitKey;
import dev.holdfast.model.stock.StockKey;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What could be done for an order, by what is known. */
sealed interface Placement {

    /** Units asked for in vain, by the stock item that counts them. */
    Map<StockKey, Long> lost();

    /** Items whose emptiness is why something is refused. They are guarded by the write that refuses it. */
    Set<StockKey> evidence();

    /** How many items of a transaction it takes, the order's own included. */
    int items();

    /**
     * Stock to be held.
     *
     * @param shortages what a partial order does not get; empty for all others
     */
    record Held(
            List<Allocation> allocations,
            List<Claim> claims,
            List<Shortage> shortages,
            Map<StockKey, Long> lost,
            Set<StockKey> evidence)
            implements Placement {

        @Override
        public int items() {
            return 1 + claims.size() + distinct(allocations, lost, evidence);
        }
    }

    /**
     * Not enough: the order is rejected.
     *
     * @param usedUp the coupon that cannot be redeemed, if that is why
     */
    record OutOfStock(
            List<Shortage> shortages,
            Map<StockKey, Long> lost,
            Set<StockKey> evidence,
            Map<LimitKey, Long> exhausted,
            Optional<String> usedUp)
            implements Placement {

        @Override
        public int items() {
            return 1 + exhausted.size() + distinct(List.of(), lost, evidence);
        }
    }

    private static int distinct(List<Allocation> allocations, Map<StockKey, Long> lost, Set<StockKey> evidence) {
        Set<StockKey> keys = new HashSet<>(lost.keySet());
        keys.addAll(evidence);
        allocations.forEach(each -> keys.add(each.item()));
        return keys.size();
    }
}

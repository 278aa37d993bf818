package dev.holdfast.catalog.promotion;

import dev.holdfast.model.Zone;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What a promotion does. Amounts are minor units. */
public sealed interface Benefit {

    /**
     * A share of the price of all goods in scope, rounded once.
     *
     * @param basisPoints hundredths of a percent, 1 to 10,000
     */
    record Percent(int basisPoints) implements Benefit {}

    /** So much off all goods in scope together, and never more than they cost. */
    record AmountOff(long amount) implements Benefit {}

    /** Each unit in scope costs no more than this. */
    record UnitPrice(long price) implements Benefit {}

    /**
     * Who buys so many units gets so many more at a reduced price: the cheapest ones.
     *
     * @param get reduced units for each {@code buy} units
     * @param basisPoints what is taken off them, 10,000 for free
     * @param of where the reduced units are from; empty for the promotion's own scope
     * @param timesMax how often in one order
     */
    record BuyGet(long buy, long get, int basisPoints, Optional<Scope> of, long timesMax) implements Benefit {}

    /**
     * Some SKUs for one price, as often as there are enough of them.
     *
     * @param units of each SKU in one bundle
     */
    record Bundle(Map<String, Long> units, long price) implements Benefit {

        public Bundle {
            units = new TreeMap<>(units);
        }
    }

    /**
     * Nothing for shipping.
     *
     * @param zones where to; empty for everywhere
     */
    record FreeShipping(Set<Zone> zones) implements Benefit {

        public FreeShipping {
            zones = Set.copyOf(zones);
        }
    }
}

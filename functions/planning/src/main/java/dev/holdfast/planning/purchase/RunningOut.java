package dev.holdfast.planning.purchase;

import org.jspecify.annotations.Nullable;

/**
 * A SKU that will probably be sold out before an order of today can be there.
 *
 * @param available units there and not held
 * @param onTheWay units of purchase orders that have not come
 * @param leadTimeDays until an order of today is there
 * @param leadTimeDemand units that demand until then does not exceed with a probability of nine tenths; null without a
 *     forecast, where there is nothing left at all
 */
public record RunningOut(
        String sku,
        long available,
        long onTheWay,
        double leadTimeDays,
        @Nullable Double leadTimeDemand) {

    /** Units that may be asked for in vain. */
    double missing() {
        return leadTimeDemand == null ? 0 : leadTimeDemand - available - onTheWay;
    }
}

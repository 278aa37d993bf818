package dev.holdfast.planning.purchase;

import dev.holdfast.planning.replenish.ForecastSource.Prospect;
import dev.holdfast.planning.replenish.SkuState;
import dev.holdfast.planning.supplier.SuppliedSku;

/**
 * A supplied SKU when it is looked at.
 *
 * @param available units there and not held, in all warehouses: demand is forecast for all of them together
 * @param onTheWay units of purchase orders that have not come
 */
record SkuNow(SuppliedSku supplied, Look look, long available, long onTheWay) {

    String sku() {
        return supplied.sku();
    }

    SkuState state(Prospect prospect) {
        return new SkuState(
                sku(),
                prospect.outlook(),
                prospect.steady(),
                prospect.line(),
                available,
                onTheWay,
                supplied.unitCost(),
                supplied.terms());
    }
}

package dev.holdfast.planning.replenish;

import java.util.Optional;

/**
 * A SKU that will run out before what is ordered today can be there, if its demand is what is expected.
 *
 * @param days until nothing is left, with everything that is on the way
 * @param leadDays until an order of today is there
 * @param missing units asked for in vain until then
 */
public record ExpectedShortage(String sku, int days, int leadDays, double missing) {

    /** Empty if what is there and on the way is expected to last. */
    static Optional<ExpectedShortage> of(SkuState state, Terms terms, BlendedLevel level) {
        int leadDays = LeadTimeDemand.days(terms.lead(), 0);
        double left = Math.max(0, state.position());
        double missing = 0;
        int lasting = leadDays;
        for (int day = 0; day < leadDays; day++) {
            double demand = level.units(state.outlook().mean()[day], state.steady());
            if (demand > left && lasting == leadDays) {
                lasting = day;
            }
            missing += Math.max(0, demand - left);
            left = Math.max(0, left - demand);
        }
        return missing >= 1
                ? Optional.of(new ExpectedShortage(state.sku(), lasting, leadDays, missing))
                : Optional.empty();
    }
}

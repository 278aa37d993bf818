package dev.holdfast.planning.replenish;

/**
 * What is known of a SKU when it is looked at.
 *
 * @param outlook of demand from now on
 * @param steady units a day that it usually sells, see {@link SteadyDemand}
 * @param line units of its average order line, above zero
 * @param free units that are there and not held
 * @param onTheWay units of open purchase orders
 * @param cost of a unit in minor units of money, above zero
 */
public record SkuState(
        String sku,
        Outlook outlook,
        double steady,
        double line,
        long free,
        long onTheWay,
        long cost,
        OrderTerms terms) {

    public SkuState {
        if (!(steady >= 0 && line > 0 && cost > 0 && onTheWay >= 0)) {
            throw new IllegalArgumentException("demand and stock are not below zero, lines and costs are above");
        }
    }

    /** Units that orders are decided by. */
    public long position() {
        return free + onTheWay;
    }

    /** Until what is ordered at the next review can be there. */
    LeadTimeDemand demand(Terms terms, BlendedLevel level) {
        return demand(outlook, steady, terms.lead(), terms.review(), level);
    }

    /**
     * The same of what is not a state.
     *
     * @param steady units a day
     */
    public static LeadTimeDemand demand(Outlook outlook, double steady, LeadTime lead, int review, BlendedLevel level) {
        int days = LeadTimeDemand.days(lead, review);
        LeadTimeDemand forecast = LeadTimeDemand.over(outlook, lead, review);
        LeadTimeDemand usual = UsualSpread.towards(forecast, lead, days);
        return usual.around(level.units(forecast.mean(), steady * days));
    }
}

package dev.holdfast.planning.replenish;

/**
 * How far demand over a lead time usually is from what was expected. One SKU's own spread says little: it hangs on whether
 * a wholesaler happened to come. So it is drawn towards what all SKUs have (shrinkage: Stein, 1956; Efron and Morris,
 * 1975), which falls with the days that errors have to cancel each other: a squared coefficient of variation of 0.1 for
 * not knowing the level, 8 for a day's chance, and that of the lead time itself.
 */
final class UsualSpread {

    private static final double LEVEL = 0.1;
    private static final double DAY = 8;
    private static final double OWN_SHARE = 0.2;
    private static final double LEAST = 1e-9;

    private UsualSpread() {}

    /** @param days that the demand is of */
    static LeadTimeDemand towards(LeadTimeDemand own, LeadTime lead, int days) {
        if (own.mean() < LEAST || own.deviation() < LEAST) {
            return own;
        }
        double late = lead.deviation() / days;
        double usual = LEVEL + DAY / days + late * late;
        double variation = own.deviation() / own.mean();
        double drawn = Math.pow(usual, (1 - OWN_SHARE) / 2) * Math.pow(variation, OWN_SHARE);
        return new LeadTimeDemand(own.mean(), drawn * own.mean());
    }
}

package dev.holdfast.model.order;

import java.util.List;

/**
 * What promotions do for an order.
 *
 * @param reductions in the order in which they were applied
 * @param redemptions the coupons that it redeems, one for each code
 */
public record Promoted(List<Reduction> reductions, List<Redemption> redemptions) {

    public Promoted {
        reductions = List.copyOf(reductions);
        redemptions = List.copyOf(redemptions);
    }
}

package dev.holdfast.inventory.reserve;

import dev.holdfast.model.order.OrderLine;
import dev.holdfast.model.order.Redemption;
import dev.holdfast.model.order.Shortage;
import dev.holdfast.model.stock.Claim;
import dev.holdfast.model.stock.LimitKey;
import dev.holdfast.model.stock.StockKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The units that can be had of each line, and what stands against the rest. */
final class Need {

    /** More evidence than this says nothing more. */
    private static final int EVIDENCE_MAX = 64;

    final Map<OrderLine, Long> units = new LinkedHashMap<>();
    final List<Shortage> shortages = new ArrayList<>();
    final Map<StockKey, Long> lost = new TreeMap<>();
    final Set<StockKey> evidence = new LinkedHashSet<>();
    final Map<LimitKey, Long> exhausted = new TreeMap<>();

    /** The first coupon that is used up. Without it there is no order, not even in part: its price was promised with it. */
    Optional<String> usedUp = Optional.empty();

    private final List<Redemption> redemptions;
    private final String customer;
    private final boolean partial;

    Need(Wanted wanted, Knowledge known, List<String> warehouses) {
        this.customer = wanted.customer();
        this.partial = wanted.partial();
        this.redemptions = wanted.redemptions();
        redemptions.forEach(each -> redeem(each, known));
        // of stock it asks nothing then: neither is any lost
        for (OrderLine line : usedUp.isEmpty() ? wanted.lines() : List.<OrderLine>of()) {
            long allowed = allowed(line, known);
            long there = Math.min(line.quantity(), known.available(line.sku()));
            long got = Math.min(allowed, there);
            if (got < line.quantity()) {
                shortages.add(new Shortage(line.sku(), line.quantity(), got));
                noteWhy(line, allowed, there, known, warehouses);
            }
            if (got > 0) {
                units.put(line, got);
            }
        }
    }

    boolean refused() {
        return usedUp.isPresent() || (partial ? units.isEmpty() : !shortages.isEmpty());
    }

    private void redeem(Redemption redemption, Knowledge known) {
        for (Claim claim : CouponClaims.of(redemption, customer)) {
            long used = known.used(claim.limit()).orElse(0);
            if (usedUp.isEmpty() && used + claim.quantity() > claim.max()) {
                usedUp = Optional.of(redemption.code());
                exhausted.put(claim.limit(), used);
            }
        }
    }

    private long allowed(OrderLine line, Knowledge known) {
        if (line.customerLimit() == 0) {
            return line.quantity();
        }
        long used = known.used(new LimitKey(customer, line.sku())).orElse(0);
        return Math.clamp(line.customerLimit() - used, 0, line.quantity());
    }

    private void noteWhy(OrderLine line, long allowed, long there, Knowledge known, List<String> warehouses) {
        if (there < line.quantity()) {
            // a partial order gets the rest; any other asked for all of it in vain
            lost.put(
                    new StockKey(line.sku(), warehouses.getFirst(), 0),
                    partial ? line.quantity() - there : line.quantity());
            if (evidence.isEmpty()) {
                known.items(line.sku()).keySet().stream().limit(EVIDENCE_MAX).forEach(evidence::add);
                evidence.add(new StockKey(line.sku(), warehouses.getFirst(), 0));
            }
        }
        LimitKey limit = new LimitKey(customer, line.sku());
        long used = known.used(limit).orElse(0);
        // an order for more than the limit itself is refused whatever is used: that needs no evidence
        if (allowed < line.quantity() && used > 0 && exhausted.isEmpty()) {
            exhausted.put(limit, used);
        }
    }

    List<Claim> claims() {
        List<Claim> claims = new ArrayList<>(CouponClaims.of(redemptions, customer));
        units.forEach((line, quantity) -> {
            if (line.customerLimit() > 0) {
                claims.add(new Claim(new LimitKey(customer, line.sku()), quantity, line.customerLimit()));
            }
        });
        return claims;
    }
}

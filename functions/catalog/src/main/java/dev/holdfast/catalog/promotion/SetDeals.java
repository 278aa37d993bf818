package dev.holdfast.catalog.promotion;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import dev.holdfast.catalog.promotion.Basket.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Promotions that are about sets of units: buy some and get some, and bundles. A unit is part of one set only. */
final class SetDeals {

    private static final Comparator<Entry> CHEAPEST =
            comparingLong((Entry entry) -> entry.line.unitPrice()).thenComparing(Entry::sku);

    private SetDeals() {}

    /** The cheapest units are reduced, the dearest ones are those that were bought for it. */
    static Deal buyGet(Benefit.BuyGet benefit, List<Entry> bought, List<Entry> others) {
        boolean same = benefit.of().isEmpty();
        List<Entry> reduced = same ? bought : others;
        long sets = Math.min(
                benefit.timesMax(),
                same ? free(bought) / Math.addExact(benefit.buy(), benefit.get()) : free(bought) / benefit.buy());
        long units = Math.min(saturated(sets, benefit.get()), free(reduced));
        long needed = Math.ceilDiv(units, benefit.get()) * benefit.buy();
        Deal deal = new Deal();
        Map<Entry, Long> cheap = pick(reduced.stream().sorted(CHEAPEST).toList(), units, deal);
        cheap.forEach((entry, some) -> deal.take(entry, Shares.part(entry.costOf(some), benefit.basisPoints())));
        pick(bought.stream().sorted(CHEAPEST.reversed()).toList(), needed, deal);
        return deal;
    }

    private static long free(List<Entry> entries) {
        return entries.stream().mapToLong(entry -> entry.free).sum();
    }

    private static long saturated(long sets, long each) {
        return Math.multiplyHigh(sets, each) == 0 && sets * each >= 0 ? sets * each : Long.MAX_VALUE;
    }

    /** So many units, from the first entries on, that the deal has not counted yet; it counts them now. */
    private static Map<Entry, Long> pick(List<Entry> entries, long units, Deal deal) {
        Map<Entry, Long> picked = new LinkedHashMap<>();
        long missing = units;
        for (Entry entry : entries) {
            long some = Math.min(missing, entry.free - deal.counted.getOrDefault(entry, 0L));
            if (some > 0) {
                picked.put(entry, some);
                deal.count(entry, some);
                missing -= some;
            }
        }
        return picked;
    }

    /** @param open the lines that may be reduced */
    static Deal bundle(Benefit.Bundle benefit, List<Entry> open) {
        List<Entry> parts = open.stream()
                .filter(entry -> benefit.units().containsKey(entry.sku()))
                .sorted(comparing(Entry::sku))
                .toList();
        Deal deal = new Deal();
        if (parts.size() < benefit.units().size()) {
            return deal;
        }
        long times = parts.stream()
                .mapToLong(entry -> entry.free / unitsOf(benefit, entry))
                .min()
                .orElse(0);
        List<Long> costs = new ArrayList<>();
        parts.forEach(entry -> costs.add(entry.costOf(times * unitsOf(benefit, entry))));
        long cost = costs.stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
        boolean dearer = times == 0 || benefit.price() > cost / times;
        long[] shares = Shares.of(
                dearer ? 0 : cost - times * benefit.price(),
                costs.stream().mapToLong(Long::longValue).toArray());
        for (int i = 0; i < shares.length; i++) {
            deal.take(parts.get(i), shares[i]);
            deal.count(parts.get(i), times * unitsOf(benefit, parts.get(i)));
        }
        return deal;
    }

    private static long unitsOf(Benefit.Bundle benefit, Entry entry) {
        return benefit.units().getOrDefault(entry.sku(), 1L);
    }
}

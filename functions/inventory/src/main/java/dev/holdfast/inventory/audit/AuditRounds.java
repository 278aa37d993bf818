package dev.holdfast.inventory.audit;

import dev.holdfast.inventory.audit.AuditReport.Difference;
import dev.holdfast.inventory.stock.SkuAt;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Puts several readings of a moving system together. Pure.
 *
 * <p>An account that does not balance counts at once if its stock items were not written from before the movements and
 * orders were read until after: every change of a hold, and every movement, writes its stock items in the same
 * transaction. One that moved is looked at in the next reading. Of the orders, only what every reading shows counts.
 */
final class AuditRounds {

    private final Set<Difference> ofStock = new LinkedHashSet<>();
    private final Set<Difference> ofOrders = new LinkedHashSet<>();
    private final NavigableSet<SkuAt> moving = new TreeSet<>();
    private boolean begun;

    /** The accounts of this reading that are in question. */
    NavigableMap<SkuAt, Account> suspects(Ledger ledger) {
        NavigableMap<SkuAt, Account> suspects = new TreeMap<>(ledger.unbalanced());
        if (begun) {
            suspects.keySet().retainAll(moving);
        }
        return suspects;
    }

    /** @param writesAfter committed writes of the suspects, counted again after all else was read */
    void add(Ledger ledger, OrderWatch watch, Map<SkuAt, Long> writesAfter) {
        NavigableMap<SkuAt, Account> suspects = suspects(ledger);
        ofStock.addAll(ledger.impossible());
        moving.clear();
        suspects.forEach((at, account) -> {
            if (writesAfter.getOrDefault(at, 0L) == account.writes) {
                ofStock.addAll(Ledger.differences(at, account));
            } else {
                moving.add(at);
            }
        });
        if (begun) {
            ofOrders.removeIf(before -> watch.differences().stream().noneMatch(now -> isSame(before, now)));
        } else {
            ofOrders.addAll(watch.differences());
        }
        begun = true;
    }

    /** The same order and state; the minutes it is late may have grown. */
    private static boolean isSame(Difference one, Difference other) {
        return Objects.equals(one.order(), other.order()) && one.what().equals(other.what());
    }

    /** Whether another reading could tell more. */
    boolean isOpen() {
        return !moving.isEmpty() || !ofOrders.isEmpty();
    }

    int unsettled() {
        return moving.size();
    }

    List<Difference> differences() {
        List<Difference> all = new ArrayList<>(ofStock);
        all.addAll(ofOrders);
        return all;
    }
}

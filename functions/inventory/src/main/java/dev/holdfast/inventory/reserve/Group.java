package dev.holdfast.inventory.reserve;

import dev.holdfast.inventory.stock.DemandLines;
import dev.holdfast.model.stock.Claim;
import dev.holdfast.model.stock.LimitKey;
import dev.holdfast.model.stock.StockKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Orders that are decided in one transaction: one write for each order, and ONE for each stock item and limit, for the
 * sum over the group.
 */
final class Group {

    /** A member and what is done for it. */
    record Member(Request request, Placement placement) {}

    private final List<Member> members = new ArrayList<>();
    private final NavigableMap<StockKey, Long> taken = new TreeMap<>();
    private final NavigableMap<StockKey, Long> lost = new TreeMap<>();
    private final Map<StockKey, Long> lines = new HashMap<>();
    private final NavigableSet<StockKey> evidence = new TreeSet<>();
    private final NavigableMap<LimitKey, Claim> claimed = new TreeMap<>();
    private final NavigableMap<LimitKey, Long> exhausted = new TreeMap<>();
    private int bytes;

    void add(Request request, Placement placement) {
        members.add(new Member(request, placement));
        bytes += request.bytes();
        placement.lost().forEach((key, units) -> lost.merge(key, units, Math::addExact));
        evidence.addAll(placement.evidence());
        DemandLines asked = new DemandLines();
        switch (placement) {
            case Placement.Held held -> {
                asked = DemandLines.of(held.allocations());
                held.allocations().forEach(each -> taken.merge(each.item(), each.quantity(), Math::addExact));
                held.claims().forEach(each -> claimed.merge(each.limit(), each, Group::both));
            }
            // the guard is on what was used before this transaction
            case Placement.OutOfStock refused ->
                refused.exhausted()
                        .forEach((key, used) ->
                                exhausted.merge(key, used - claimed(key).quantity(), Math::max));
        }
        asked.add(placement.lost().keySet());
        asked.at().forEach(key -> lines.merge(key, 1L, Math::addExact));
    }

    /** One claim after another: each must find room under the limit of its own order, which may have changed between. */
    private static Claim both(Claim one, Claim other) {
        return new Claim(
                one.limit(), one.quantity() + other.quantity(), Math.min(one.max() + other.quantity(), other.max()));
    }

    /** Items that the transaction would have with this member as well. */
    int itemsWith(Placement placement) {
        Set<StockKey> stock = new HashSet<>(stockKeys());
        stock.addAll(placement.lost().keySet());
        stock.addAll(placement.evidence());
        Set<LimitKey> limits = new HashSet<>(limitKeys());
        switch (placement) {
            case Placement.Held held -> {
                held.allocations().forEach(each -> stock.add(each.item()));
                held.claims().forEach(each -> limits.add(each.limit()));
            }
            case Placement.OutOfStock refused ->
                limits.addAll(refused.exhausted().keySet());
        }
        return members.size() + 1 + stock.size() + limits.size();
    }

    int bytesWith(Request request) {
        return bytes + request.bytes();
    }

    List<Member> members() {
        return members;
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    NavigableSet<StockKey> stockKeys() {
        NavigableSet<StockKey> keys = new TreeSet<>(taken.keySet());
        keys.addAll(lost.keySet());
        keys.addAll(evidence);
        return keys;
    }

    NavigableSet<LimitKey> limitKeys() {
        NavigableSet<LimitKey> keys = new TreeSet<>(claimed.keySet());
        keys.addAll(exhausted.keySet());
        return keys;
    }

    long taken(StockKey key) {
        return taken.getOrDefault(key, 0L);
    }

    long lost(StockKey key) {
        return lost.getOrDefault(key, 0L);
    }

    /** Order lines that are counted at that item. */
    long lines(StockKey key) {
        return lines.getOrDefault(key, 0L);
    }

    boolean isEvidence(StockKey key) {
        return evidence.contains(key);
    }

    Claim claimed(LimitKey key) {
        return claimed.getOrDefault(key, new Claim(key, 0, 0));
    }

    /** Where orders are refused for a limit: what must have been used of it before; empty if nothing must. */
    OptionalLong floor(LimitKey key) {
        long used = exhausted.getOrDefault(key, 0L);
        return used > 0 ? OptionalLong.of(used) : OptionalLong.empty();
    }

    /** What is known once the group has been written. */
    void applyTo(Knowledge known) {
        taken.forEach(known::take);
        claimed.forEach((key, claim) -> known.claim(key, claim.quantity()));
    }
}

package dev.holdfast.inventory.audit;

import dev.holdfast.inventory.audit.AuditReport.Difference;
import dev.holdfast.inventory.movement.MovementPart;
import dev.holdfast.inventory.stock.SkuAt;
import dev.holdfast.inventory.stock.StockItem;
import dev.holdfast.model.stock.Allocation;
import dev.holdfast.orders.Hold;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Recomputes all stock: on hand is what came and went by movements, less what was shipped; held is what open holds hold.
 * Buckets of a SKU in a warehouse are taken together, for units are shifted between them. Pure; its memory is bounded by
 * the stock items, however many orders there are.
 */
final class Ledger {

    private final NavigableMap<SkuAt, Account> accounts = new TreeMap<>();
    private final List<Difference> impossible = new ArrayList<>();
    private long items;
    private long movements;

    void item(StockItem item) {
        items++;
        Account account = account(SkuAt.of(item.key()));
        account.onHand += item.onHand();
        account.held += item.held();
        account.writes += item.writes();
        requireNotNegative(item, "available", item.available());
        requireNotNegative(item, "held", item.held());
    }

    private void requireNotNegative(StockItem item, String what, long units) {
        if (units < 0) {
            String where = what + " of bucket " + item.key().bucket();
            impossible.add(new Difference(item.key().sku(), item.key().warehouse(), null, where, 0, units));
        }
    }

    void movement(MovementPart part) {
        movements++;
        part.lines().forEach(line -> account(SkuAt.of(line.item())).moved += line.delta());
    }

    /** A hold, or a chunk of one. */
    void hold(Hold.State state, List<Allocation> allocations) {
        switch (state) {
            case OPEN -> allocations.forEach(each -> account(SkuAt.of(each.item())).openHolds += each.quantity());
            case SHIPPED -> allocations.forEach(each -> account(SkuAt.of(each.item())).shipped += each.quantity());
            case NONE, TRYING, RELEASED -> {}
        }
    }

    private Account account(SkuAt at) {
        return accounts.computeIfAbsent(at, each -> new Account());
    }

    /** The accounts that do not balance. While stock moves that may mean nothing. */
    NavigableMap<SkuAt, Account> unbalanced() {
        NavigableMap<SkuAt, Account> unbalanced = new TreeMap<>(accounts);
        unbalanced.values().removeIf(Account::balances);
        return unbalanced;
    }

    /** What must not be of any item at any time. */
    List<Difference> impossible() {
        return List.copyOf(impossible);
    }

    static List<Difference> differences(SkuAt at, Account account) {
        List<Difference> differences = new ArrayList<>();
        if (account.onHand != account.expectedOnHand()) {
            differences.add(
                    new Difference(at.sku(), at.warehouse(), null, "onHand", account.expectedOnHand(), account.onHand));
        }
        if (account.held != account.openHolds) {
            differences.add(new Difference(at.sku(), at.warehouse(), null, "held", account.openHolds, account.held));
        }
        return differences;
    }

    long items() {
        return items;
    }

    long movements() {
        return movements;
    }
}

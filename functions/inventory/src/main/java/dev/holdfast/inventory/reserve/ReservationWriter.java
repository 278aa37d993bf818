package dev.holdfast.inventory.reserve;

import dev.holdfast.inventory.stock.LimitTable;
import dev.holdfast.inventory.stock.StockItem;
import dev.holdfast.inventory.stock.StockTable;
import dev.holdfast.inventory.stock.StockWrites;
import dev.holdfast.inventory.warehouse.Warehouses;
import dev.holdfast.model.order.OrderLine;
import dev.holdfast.model.stock.Claim;
import dev.holdfast.model.stock.LimitKey;
import dev.holdfast.model.stock.StockKey;
import dev.holdfast.orders.OrderGroupTable;
import dev.holdfast.orders.OrderTable;
import dev.holdfast.orders.OrderWrites;
import dev.holdfast.orders.StoredOrder;
import dev.holdfast.platform.aws.Transactions;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The only class of the group commit that talks to the tables: one group, one transaction, and what it teaches. */
@Singleton
class ReservationWriter {

    private final Transactions transactions;
    private final StockTable stock;
    private final StockWrites stockWrites;
    private final LimitTable limits;
    private final OrderTable orders;
    private final OrderWrites orderWrites;
    private final OrderGroupTable groups;
    private final Warehouses warehouses;
    private final Decider decider;

    ReservationWriter(
            Transactions transactions,
            StockTable stock,
            StockWrites stockWrites,
            LimitTable limits,
            OrderTable orders,
            OrderWrites orderWrites,
            OrderGroupTable groups,
            Warehouses warehouses,
            Decider decider) {
        this.transactions = transactions;
        this.stock = stock;
        this.stockWrites = stockWrites;
        this.limits = limits;
        this.orders = orders;
        this.orderWrites = orderWrites;
        this.groups = groups;
        this.warehouses = warehouses;
        this.decider = decider;
    }

    /** What became of a group. */
    sealed interface Result {}

    /** It is decided; the orders as they are now. */
    record Written(List<StoredOrder> decided) implements Result {}

    /** Nothing was written, but more is known: these orders were decided before, and the knowledge has grown. */
    record Learned(Map<String, StoredOrder> found) implements Result {}

    /** Nothing was written; try again later, or smaller. */
    record Busy() implements Result {}

    /** Nothing was written, and never will be with these members together; or with this one alone. */
    record Unacceptable(String why) implements Result {}

    Result attempt(Group group, Knowledge known, Instant at) {
        LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
        List<StoredOrder> after = new ArrayList<>();
        List<StoredOrder> first = new ArrayList<>();
        List<StoredOrder> again = new ArrayList<>();
        List<TransactWriteItem> writes = new ArrayList<>();
        for (Group.Member member : group.members()) {
            StoredOrder decided = decider.decide(member.request(), member.placement(), at);
            after.add(decided);
            (member.request().late().isPresent() ? again : first).add(decided);
            writes.add(own(member.request(), decided, at));
        }
        group.stockKeys().forEach(key -> writes.add(take(group, key, known, day)));
        group.limitKeys().forEach(key -> writes.add(claim(group, key)));
        writes.add(groups.put(first, again, at));
        return switch (transactions.attempt(writes)) {
            case Transactions.Committed ignored -> new Written(after);
            case Transactions.Contended ignored -> new Busy();
            case Transactions.Unacceptable never -> new Unacceptable(never.why());
            case Transactions.Refused refused -> new Learned(learn(group, refused, known));
        };
    }

    private TransactWriteItem own(Request request, StoredOrder decided, Instant at) {
        if (request.late().isEmpty()) {
            return orderWrites.decide(decided);
        }
        StoredOrder row = request.late().get();
        return decided.refundDue()
                ? orderWrites.refuseLate(
                        row, decided.shortages(), decided.history().getLast().reason(), at)
                : orderWrites.reserveLate(
                        row, decided.hold(), at, decided.dueAt().orElse(at));
    }

    private TransactWriteItem take(Group group, StockKey key, Knowledge known, LocalDate day) {
        return stockWrites.take(
                key,
                group.taken(key),
                group.lost(key),
                group.lines(key),
                ceiling(group.isEvidence(key), key, known),
                day);
    }

    static OptionalLong ceiling(boolean evidence, StockKey key, Knowledge known) {
        return evidence ? known.available(key) : OptionalLong.empty();
    }

    private TransactWriteItem claim(Group group, LimitKey key) {
        Claim claimed = group.claimed(key);
        return limits.claim(key, claimed.quantity(), claimed.max(), group.floor(key));
    }

    private Map<String, StoredOrder> learn(Group group, Transactions.Refused refused, Knowledge known) {
        List<StockKey> stockKeys = List.copyOf(group.stockKeys());
        List<LimitKey> limitKeys = List.copyOf(group.limitKeys());
        int orderCount = group.members().size();
        Map<String, StoredOrder> found = new TreeMap<>();
        Map<StockKey, Map<String, AttributeValue>> short_ = new TreeMap<>();
        refused.found().forEach((index, item) -> {
            if (index < orderCount) {
                found.put(group.members().get(index).request().id(), orders.decode(item));
            } else if (index < orderCount + stockKeys.size()) {
                short_.put(stockKeys.get(index - orderCount), item);
            } else {
                known.learnUsed(limitKeys.get(index - orderCount - stockKeys.size()), limits.used(item));
            }
        });
        learnStock(short_, lines(group), known);
        return found;
    }

    private static Stream<OrderLine> lines(Group group) {
        return group.members().stream().flatMap(member -> member.request().order().lines().stream());
    }

    /**
     * Takes in what stood in a write's way. Where a SKU has one stock item only, the item itself says it all; else all
     * of the SKU's items are read.
     */
    void learnStock(Map<StockKey, Map<String, AttributeValue>> inTheWay, Stream<OrderLine> lines, Knowledge known) {
        Map<String, Integer> buckets = new HashMap<>();
        lines.forEach(line -> buckets.merge(line.sku(), line.buckets(), Math::max));
        List<String> ids = warehouses.ids();
        Map<String, Integer> toRead = new TreeMap<>();
        inTheWay.forEach((key, item) -> {
            StockItem seen = item.isEmpty() ? StockItem.none(key) : stock.decode(item);
            int spread = Math.max(seen.reach(), buckets.getOrDefault(key.sku(), 1));
            if (spread == 1 && ids.size() == 1) {
                known.learnStock(key.sku(), Map.of(key, seen.available()));
            } else {
                toRead.put(key.sku(), spread);
            }
        });
        if (!toRead.isEmpty()) {
            read(toRead, ids, known);
        }
    }

    private void read(Map<String, Integer> toRead, List<String> ids, Knowledge known) {
        Map<String, Map<StockKey, Long>> bySku = new TreeMap<>();
        toRead.keySet().forEach(sku -> bySku.put(sku, new TreeMap<>()));
        stock.read(toRead, ids)
                .values()
                .forEach(item -> bySku.computeIfAbsent(item.key().sku(), sku -> new TreeMap<>())
                        .put(item.key(), item.available()));
        bySku.forEach(known::learnStock);
    }
}

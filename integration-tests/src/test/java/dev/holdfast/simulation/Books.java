package dev.holdfast.simulation;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.holdfast.inventory.stock.StockItem;
import dev.holdfast.model.message.Notification.Event;
import dev.holdfast.model.order.HistoryEntry;
import dev.holdfast.model.order.OrderLine;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.model.stock.Allocation;
import dev.holdfast.model.stock.Claim;
import dev.holdfast.model.stock.StockKey;
import dev.holdfast.orders.Hold;
import dev.holdfast.orders.HoldChunk;
import dev.holdfast.orders.StoredOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The invariants, worked out anew from what the tables hold at the end of a run and from what the clients know: nothing
 * here uses the product's own audit.
 *
 * @param received units booked in by SKU, as the clients were told
 * @param alerts of low stock
 * @param accepted ids of orders that were answered with a 2xx
 * @param wrong payments of another amount or currency than their orders
 * @param paid for each payment that was accepted, the order it was for
 */
record Books(
        List<StockItem> items,
        List<StoredOrder> orders,
        List<HoldChunk> chunks,
        Map<String, Long> usedByLimit,
        Map<StockKey, Long> soldByItem,
        Map<StockKey, Long> lostByItem,
        Map<StockKey, Long> linesByItem,
        Map<String, Set<Event>> letters,
        Set<String> paymentsSettled,
        Map<String, Long> received,
        Alerts alerts,
        Set<String> accepted,
        Map<String, String> paid,
        Set<String> wrong,
        Parcels parcels,
        List<String> deadLetters) {

    /** All that is wrong; empty if the books are right. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        stock(faults);
        decisions(faults);
        limits(faults);
        new Demand(orders, soldByItem, lostByItem, linesByItem).compare(faults, chunks.isEmpty());
        told(faults);
        parcels.compare(orders, letters, faults);
        alerts(faults);
        deadLetters.forEach(message -> faults.add("among the dead letters: " + message));
        paid.keySet().stream()
                .filter(payment -> !paymentsSettled.contains(payment))
                .forEach(payment -> faults.add("payment " + payment + " was accepted and never settled"));
        return faults;
    }

    private void stock(List<String> faults) {
        Map<StockKey, Long> held = sum(Hold.State.OPEN);
        Map<String, Long> shipped = new TreeMap<>();
        sum(Hold.State.SHIPPED).forEach((key, units) -> shipped.merge(key.sku(), units, Long::sum));
        Map<String, Long> onHand = new TreeMap<>();
        for (StockItem item : items) {
            onHand.merge(item.key().sku(), item.onHand(), Long::sum);
            if (item.available() < 0) {
                faults.add(item.key() + " is oversold: available " + item.available());
            }
            long expected = held.getOrDefault(item.key(), 0L);
            if (item.held() != expected) {
                faults.add(item.key() + " has " + item.held() + " held, but its open holds are of " + expected);
            }
        }
        received.forEach((sku, units) -> {
            long expected = units - shipped.getOrDefault(sku, 0L);
            if (onHand.getOrDefault(sku, 0L) != expected) {
                faults.add(sku + " has " + onHand.get(sku) + " on hand, but should have " + expected);
            }
        });
    }

    private void alerts(List<String> faults) {
        Map<String, Long> available = new TreeMap<>();
        items.forEach(item -> available.merge(item.key().sku(), item.available(), Long::sum));
        Set<String> sold = soldByItem.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .map(each -> each.getKey().sku())
                .collect(toSet());
        alerts.compare(available, sold, faults);
    }

    private Map<StockKey, Long> sum(Hold.State state) {
        Map<StockKey, Long> units = new HashMap<>();
        List<Allocation> allocations = new ArrayList<>();
        orders.stream()
                .filter(order -> order.hold().state() == state)
                .forEach(order -> allocations.addAll(order.hold().allocations()));
        orders.stream()
                .flatMap(order -> order.shipments().parcels().stream())
                .filter(parcel -> state == (parcel.settled() ? Hold.State.SHIPPED : Hold.State.OPEN))
                .forEach(parcel -> allocations.addAll(parcel.taken()));
        chunks.stream()
                .filter(chunk -> chunk.state() == state)
                .forEach(chunk -> allocations.addAll(chunk.allocations()));
        allocations.forEach(each -> units.merge(each.item(), each.quantity(), Long::sum));
        return units;
    }

    private void decisions(List<String> faults) {
        Map<String, StoredOrder> byId = orders.stream().collect(toMap(StoredOrder::id, order -> order));
        for (String id : accepted) {
            StoredOrder order = byId.get(id);
            if (order == null || order.status() == OrderStatus.ACCEPTED) {
                faults.add("order " + id + " was accepted and never decided");
                continue;
            }
            long decided = order.history().stream()
                    .filter(step -> step.status() == OrderStatus.RESERVED || step.status() == OrderStatus.REJECTED)
                    .count();
            if (decided != 1) {
                faults.add("order " + id + " was decided " + decided + " times");
            }
        }
        for (StoredOrder order : orders) {
            Hold.State hold = order.hold().state();
            if (order.status().isDead() && (hold == Hold.State.OPEN || hold == Hold.State.TRYING)) {
                faults.add("order " + order.id() + " is " + order.status() + ", but its hold is " + hold);
            }
            if (!order.status().isDead() && hold != Hold.State.OPEN && hold != Hold.State.SHIPPED) {
                faults.add("order " + order.id() + " is " + order.status() + ", but holds nothing: " + hold);
            }
            holdsWhatItSold(order, faults);
            expiredInTime(order, faults);
            steps(order, faults);
            boolean settled = order.status() == OrderStatus.PAID || order.status() == OrderStatus.SHIPPED;
            if (settled
                    && order.paymentId().stream()
                            .anyMatch(payment -> wrong.stream().anyMatch(payment::endsWith))) {
                faults.add("order " + order.id() + " is settled by a payment that is not what it costs");
            }
        }
        chunksOfDeadOrders(byId, faults);
    }

    /** Until then the goods were the customer's. */
    private static void expiredInTime(StoredOrder order, List<String> faults) {
        HistoryEntry last = order.history().getLast();
        if (last.status() == OrderStatus.EXPIRED
                && order.holdUntil().stream().anyMatch(until -> last.at().isBefore(until))) {
            faults.add("order " + order.id() + " expired at " + last.at() + ", held until " + order.holdUntil());
        }
    }

    /** Every step of an order's history is one that its state allows. */
    private static void steps(StoredOrder order, List<String> faults) {
        for (int i = 1; i < order.history().size(); i++) {
            OrderStatus from = order.history().get(i - 1).status();
            OrderStatus to = order.history().get(i).status();
            if (from != to && !from.canBecome(to)) {
                faults.add("order " + order.id() + " went from " + from + " to " + to);
            }
        }
    }

    /** A live order holds, or was shipped, exactly its lines. */
    private void holdsWhatItSold(StoredOrder order, List<String> faults) {
        if (order.status().isDead()) {
            return;
        }
        Map<String, Long> got = new TreeMap<>();
        order.hold().allocations().forEach(each -> got.merge(each.item().sku(), each.quantity(), Long::sum));
        order.shipments()
                .parcels()
                .forEach(parcel ->
                        parcel.taken().forEach(each -> got.merge(each.item().sku(), each.quantity(), Long::sum)));
        chunks.stream()
                .filter(chunk -> chunk.orderId().equals(order.id())
                        && chunk.state() == order.hold().state())
                .flatMap(chunk -> chunk.allocations().stream())
                .forEach(each -> got.merge(each.item().sku(), each.quantity(), Long::sum));
        Map<String, Long> wanted = order.order().lines().stream()
                .collect(toMap(OrderLine::sku, OrderLine::quantity, Long::sum, TreeMap::new));
        Map<String, Long> sent = new TreeMap<>();
        order.shipments()
                .parcels()
                .forEach(parcel -> parcel.lines().forEach(line -> sent.merge(line.sku(), line.quantity(), Long::sum)));
        if (order.status().hasLeft() && !sent.equals(wanted)) {
            faults.add("order " + order.id() + " has left for " + wanted + ", but its parcels have " + sent);
        }
        if (!got.equals(wanted)) {
            faults.add("order " + order.id() + " is " + order.status() + " for " + wanted + ", but holds " + got);
        }
    }

    private void chunksOfDeadOrders(Map<String, StoredOrder> byId, List<String> faults) {
        for (HoldChunk chunk : chunks) {
            StoredOrder order = byId.get(chunk.orderId());
            boolean covered = order != null
                    && order.hold().attempt() == chunk.attempt()
                    && order.hold().state() == Hold.State.OPEN;
            if (chunk.state() == Hold.State.OPEN && !covered) {
                faults.add("a chunk of order " + chunk.orderId() + " is left held");
            }
        }
    }

    private void limits(List<String> faults) {
        Map<String, Long> claimed = new TreeMap<>();
        Map<String, Long> max = new TreeMap<>();
        List<Claim> claims = new ArrayList<>();
        orders.stream()
                .filter(order ->
                        order.hold().state() == Hold.State.OPEN || order.hold().state() == Hold.State.SHIPPED)
                .forEach(order -> claims.addAll(order.hold().claims()));
        chunks.stream()
                .filter(chunk -> chunk.state() == Hold.State.OPEN || chunk.state() == Hold.State.SHIPPED)
                .forEach(chunk -> claims.addAll(chunk.claims()));
        claims.forEach(claim -> {
            String key = claim.limit().sku() + "|" + claim.limit().customer();
            claimed.merge(key, claim.quantity(), Long::sum);
            max.merge(key, claim.max(), Math::max);
        });
        usedByLimit.forEach((key, used) -> {
            if (!used.equals(claimed.getOrDefault(key, 0L))) {
                faults.add("limit " + key + " has " + used + " used, but " + claimed.get(key) + " are claimed");
            }
        });
        claimed.forEach((key, units) -> {
            if (units > max.getOrDefault(key, 0L)) {
                faults.add("limit " + key + " is exceeded: " + units);
            }
        });
    }

    private void told(List<String> faults) {
        for (StoredOrder order : orders) {
            Set<Event> told = letters.getOrDefault(order.id(), Set.of());
            if (order.status() == OrderStatus.REJECTED && !told.contains(Event.ORDER_REJECTED)) {
                faults.add("nobody was told that order " + order.id() + " is rejected");
            }
            if (order.status() == OrderStatus.PAID && !told.contains(Event.ORDER_CONFIRMED)) {
                faults.add("nobody was told that order " + order.id() + " is confirmed");
            }
            for (int parcel = 1; parcel <= order.shipments().parcels().size(); parcel++) {
                String subject = parcel == 1 ? order.id() : order.id() + "/" + parcel;
                if (!letters.getOrDefault(subject, Set.of()).contains(Event.ORDER_SHIPPED)) {
                    faults.add("nobody was told that parcel " + parcel + " of order " + order.id() + " is shipped");
                }
            }
            if (order.shipments().hasUnsettledParts()) {
                faults.add("parcels of order " + order.id() + " have left, but not the shelf");
            }
            boolean expired =
                    order.status() == OrderStatus.EXPIRED && order.paymentId().isEmpty();
            if (expired && !told.contains(Event.ORDER_EXPIRED)) {
                faults.add("nobody was told that order " + order.id() + " has expired");
            }
            if (order.refundDue() && !told.contains(Event.REFUND_DUE)) {
                faults.add("nobody was told that the money of order " + order.id() + " has to go back");
            }
        }
    }
}

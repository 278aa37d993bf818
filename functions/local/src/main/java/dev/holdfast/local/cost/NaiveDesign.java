package dev.holdfast.local.cost;

import static dev.holdfast.platform.aws.Attributes.n;
import static dev.holdfast.platform.aws.Attributes.s;

import dev.holdfast.local.retail.RetailEvent.Sale;
import dev.holdfast.model.topology.TableSpec;
import dev.holdfast.model.topology.TableSpec.IndexSpec;
import dev.holdfast.model.topology.TableSpec.KeySpec;
import dev.holdfast.model.topology.TableSpec.SortKey;
import dev.holdfast.model.topology.Tables;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.planning.cost.Assumptions;
import dev.holdfast.planning.cost.Capacity;
import dev.holdfast.planning.cost.Usage;
import dev.holdfast.platform.aws.ItemSize;
import dev.holdfast.platform.json.Json;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The obvious design, worked out from the same orders by the same rules, and not run: an item for the order, one for each
 * line, one transaction for each order with an update of each line's stock, a message for each step, and a function for
 * each message. Its orders are found by three indexes; it has the same routes and notifications. Nothing of it fails, conflicts or is repeated,
 * which favours it.
 */
final class NaiveDesign {

    private static final TableSpec ORDERS = new TableSpec(
            "orders",
            key("id", "part"),
            List.of(
                    new IndexSpec("byCustomer", key("customer", "acceptedAt")),
                    new IndexSpec("byDay", key("acceptedDay", "acceptedAt")),
                    new IndexSpec("byDue", new KeySpec("dueShard", Optional.of(new SortKey("dueAt", true))))),
            Optional.empty());

    private static final TableSpec PAYMENTS = Topology.HOLDFAST.table(Tables.PAYMENTS);
    private static final long START_MS = 1_320_000_000_000L;
    private static final long MINUTE_MS = 60_000;

    private final Assumptions assumptions;

    NaiveDesign(Assumptions assumptions) {
        this.assumptions = assumptions;
    }

    /** What these orders use together. */
    Map<Step, Usage> of(List<Sale> orders) {
        Map<Step, Usage> all = new EnumMap<>(Step.class);
        orders.forEach(order -> of(order).forEach((step, usage) -> all.merge(step, usage, Usage::plus)));
        return all;
    }

    private Map<Step, Usage> of(Sale sale) {
        Map<String, AttributeValue> reserved = order(sale, "RESERVED", 15);
        Map<String, AttributeValue> started = order(sale, "RESERVED", 20);
        Map<String, AttributeValue> paid = order(sale, "PAID", 60);
        Map<String, AttributeValue> shipped = order(sale, "SHIPPED", 600);
        Map<Step, Usage> steps = new EnumMap<>(Step.class);
        steps.put(Step.ACCEPT, request("create-order").plus(products(sale)).plus(message()));
        // It tells the end of the hold, which is a message of its own
        steps.put(
                Step.RESERVE,
                consumed("reserve-stock")
                        .plus(together(ORDERS, Map.of(), reserved))
                        .plus(lines(sale))
                        .plus(stock(sale))
                        .plus(message()));
        steps.put(
                Step.PAY,
                request("start-payment")
                        .plus(look(reserved))
                        .plus(alone(reserved, started))
                        .plus(request("accept-payment"))
                        .plus(message())
                        .plus(consumed("confirm-payment"))
                        .plus(together(ORDERS, started, paid))
                        .plus(together(PAYMENTS, Map.of(), payment(sale)))
                        .plus(message()));
        steps.put(
                Step.SHIP,
                request("ship-order")
                        .plus(look(paid))
                        .plus(alone(paid, shipped))
                        .plus(message().times(2))
                        .plus(consumed("settle-holds"))
                        .plus(together(ORDERS, shipped, shipped))
                        .plus(stock(sale)));
        steps.put(Step.TRACK, assumptions.tracking(1));
        steps.put(Step.DELIVER, assumptions.deliver(1));
        // Paid, and shipped
        steps.put(
                Step.NOTIFY, consumed("notify-customer").plus(Usage.wrote(2, 0)).times(2));
        steps.put(Step.EXPIRE, consumed("settle-holds").plus(look(shipped)));
        return steps;
    }

    private static KeySpec key(String partition, String sort) {
        return new KeySpec(partition, Optional.of(new SortKey(sort, false)));
    }

    private Usage request(String function) {
        return Usage.http(1).plus(invoked(function, 0));
    }

    /** One message received, handled by itself and deleted. */
    private Usage consumed(String function) {
        return invoked(function, 1).plus(Usage.sqs(2));
    }

    private Usage invoked(String function, long messages) {
        int memoryMb = Topology.HOLDFAST.function(function).memoryMb();
        double gbSeconds = assumptions.gbSeconds(function, messages, memoryMb);
        return Usage.invoked(1, (double) messages, 0, gbSeconds, assumptions.logBytes((double) messages));
    }

    private static Usage message() {
        return Usage.sqs(1);
    }

    private static Usage look(Map<String, AttributeValue> item) {
        return Usage.read(Capacity.readUnits(ItemSize.of(item), Capacity.Consistency.STRONG));
    }

    private static Usage alone(Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        return Usage.wrote(
                Capacity.writeUnits(ItemSize.of(before), ItemSize.of(after)), indexUnits(ORDERS, before, after));
    }

    private static Usage together(
            TableSpec table, Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        return Usage.wrote(
                Capacity.transactionalWriteUnits(ItemSize.of(before), ItemSize.of(after)),
                indexUnits(table, before, after));
    }

    private static long indexUnits(
            TableSpec table, Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        return table.indexes().stream()
                .mapToLong(index -> IndexProjection.of(table, index).writeUnits(before, after))
                .sum();
    }

    /** The price of each line, read without a cache: half a unit. */
    private static Usage products(Sale sale) {
        return Usage.read(0.5 * sale.quantities().size());
    }

    /** Each far below 1 KB. */
    private static Usage lines(Sale sale) {
        return Usage.wrote(2L * sale.quantities().size(), 0);
    }

    /** Each far below 1 KB. */
    private static Usage stock(Sale sale) {
        return Usage.wrote(2L * sale.quantities().size(), 0);
    }

    private static Map<String, AttributeValue> order(Sale sale, String status, long dueMinutes) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("id", s("ord-" + sale.invoice() + "-0123456789abcdef"));
        item.put("part", s("order"));
        item.put("status", s(status));
        item.put("customer", s(sale.customer()));
        item.put("shipTo", s(Json.write(sale.shipTo())));
        item.put("acceptedAt", s("2011-11-01T08:00:00.000Z"));
        item.put("acceptedDay", s("2011-11-01#0"));
        item.put("total", n(12_345));
        item.put("currency", s("GBP"));
        item.put("hold", s("OPEN"));
        item.put("holdUntil", n(START_MS));
        item.put("dueShard", s("0"));
        item.put("dueAt", n(START_MS + dueMinutes * MINUTE_MS));
        return item;
    }

    private static Map<String, AttributeValue> payment(Sale sale) {
        return Map.of(
                "payment", s("test#pay-" + sale.invoice()),
                "orderId", s("ord-" + sale.invoice() + "-0123456789abcdef"),
                "amount", n(12_345),
                "currency", s("GBP"),
                "outcome", s("SETTLED"),
                "at", n(START_MS));
    }
}

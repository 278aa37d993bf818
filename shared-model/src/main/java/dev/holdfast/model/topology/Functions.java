package dev.holdfast.model.topology;

import static dev.holdfast.model.topology.Tables.LIMITS;
import static dev.holdfast.model.topology.Tables.NOTIFICATIONS;
import static dev.holdfast.model.topology.Tables.ORDERS;
import static dev.holdfast.model.topology.Tables.PAYMENTS;
import static dev.holdfast.model.topology.Tables.PRODUCTS;
import static dev.holdfast.model.topology.Tables.STOCK;
import static dev.holdfast.model.topology.Tables.STOCK_ALERTS;
import static dev.holdfast.model.topology.Tables.STOCK_MOVEMENTS;
import static dev.holdfast.model.topology.Tables.WAREHOUSES;

import dev.holdfast.model.topology.Grant.Read;
import dev.holdfast.model.topology.Grant.Scan;
import dev.holdfast.model.topology.Grant.Secret;
import dev.holdfast.model.topology.Grant.Send;
import dev.holdfast.model.topology.Grant.Write;
import dev.holdfast.model.topology.Trigger.Http;
import dev.holdfast.model.topology.Trigger.Queue;
import dev.holdfast.model.topology.Trigger.Schedule;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The functions, each with what starts it and what it may touch. */
final class Functions {

    static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(15);
    static final Duration DECIDE_TIMEOUT = Duration.ofSeconds(30);
    static final Duration SWEEP_TIMEOUT = Duration.ofMinutes(5);
    /** Orders of one SKU that two transactions of a hundred items decide. */
    private static final int TWO_GROUPS = 198;

    private static final int MEMORY_MB = 512;
    private static final Duration WINDOW = Duration.ofSeconds(1);

    private static final Access PUBLIC = new Access.Public();
    private static final Access SIGNED_IN = new Access.SignedIn();

    static final List<FunctionSpec> ALL = List.of(
            answer(
                    "put-product",
                    "catalog",
                    "Creates or replaces a product",
                    "PUT",
                    "/products/{sku}",
                    scope("catalog:write"),
                    new Read(PRODUCTS),
                    new Write(PRODUCTS)),
            answer("read-product", "catalog", "Shows a product", "GET", "/products/{sku}", PUBLIC, new Read(PRODUCTS)),
            answer(
                    "list-products",
                    "catalog",
                    "Lists products, by category if asked",
                    "GET",
                    "/products",
                    PUBLIC,
                    new Scan(PRODUCTS)),
            answer(
                    "put-warehouse",
                    "inventory",
                    "Creates or replaces a warehouse",
                    "PUT",
                    "/warehouses/{id}",
                    scope("stock:write"),
                    new Scan(WAREHOUSES),
                    new Write(WAREHOUSES)),
            answer(
                    "list-warehouses",
                    "inventory",
                    "Lists the warehouses and their ranks",
                    "GET",
                    "/warehouses",
                    scope("stock:read"),
                    new Scan(WAREHOUSES)),
            answer(
                    "receive-stock",
                    "inventory",
                    "Books goods in, once for each receipt id",
                    "POST",
                    "/stock/receipts",
                    scope("stock:write"),
                    new Read(PRODUCTS),
                    new Scan(WAREHOUSES),
                    new Read(STOCK_MOVEMENTS),
                    new Write(STOCK_MOVEMENTS),
                    new Write(STOCK),
                    new Send(Queues.STOCK_LEVELS)),
            answer(
                    "adjust-stock",
                    "inventory",
                    "Corrects stock up or down, never below what is held",
                    "POST",
                    "/stock/adjustments",
                    scope("stock:write"),
                    new Read(PRODUCTS),
                    new Scan(WAREHOUSES),
                    new Read(STOCK_MOVEMENTS),
                    new Write(STOCK_MOVEMENTS),
                    new Read(STOCK),
                    new Write(STOCK),
                    new Send(Queues.STOCK_LEVELS)),
            answer(
                    "count-stock",
                    "inventory",
                    "Takes counts in bulk: cleans, merges, applies, quarantines",
                    "POST",
                    "/stock/counts",
                    scope("stock:write"),
                    new Read(PRODUCTS),
                    new Scan(WAREHOUSES),
                    new Read(STOCK_MOVEMENTS),
                    new Write(STOCK_MOVEMENTS),
                    new Read(STOCK),
                    new Write(STOCK),
                    new Scan(ORDERS),
                    new Send(Queues.STOCK_LEVELS),
                    new Send(Queues.NOTIFICATIONS)),
            answer(
                    "read-stock",
                    "inventory",
                    "Shows a SKU's stock by warehouse",
                    "GET",
                    "/stock/{sku}",
                    scope("stock:read"),
                    new Read(PRODUCTS),
                    new Scan(WAREHOUSES),
                    new Read(STOCK)),
            answer(
                    "split-stock",
                    "inventory",
                    "Spreads a SKU's stock over N buckets, while it is being sold",
                    "PUT",
                    "/stock/{sku}/buckets",
                    scope("stock:write"),
                    new Read(PRODUCTS),
                    new Write(PRODUCTS),
                    new Scan(WAREHOUSES),
                    new Read(STOCK),
                    new Write(STOCK)),
            decide(
                    "reserve-stock",
                    "inventory",
                    "Decides orders in groups: stock, limits and order in one write",
                    new Queue(Queues.RESERVATIONS, TWO_GROUPS, WINDOW, 2),
                    new Scan(WAREHOUSES),
                    new Read(STOCK),
                    new Write(STOCK),
                    new Read(LIMITS),
                    new Write(LIMITS),
                    new Read(ORDERS),
                    new Write(ORDERS),
                    new Send(Queues.HOLDS),
                    new Send(Queues.NOTIFICATIONS),
                    new Send(Queues.STOCK_LEVELS)),
            decide(
                    "settle-holds",
                    "inventory",
                    "Ends holds: expired and released stock is free again, shipped is gone",
                    new Queue(Queues.HOLDS, TWO_GROUPS, WINDOW, 2),
                    new Read(STOCK),
                    new Write(STOCK),
                    new Write(LIMITS),
                    new Read(ORDERS),
                    new Write(ORDERS),
                    new Send(Queues.HOLDS),
                    new Send(Queues.NOTIFICATIONS),
                    new Send(Queues.STOCK_LEVELS)),
            decide(
                    "alert-low-stock",
                    "inventory",
                    "Tells operations once when available falls under its threshold",
                    new Queue(Queues.STOCK_LEVELS, 10, Duration.ZERO, 2),
                    new Read(PRODUCTS),
                    new Scan(WAREHOUSES),
                    new Read(STOCK),
                    new Read(STOCK_ALERTS),
                    new Write(STOCK_ALERTS),
                    new Send(Queues.NOTIFICATIONS)),
            sweep(
                    "audit-stock",
                    "inventory",
                    "Recomputes all stock from receipts, adjustments and orders",
                    Duration.ofHours(1),
                    new Scan(STOCK),
                    new Scan(STOCK_MOVEMENTS),
                    new Scan(ORDERS),
                    new Send(Queues.NOTIFICATIONS)),
            answer(
                    "run-audit",
                    "inventory",
                    "The audit on demand",
                    "POST",
                    "/audits",
                    scope("stock:read"),
                    new Scan(STOCK),
                    new Scan(STOCK_MOVEMENTS),
                    new Scan(ORDERS)),
            answer(
                    "quote-order",
                    "orders",
                    "Prices an order and stores nothing",
                    "POST",
                    "/quotes",
                    PUBLIC,
                    new Read(PRODUCTS)),
            answer(
                    "create-order",
                    "orders",
                    "Accepts an order: one message on the queue, no other write",
                    "POST",
                    "/orders",
                    scope("orders:write"),
                    new Read(PRODUCTS),
                    new Read(ORDERS),
                    new Send(Queues.RESERVATIONS),
                    new Secret("order-ids")),
            answer(
                    "read-order",
                    "orders",
                    "Shows an order to its owner or to staff",
                    "GET",
                    "/orders/{id}",
                    SIGNED_IN,
                    new Read(ORDERS),
                    new Secret("order-ids")),
            answer(
                    "list-orders",
                    "orders",
                    "Lists one's own orders, or all of them for staff",
                    "GET",
                    "/orders",
                    SIGNED_IN,
                    new Read(ORDERS)),
            answer(
                    "cancel-order",
                    "orders",
                    "Cancels an order until it is packed",
                    "POST",
                    "/orders/{id}/cancel",
                    SIGNED_IN,
                    new Read(ORDERS),
                    new Write(ORDERS),
                    new Send(Queues.HOLDS),
                    new Send(Queues.NOTIFICATIONS),
                    new Secret("order-ids")),
            answer(
                    "ship-order",
                    "orders",
                    "Hands an order to a carrier",
                    "POST",
                    "/orders/{id}/shipments",
                    scope("shipping:write"),
                    new Read(ORDERS),
                    new Write(ORDERS),
                    new Send(Queues.HOLDS),
                    new Send(Queues.NOTIFICATIONS)),
            sweep(
                    "sweep-orders",
                    "orders",
                    "Finds orders past their deadline and repairs or raises them",
                    Duration.ofMinutes(1),
                    new Read(ORDERS),
                    new Write(ORDERS),
                    new Send(Queues.RESERVATIONS),
                    new Send(Queues.HOLDS),
                    new Send(Queues.NOTIFICATIONS)),
            answer(
                    "start-payment",
                    "payments",
                    "Starts a payment and extends the hold",
                    "POST",
                    "/orders/{id}/payments",
                    SIGNED_IN,
                    new Read(ORDERS),
                    new Write(ORDERS),
                    new Secret("order-ids")),
            answer(
                    "accept-payment",
                    "payments",
                    "Verifies a provider's webhook and queues it",
                    "POST",
                    "/webhooks/payments/{provider}",
                    new Access.Signature(),
                    new Send(Queues.PAYMENTS),
                    new Secret("webhooks")),
            decide(
                    "confirm-payment",
                    "payments",
                    "Compares payments with orders and settles each once",
                    new Queue(Queues.PAYMENTS, 100, WINDOW, 2),
                    new Read(ORDERS),
                    new Write(ORDERS),
                    new Read(PAYMENTS),
                    new Write(PAYMENTS),
                    new Send(Queues.RESERVATIONS),
                    new Send(Queues.NOTIFICATIONS)),
            decide(
                    "notify-customer",
                    "notifications",
                    "Tells customers and staff, once for each event",
                    new Queue(Queues.NOTIFICATIONS, 100, WINDOW, 2),
                    new Read(NOTIFICATIONS),
                    new Write(NOTIFICATIONS)));

    private Functions() {}

    private static FunctionSpec answer(
            String name, String capability, String summary, String method, String path, Access access, Grant... may) {
        Http route = new Http(method, path, access, 2_000, 4_000);
        return new FunctionSpec(name, capability, summary, route, ANSWER_TIMEOUT, MEMORY_MB, Set.of(may));
    }

    /** A consumer of a queue may also send to that queue's dead-letter queue: a message it can't read goes there. */
    private static FunctionSpec decide(String name, String capability, String summary, Queue queue, Grant... may) {
        return new FunctionSpec(name, capability, summary, queue, DECIDE_TIMEOUT, MEMORY_MB, Set.of(may));
    }

    private static FunctionSpec sweep(String name, String capability, String summary, Duration every, Grant... may) {
        return new FunctionSpec(name, capability, summary, new Schedule(every), SWEEP_TIMEOUT, MEMORY_MB, Set.of(may));
    }

    private static Access scope(String name) {
        return new Access.Scope(name);
    }
}

package dev.holdfast.model.topology;

import static dev.holdfast.model.topology.Declaring.PUBLIC;
import static dev.holdfast.model.topology.Declaring.TWO_GROUPS;
import static dev.holdfast.model.topology.Declaring.WINDOW;
import static dev.holdfast.model.topology.Declaring.answer;
import static dev.holdfast.model.topology.Declaring.decide;
import static dev.holdfast.model.topology.Declaring.scope;
import static dev.holdfast.model.topology.Declaring.sweep;
import static dev.holdfast.model.topology.Tables.COUPONS;
import static dev.holdfast.model.topology.Tables.LIMITS;
import static dev.holdfast.model.topology.Tables.ORDERS;
import static dev.holdfast.model.topology.Tables.ORDER_GROUPS;
import static dev.holdfast.model.topology.Tables.PARCELS;
import static dev.holdfast.model.topology.Tables.PRODUCTS;
import static dev.holdfast.model.topology.Tables.PROMOTIONS;
import static dev.holdfast.model.topology.Tables.PURCHASE_ORDERS;
import static dev.holdfast.model.topology.Tables.STOCK;
import static dev.holdfast.model.topology.Tables.STOCK_ALERTS;
import static dev.holdfast.model.topology.Tables.STOCK_MOVEMENTS;
import static dev.holdfast.model.topology.Tables.WAREHOUSES;

import dev.holdfast.model.topology.Grant.Read;
import dev.holdfast.model.topology.Grant.Scan;
import dev.holdfast.model.topology.Grant.Send;
import dev.holdfast.model.topology.Grant.Write;
import dev.holdfast.model.topology.Trigger.Queue;
import java.time.Duration;
import java.util.List;

/** What there is to sell, and how much of it: the functions of the catalogue and of inventory. */
final class GoodsFunctions {

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
                    "put-promotion",
                    "catalog",
                    "Creates or replaces a promotion",
                    "PUT",
                    "/promotions/{id}",
                    scope("catalog:write"),
                    new Read(PROMOTIONS),
                    new Scan(PROMOTIONS),
                    new Write(PROMOTIONS)),
            answer(
                    "read-promotion",
                    "catalog",
                    "Shows a promotion",
                    "GET",
                    "/promotions/{id}",
                    scope("catalog:write"),
                    new Read(PROMOTIONS)),
            answer(
                    "list-promotions",
                    "catalog",
                    "Lists the promotions in the order in which they are applied",
                    "GET",
                    "/promotions",
                    scope("catalog:write"),
                    new Scan(PROMOTIONS)),
            answer(
                    "delete-promotion",
                    "catalog",
                    "Ends a promotion and forgets it",
                    "DELETE",
                    "/promotions/{id}",
                    scope("catalog:write"),
                    new Read(PROMOTIONS),
                    new Write(PROMOTIONS)),
            answer(
                    "put-coupon",
                    "catalog",
                    "Creates or replaces a coupon for a promotion",
                    "PUT",
                    "/coupons/{code}",
                    scope("catalog:write"),
                    new Read(PROMOTIONS),
                    new Read(COUPONS),
                    new Write(COUPONS)),
            answer(
                    "read-coupon",
                    "inventory",
                    "Shows a coupon, and how often it is redeemed",
                    "GET",
                    "/coupons/{code}",
                    scope("catalog:write"),
                    new Read(COUPONS),
                    new Read(LIMITS)),
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
                    new Read(PURCHASE_ORDERS),
                    new Write(PURCHASE_ORDERS),
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
                    new Write(ORDER_GROUPS),
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
                    new Read(PARCELS),
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
                    new Scan(ORDERS),
                    new Read(PARCELS)));

    private GoodsFunctions() {}
}

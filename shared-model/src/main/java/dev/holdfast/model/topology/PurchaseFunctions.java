package dev.holdfast.model.topology;

import static dev.holdfast.model.topology.Declaring.answer;
import static dev.holdfast.model.topology.Declaring.decide;
import static dev.holdfast.model.topology.Declaring.scope;
import static dev.holdfast.model.topology.Declaring.sweep;
import static dev.holdfast.model.topology.Tables.DEMAND;
import static dev.holdfast.model.topology.Tables.FORECASTS;
import static dev.holdfast.model.topology.Tables.FORECAST_PLANS;
import static dev.holdfast.model.topology.Tables.PRODUCTS;
import static dev.holdfast.model.topology.Tables.PURCHASE_ORDERS;
import static dev.holdfast.model.topology.Tables.STOCK;
import static dev.holdfast.model.topology.Tables.SUPPLIERS;
import static dev.holdfast.model.topology.Tables.WAREHOUSES;

import dev.holdfast.model.topology.Grant.Read;
import dev.holdfast.model.topology.Grant.Scan;
import dev.holdfast.model.topology.Grant.Send;
import dev.holdfast.model.topology.Grant.Write;
import dev.holdfast.model.topology.Trigger.Queue;
import java.time.Duration;
import java.util.List;

/** What to order, of whom, and what is on the way: the functions of suppliers and purchase orders. */
final class PurchaseFunctions {

    private static final String SUPPLIER = "/suppliers/{id}";
    private static final String ORDER = "/purchase-orders/{id}";

    static final List<FunctionSpec> ALL = List.of(
            answer(
                    "put-supplier",
                    "planning",
                    "Takes a supplier's terms and what it supplies",
                    "PUT",
                    SUPPLIER,
                    scope("planning:write"),
                    new Read(PRODUCTS),
                    new Scan(WAREHOUSES),
                    new Read(SUPPLIERS),
                    new Scan(SUPPLIERS),
                    new Write(SUPPLIERS),
                    new Send(Queues.PURCHASES)),
            answer(
                    "read-supplier",
                    "planning",
                    "Shows a supplier's terms and what it supplies",
                    "GET",
                    SUPPLIER,
                    scope("planning:read"),
                    new Read(SUPPLIERS)),
            answer(
                    "list-suppliers",
                    "planning",
                    "Lists the suppliers and their terms",
                    "GET",
                    "/suppliers",
                    scope("planning:read"),
                    new Read(SUPPLIERS)),
            sweep(
                    "plan-purchases",
                    "planning",
                    "After new forecasts, or once a day: hands out the suppliers that may have to be ordered from",
                    Duration.ofMinutes(10),
                    new Read(SUPPLIERS),
                    new Scan(FORECASTS),
                    new Read(FORECAST_PLANS),
                    new Write(FORECAST_PLANS),
                    new Send(Queues.PURCHASES)),
            decide(
                    "suggest-purchases",
                    "planning",
                    "Suggests a supplier's next order, and tells what will run out before it can be there",
                    new Queue(Queues.PURCHASES, 1, Duration.ZERO, 2),
                    new Read(SUPPLIERS),
                    new Read(FORECASTS),
                    new Read(FORECAST_PLANS),
                    new Read(DEMAND),
                    new Scan(WAREHOUSES),
                    new Read(STOCK),
                    new Read(PURCHASE_ORDERS),
                    new Write(PURCHASE_ORDERS),
                    new Send(Queues.NOTIFICATIONS)),
            answer(
                    "list-suggestions",
                    "planning",
                    "Lists the suggested orders with their reasons",
                    "GET",
                    "/replenishment",
                    scope("planning:read"),
                    new Read(PURCHASE_ORDERS)),
            answer(
                    "approve-purchase",
                    "planning",
                    "Makes a suggested order a purchase order, once",
                    "POST",
                    ORDER + "/approve",
                    scope("planning:write"),
                    new Read(PURCHASE_ORDERS),
                    new Write(PURCHASE_ORDERS)),
            answer(
                    "read-purchase-order",
                    "planning",
                    "Shows a purchase order and what of it has come",
                    "GET",
                    ORDER,
                    scope("planning:read"),
                    new Read(PURCHASE_ORDERS)),
            answer(
                    "list-purchase-orders",
                    "planning",
                    "Lists the purchase orders, the newest first",
                    "GET",
                    "/purchase-orders",
                    scope("planning:read"),
                    new Read(PURCHASE_ORDERS)),
            answer(
                    "cancel-purchase-order",
                    "planning",
                    "Gives up what of a purchase order has not come",
                    "POST",
                    ORDER + "/cancel",
                    scope("planning:write"),
                    new Read(PURCHASE_ORDERS),
                    new Write(PURCHASE_ORDERS),
                    new Send(Queues.PURCHASES)));

    private PurchaseFunctions() {}
}

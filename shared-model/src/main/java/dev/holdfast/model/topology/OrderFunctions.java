package dev.holdfast.model.topology;

import static dev.holdfast.model.topology.Declaring.PUBLIC;
import static dev.holdfast.model.topology.Declaring.SIGNED_IN;
import static dev.holdfast.model.topology.Declaring.WINDOW;
import static dev.holdfast.model.topology.Declaring.answer;
import static dev.holdfast.model.topology.Declaring.decide;
import static dev.holdfast.model.topology.Declaring.scope;
import static dev.holdfast.model.topology.Declaring.sweep;
import static dev.holdfast.model.topology.Tables.COUPONS;
import static dev.holdfast.model.topology.Tables.ORDERS;
import static dev.holdfast.model.topology.Tables.ORDER_GROUPS;
import static dev.holdfast.model.topology.Tables.PARCELS;
import static dev.holdfast.model.topology.Tables.PAYMENTS;
import static dev.holdfast.model.topology.Tables.PRODUCTS;
import static dev.holdfast.model.topology.Tables.PROMOTIONS;

import dev.holdfast.model.topology.Grant.Read;
import dev.holdfast.model.topology.Grant.Scan;
import dev.holdfast.model.topology.Grant.Secret;
import dev.holdfast.model.topology.Grant.Send;
import dev.holdfast.model.topology.Grant.Write;
import dev.holdfast.model.topology.Trigger.Queue;
import java.time.Duration;
import java.util.List;

/** What becomes of an order: the functions of orders, payments and notifications. */
final class OrderFunctions {

    static final List<FunctionSpec> ALL = List.of(
            answer(
                    "quote-order",
                    "orders",
                    "Prices an order and stores nothing",
                    "POST",
                    "/quotes",
                    PUBLIC,
                    new Read(PRODUCTS),
                    new Scan(PROMOTIONS),
                    new Read(COUPONS)),
            answer(
                    "create-order",
                    "orders",
                    "Accepts an order: one message on the queue, no other write",
                    "POST",
                    "/orders",
                    scope("orders:write"),
                    new Read(PRODUCTS),
                    new Scan(PROMOTIONS),
                    new Read(COUPONS),
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
                    new Read(ORDERS),
                    new Read(ORDER_GROUPS),
                    new Secret("order-ids")),
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
                    new Write(PARCELS),
                    new Send(Queues.PARCEL_MOVES),
                    new Send(Queues.HOLDS)),
            sweep(
                    "sweep-orders",
                    "orders",
                    "Finds orders past their deadline and repairs or raises them",
                    Duration.ofMinutes(1),
                    new Read(ORDERS),
                    new Write(ORDERS),
                    new Read(ORDER_GROUPS),
                    new Write(ORDER_GROUPS),
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
                    new Send(Queues.NOTIFICATIONS)));

    private OrderFunctions() {}
}

package dev.holdfast.model.topology;

import static dev.holdfast.model.topology.Declaring.SIGNED_IN;
import static dev.holdfast.model.topology.Declaring.WINDOW;
import static dev.holdfast.model.topology.Declaring.answer;
import static dev.holdfast.model.topology.Declaring.decide;
import static dev.holdfast.model.topology.Declaring.scope;
import static dev.holdfast.model.topology.Declaring.sweep;
import static dev.holdfast.model.topology.Tables.CARRIER_PAYLOADS;
import static dev.holdfast.model.topology.Tables.LANES;
import static dev.holdfast.model.topology.Tables.ORDERS;
import static dev.holdfast.model.topology.Tables.PARCELS;

import dev.holdfast.model.topology.Grant.Read;
import dev.holdfast.model.topology.Grant.Secret;
import dev.holdfast.model.topology.Grant.Send;
import dev.holdfast.model.topology.Grant.Write;
import dev.holdfast.model.topology.Trigger.Queue;
import java.time.Duration;
import java.util.List;

/** What becomes of a parcel: the functions of shipping. */
final class ParcelFunctions {

    static final List<FunctionSpec> ALL = List.of(
            answer(
                    "accept-scan",
                    "shipping",
                    "Verifies a carrier's webhook and queues it",
                    "POST",
                    "/webhooks/carriers/{carrier}",
                    new Access.Signature(),
                    new Send(Queues.SCANS),
                    new Secret("webhooks")),
            decide(
                    "update-tracking",
                    "shipping",
                    "Adds scans to their parcels, with the time of arrival, one write for a parcel and batch",
                    new Queue(Queues.SCANS, 100, WINDOW, 2),
                    new Read(PARCELS),
                    new Write(PARCELS),
                    new Read(LANES),
                    new Write(CARRIER_PAYLOADS),
                    new Send(Queues.PARCEL_MOVES)),
            decide(
                    "follow-parcels",
                    "shipping",
                    "Lets orders follow their parcels, and tells their customers",
                    new Queue(Queues.PARCEL_MOVES, 100, WINDOW, 2),
                    new Read(PARCELS),
                    new Read(ORDERS),
                    new Write(ORDERS),
                    new Send(Queues.NOTIFICATIONS)),
            answer(
                    "list-exceptions",
                    "shipping",
                    "Lists the parcels that something is wrong with",
                    "GET",
                    "/exceptions",
                    scope("shipping:read"),
                    new Read(PARCELS)),
            answer(
                    "settle-exception",
                    "shipping",
                    "Takes a parcel off that list, until something else happens to it",
                    "POST",
                    "/exceptions/settlements",
                    scope("shipping:write"),
                    new Read(PARCELS),
                    new Write(PARCELS)),
            sweep(
                    "learn-lanes",
                    "shipping",
                    "Learns from delivered parcels how long each lane takes, week by week",
                    Duration.ofHours(12),
                    new Read(PARCELS),
                    new Read(LANES),
                    new Write(LANES)),
            answer(
                    "read-tracking",
                    "shipping",
                    "Shows where an order's parcels are and when they arrive",
                    "GET",
                    "/orders/{id}/tracking",
                    SIGNED_IN,
                    new Read(ORDERS),
                    new Read(PARCELS),
                    new Read(LANES),
                    new Secret("order-ids")),
            answer(
                    "draw-tracking",
                    "shipping",
                    "Draws the same: the way on a map, the scans, the time of arrival",
                    "GET",
                    "/orders/{id}/tracking.svg",
                    SIGNED_IN,
                    new Read(ORDERS),
                    new Read(PARCELS),
                    new Read(LANES),
                    new Secret("order-ids")),
            answer(
                    "read-shipment",
                    "shipping",
                    "Shows one parcel by its carrier and number",
                    "GET",
                    "/shipments/{id}",
                    SIGNED_IN,
                    new Read(ORDERS),
                    new Read(PARCELS),
                    new Read(LANES),
                    new Secret("order-ids")),
            sweep(
                    "poll-parcels",
                    "shipping",
                    "Asks providers for parcels that have been silent too long, and raises what stays silent",
                    Duration.ofMinutes(15),
                    new Read(PARCELS),
                    new Write(PARCELS),
                    new Read(LANES),
                    new Send(Queues.SCANS),
                    new Send(Queues.PARCEL_MOVES),
                    new Secret("provider-keys")));

    private ParcelFunctions() {}
}

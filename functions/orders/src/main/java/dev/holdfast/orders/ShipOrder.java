package dev.holdfast.orders;

import static java.util.stream.Collectors.toMap;

import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.model.stock.Allocation;
import dev.holdfast.orders.request.ShipmentRequest;
import dev.holdfast.platform.Backoff;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.aws.Transactions;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Refusal;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * {@code POST /orders/{id}/shipments}: hands a paid order to a carrier, or the part of it that is named, in one parcel.
 * A repeat with the same tracking number is answered in the same way.
 */
@Singleton
public class ShipOrder implements HttpOperation {

    /** How often a parcel is packed anew because others changed the order. */
    private static final int TRIES_MAX = 5;

    /** Which of the transaction's writes claims the parcel. */
    private static final int CLAIM = 1;

    private final OrderTable orders;
    private final OrderWrites writes;
    private final ChunkWrites chunkWrites;
    private final ParcelClaims parcels;
    private final Transactions transactions;
    private final HoldEnds holdEnds;
    private final Deadlines deadlines;
    private final Backoff backoff;
    private final InstantSource clock;

    public ShipOrder(
            OrderTable orders,
            OrderWrites writes,
            ChunkWrites chunkWrites,
            ParcelClaims parcels,
            Transactions transactions,
            HoldEnds holdEnds,
            Deadlines deadlines,
            Backoff backoff,
            InstantSource clock) {
        this.orders = orders;
        this.writes = writes;
        this.chunkWrites = chunkWrites;
        this.parcels = parcels;
        this.transactions = transactions;
        this.holdEnds = holdEnds;
        this.deadlines = deadlines;
        this.backoff = backoff;
        this.clock = clock;
    }

    @Override
    public HttpAnswer handle(HttpRequest request) {
        String id = request.pathParameter("id");
        ShipmentRequest.Wanted wanted = request.json(ShipmentRequest.class).check();
        for (int tries = 1; tries <= TRIES_MAX; tries++) {
            StoredOrder order = Optional.of(id)
                    .filter(OrderIds::hasForm)
                    .flatMap(orders::find)
                    .orElseThrow(() -> new Refusal(OrderProblems.unknown()));
            Optional<HttpAnswer> answer = decided(order, wanted);
            if (answer.isPresent()) {
                return answer.get();
            }
            switch (hand(order, wanted)) {
                case Transactions.Committed ignored -> {
                    return shipped(orders.find(id).orElse(order));
                }
                case Transactions.Refused refused -> {
                    if (refused.found().containsKey(CLAIM)) {
                        return conflict("parcel-taken", "the parcel carries another order's goods");
                    }
                }
                case Transactions.Contended ignored -> backoff.pauseAfter(tries);
                case Transactions.Unacceptable never -> throw new IllegalStateException(never.why());
            }
        }
        throw new Unavailable("others keep changing the order");
    }

    /** The answer where there is nothing to be written: a repeat, or an order that is not to leave now. */
    private static Optional<HttpAnswer> decided(StoredOrder order, ShipmentRequest.Wanted wanted) {
        Optional<Shipment> before = order.shipments().parcels().stream()
                .filter(each -> each.parcel().equals(wanted.parcel()))
                .findFirst();
        if (before.isPresent()) {
            boolean same = wanted.units().isEmpty()
                    || before.get().lines().stream()
                            .collect(toMap(Shipment.Line::sku, Shipment.Line::quantity))
                            .equals(wanted.units());
            return Optional.of(
                    same ? shipped(order) : conflict("already-shipped", "this parcel left with other lines in it"));
        }
        if (OrderStatus.SHIPPED.predecessors().contains(order.status())) {
            return Optional.empty();
        }
        return Optional.of(
                order.status().hasLeft()
                        ? conflict("already-shipped", "all of the order has left in other parcels")
                        : conflict(
                                "not-paid",
                                "the order is " + order.status() + "; only a paid or packed one is shipped"));
    }

    private Transactions.Outcome hand(StoredOrder order, ShipmentRequest.Wanted wanted) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return switch (Packing.of(order, wanted.units(), chunks(order, wanted))) {
            case Packing.Rest(List<Shipment.Line> lines) -> {
                Shipment last = new Shipment(wanted.parcel(), now, lines, List.of(), false, Shipment.State.SHIPPED);
                Optional<Instant> due = deadlines.due(OrderStatus.SHIPPED, now, true);
                yield write(order, last, wanted.service(), writes.shipRest(order, last, now, due), List.of());
            }
            case Packing.Part(
                    List<Shipment.Line> lines,
                    List<Allocation> taken,
                    List<Allocation> left,
                    List<HoldChunk> chunks) -> {
                Shipment part = new Shipment(wanted.parcel(), now, lines, taken, false, Shipment.State.SHIPPED);
                Optional<Instant> due = deadlines.due(OrderStatus.PARTLY_SHIPPED, now, true);
                TransactWriteItem head = writes.shipPart(order, part, left, now, due);
                yield write(order, part, wanted.service(), head, chunks);
            }
            case Packing.TooMuch(String sku, long left) ->
                throw new Refusal(Problem.invalid("/lines", "of " + sku + " only " + left + " are left to ship"));
            case Packing.TooMany(int items) ->
                throw new Refusal(Problem.invalid(
                        "/lines",
                        "these lie in " + items + " stock items, and a part of an order takes from " + Packing.ITEMS_MAX
                                + " at most: name fewer lines, or leave lines out for all that is left"));
        };
    }

    /** The open chunks that a part may be taken from: read after the order's row, and so no older. */
    private List<HoldChunk> chunks(StoredOrder order, ShipmentRequest.Wanted wanted) {
        return order.hold().chunked() && !wanted.units().isEmpty()
                ? orders.chunks(order.id()).stream()
                        .filter(chunk -> chunk.attempt() == order.hold().attempt() && chunk.state() == Hold.State.OPEN)
                        .toList()
                : List.of();
    }

    /** What follows, for the hold and for the order that may find its parcel's scans waiting, is sent before. */
    private Transactions.Outcome write(
            StoredOrder order, Shipment shipment, String service, TransactWriteItem head, List<HoldChunk> chunks) {
        List<TransactWriteItem> all = new ArrayList<>();
        all.add(head);
        all.add(CLAIM, parcels.claim(shipment.parcel(), order.order(), service, shipment.lines()));
        chunks.forEach(chunk -> all.add(chunkWrites.leave(chunk)));
        return holdEnds.afterShipping(order.id(), shipment.parcel(), () -> transactions.attempt(all));
    }

    private static HttpAnswer conflict(String kind, String detail) {
        return HttpAnswer.problem(Problem.conflict(kind, detail));
    }

    private static HttpAnswer shipped(StoredOrder order) {
        return HttpAnswer.of(201, OrderView.of(order)).with("Location", "/orders/" + order.id());
    }
}

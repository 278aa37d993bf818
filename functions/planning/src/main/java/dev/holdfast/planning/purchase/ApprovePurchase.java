package dev.holdfast.planning.purchase;

import dev.holdfast.inventory.movement.RequestHash;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Refusal;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * {@code POST /purchase-orders/{id}/approve}: makes what is suggested a purchase order, with other quantities if asked for. The
 * suggestion goes and the order comes in one write, so there is one order of it, and a repeat answers with that.
 */
@Singleton
public class ApprovePurchase implements HttpOperation {

    private static final int TRIES_MAX = 5;

    private final PurchaseOrderTable orders;
    private final InstantSource clock;

    public ApprovePurchase(PurchaseOrderTable orders, InstantSource clock) {
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public HttpAnswer handle(HttpRequest request) {
        PurchaseOrderId id = Places.order(request);
        ApprovalBody body = request.body().length == 0 ? ApprovalBody.AS_SUGGESTED : request.json(ApprovalBody.class);
        body.check();
        String hash = RequestHash.of(body);
        for (int tries = 0; tries < TRIES_MAX; tries++) {
            Optional<PurchaseOrder> approved = orders.find(id);
            if (approved.isPresent()) {
                return repeated(approved.get(), hash);
            }
            Optional<SuggestedOrder> suggested = suggested(id);
            if (suggested.isEmpty()) {
                continue; // somebody has approved it since
            }
            List<PurchaseLine> lines = body.of(suggested.get());
            if (lines.isEmpty()) {
                return HttpAnswer.problem(Problem.conflict("nothing-to-order", "no line of the order would be left"));
            }
            PurchaseOrder order = order(suggested.get(), lines, hash);
            if (orders.approve(order, lines)) {
                return HttpAnswer.of(201, PurchaseOrderView.whole(order, lines))
                        .with("Location", "/purchase-orders/" + id);
            }
        }
        throw new Unavailable("the suggestion was changed by others again and again");
    }

    private HttpAnswer repeated(PurchaseOrder order, String hash) {
        if (!order.requestHash().equals(hash)) {
            return HttpAnswer.problem(
                    Problem.conflict("approved-otherwise", "it was approved already, with other quantities"));
        }
        return HttpAnswer.ok(PurchaseOrderView.whole(order, orders.lines(order.id())));
    }

    /**
     * Empty if it was approved.
     *
     * @throws Refusal with a 404 if it never was suggested, with a 409 if another has taken its place
     */
    private Optional<SuggestedOrder> suggested(PurchaseOrderId id) {
        Optional<SuggestedOrder> now = orders.suggestion(id.supplier());
        if (now.isPresent() && now.get().id().equals(id)) {
            return now;
        }
        Optional<Instant> looked = orders.book(id.supplier()).lookedAt();
        if (looked.isEmpty() || looked.get().isBefore(id.at())) {
            throw Places.unknown();
        }
        if (looked.get().equals(id.at())) {
            return Optional.empty();
        }
        Problem problem = Problem.conflict("replaced", "another suggestion has taken its place");
        throw new Refusal(now.map(other -> problem.with("suggestion", other.id().toString()))
                .orElse(problem));
    }

    private PurchaseOrder order(SuggestedOrder suggested, List<PurchaseLine> lines, String hash) {
        long units = lines.stream().mapToLong(PurchaseLine::ordered).sum();
        return new PurchaseOrder(
                suggested.id(),
                suggested.currency(),
                lines.size(),
                units,
                lines.stream()
                        .mapToLong(line -> line.ordered() * line.unitCost())
                        .sum(),
                units,
                0,
                hash,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                Optional.empty());
    }
}

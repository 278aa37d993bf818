package dev.holdfast.planning.purchase;

import dev.holdfast.model.message.ConsiderSupplier;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.queue.Messages;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * {@code POST /purchase-orders/{id}/cancel}: what has not come is not waited for any more, and what to order instead is worked
 * out at once. Goods that come all the same can still be received. A repeat answers the same.
 */
@Singleton
public class CancelPurchaseOrder implements HttpOperation {

    private static final int TRIES_MAX = 5;

    private final PurchaseOrderTable orders;
    private final Messages messages;
    private final InstantSource clock;

    public CancelPurchaseOrder(PurchaseOrderTable orders, Messages messages, InstantSource clock) {
        this.orders = orders;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public HttpAnswer handle(HttpRequest request) {
        PurchaseOrderId id = Places.order(request);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (int tries = 0; tries < TRIES_MAX; tries++) {
            PurchaseOrder order = orders.find(id).orElseThrow(Places::unknown);
            switch (order.status()) {
                case RECEIVED -> {
                    return HttpAnswer.problem(
                            Problem.conflict("received", "all of it has come, so there is nothing left to cancel"));
                }
                case CANCELLED -> {
                    messages.send(Queues.PURCHASES, List.of(new ConsiderSupplier(id.supplier(), now)));
                    return HttpAnswer.ok(PurchaseOrderView.whole(order, orders.lines(id)));
                }
                case APPROVED, PARTLY_RECEIVED -> orders.cancel(id, now);
            }
        }
        throw new Unavailable("the order was changed by others again and again");
    }
}

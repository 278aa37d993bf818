package dev.holdfast.planning.purchase;

import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import jakarta.inject.Singleton;

/** {@code GET /purchase-orders/{id}}: what was ordered, what of it has come, and what came besides. */
@Singleton
public class ReadPurchaseOrder implements HttpOperation {

    private final PurchaseOrderTable orders;

    public ReadPurchaseOrder(PurchaseOrderTable orders) {
        this.orders = orders;
    }

    @Override
    public HttpAnswer handle(HttpRequest request) {
        PurchaseOrderId id = Places.order(request);
        PurchaseOrder order = orders.find(id).orElseThrow(Places::unknown);
        return HttpAnswer.ok(PurchaseOrderView.whole(order, orders.lines(id)));
    }
}

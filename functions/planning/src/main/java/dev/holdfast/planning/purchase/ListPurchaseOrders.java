package dev.holdfast.planning.purchase;

import dev.holdfast.model.Limits;
import dev.holdfast.planning.purchase.PurchaseOrderTable.Listing;
import dev.holdfast.planning.purchase.PurchaseOrderTable.Place;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Page;
import jakarta.inject.Singleton;
import java.util.Optional;

/** {@code GET /purchase-orders?supplier=&limit=&cursor=}: the newest first, without their lines. */
@Singleton
public class ListPurchaseOrders implements HttpOperation {

    private final PurchaseOrderTable orders;

    public ListPurchaseOrders(PurchaseOrderTable orders) {
        this.orders = orders;
    }

    @Override
    public HttpAnswer handle(HttpRequest request) {
        request.refuseQueryOtherThan("supplier", "limit", "cursor");
        int limit = request.query("limit", Limits.PAGE_MAX, 1, Limits.PAGE_MAX);
        Optional<String> supplier = Places.supplier(request);
        String list = "purchase orders" + supplier.map(id -> " of " + id).orElse("");
        Optional<Place> after = Places.after(request, list);
        Listing<PurchaseOrder> page =
                supplier.map(id -> orders.ordersOf(id, limit, after)).orElseGet(() -> orders.orders(limit, after));
        return HttpAnswer.ok(new Page<>(
                page.items().stream().map(PurchaseOrderView::of).toList(), Places.cursor(list, page.next())));
    }
}

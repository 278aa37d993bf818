package dev.holdfast.inventory.warehouse;

import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Page;
import jakarta.inject.Singleton;

/** {@code GET /warehouses}: all of them by id; there are so few that they need no paging. */
@Singleton
public class ListWarehouses implements HttpOperation {

    private final WarehouseTable table;

    public ListWarehouses(WarehouseTable table) {
        this.table = table;
    }

    @Override
    public HttpAnswer handle(HttpRequest request) {
        request.refuseQueryOtherThan();
        return HttpAnswer.ok(new Page<>(table.all(), null));
    }
}

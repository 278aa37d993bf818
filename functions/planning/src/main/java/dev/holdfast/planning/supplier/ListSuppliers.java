package dev.holdfast.planning.supplier;

import dev.holdfast.model.Limits;
import dev.holdfast.platform.http.Cursor;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Page;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** {@code GET /suppliers?limit=&cursor=}: by their ids, with how many SKUs each supplies. */
@Singleton
public class ListSuppliers implements HttpOperation {

    private static final String LIST = "suppliers";

    private final SupplierTable suppliers;

    public ListSuppliers(SupplierTable suppliers) {
        this.suppliers = suppliers;
    }

    @Override
    public HttpAnswer handle(HttpRequest request) {
        request.refuseQueryOtherThan("limit", "cursor");
        int limit = request.query("limit", Limits.PAGE_MAX, 1, Limits.PAGE_MAX);
        Optional<String> after = request.query("cursor")
                .map(cursor -> Cursor.decode(LIST, cursor).getFirst());
        SupplierTable.Listing page = suppliers.list(limit, after);
        return HttpAnswer.ok(new Page<>(
                page.suppliers(),
                page.last().map(id -> Cursor.encode(LIST, List.of(id))).orElse(null)));
    }
}

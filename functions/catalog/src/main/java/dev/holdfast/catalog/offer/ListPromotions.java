package dev.holdfast.catalog.offer;

import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Page;
import jakarta.inject.Singleton;

/** {@code GET /promotions}: all of them in the order in which they are applied; too few to need paging. */
@Singleton
public class ListPromotions implements HttpOperation {

    private final PromotionTable table;

    public ListPromotions(PromotionTable table) {
        this.table = table;
    }

    @Override
    public HttpAnswer handle(HttpRequest request) {
        request.refuseQueryOtherThan();
        return HttpAnswer.ok(
                new Page<>(table.all().stream().map(PromotionView::of).toList(), null));
    }
}

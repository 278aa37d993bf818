package dev.holdfast.planning.purchase;

import dev.holdfast.planning.purchase.PurchaseOrderTable.Listing;
import dev.holdfast.planning.purchase.PurchaseOrderTable.Place;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Page;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code GET /replenishment?supplier=&limit=&cursor=}: what to order, with the reasons, the latest first. A page is short where
 * its suggestions are long.
 */
@Singleton
public class ListSuggestions implements HttpOperation {

    private static final String LIST = "suggestions";
    private static final int LIMIT = 10;

    /** Half a KB each, of the 6 MB that an answer may have. */
    private static final int ENTRIES_MAX = 5_000;

    private final PurchaseOrderTable orders;

    public ListSuggestions(PurchaseOrderTable orders) {
        this.orders = orders;
    }

    @Override
    public HttpAnswer handle(HttpRequest request) {
        request.refuseQueryOtherThan("supplier", "limit", "cursor");
        int limit = request.query("limit", LIMIT, 1, LIMIT);
        Optional<Place> place = Places.after(request, LIST);
        return HttpAnswer.ok(Places.supplier(request).map(this::of).orElseGet(() -> page(limit, place)));
    }

    private Page<SuggestionView> of(String supplier) {
        return new Page<>(
                orders.suggestion(supplier).map(SuggestionView::of).stream().toList(), null);
    }

    private Page<SuggestionView> page(int limit, Optional<Place> after) {
        List<SuggestionView> views = new ArrayList<>();
        Optional<Place> place = after;
        int entries = 0;
        for (boolean more = true; more && views.size() < limit && entries < ENTRIES_MAX; ) {
            Listing<String> next = orders.suggested(1, place);
            for (String supplier : next.items()) {
                Optional<SuggestedOrder> order = orders.suggestion(supplier);
                order.map(SuggestionView::of).ifPresent(views::add);
                entries += order.map(
                                each -> each.lines().size() + each.leftOut().size() / 4)
                        .orElse(0);
            }
            place = next.next();
            more = place.isPresent();
        }
        return new Page<>(views, Places.cursor(LIST, place));
    }
}

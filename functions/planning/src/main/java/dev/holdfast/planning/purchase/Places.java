package dev.holdfast.planning.purchase;

import dev.holdfast.planning.purchase.PurchaseOrderTable.Place;
import dev.holdfast.platform.http.Cursor;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Refusal;
import dev.holdfast.platform.http.Validation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Places in lists, between requests and the table; and the one filter that the lists have. */
final class Places {

    private Places() {}

    static Optional<Place> after(HttpRequest request, String list) {
        return request.query("cursor")
                .map(cursor -> Cursor.decode(list, cursor))
                .map(Places::place);
    }

    static @Nullable String cursor(String list, Optional<Place> next) {
        return next.map(place ->
                        Cursor.encode(list, List.of(place.supplier(), place.part(), Long.toString(place.listedAt()))))
                .orElse(null);
    }

    private static Place place(List<String> words) {
        try {
            return new Place(words.get(0), words.get(1), Long.parseLong(words.get(2)));
        } catch (IndexOutOfBoundsException | NumberFormatException forged) {
            throw Cursor.refusal();
        }
    }

    /** @throws Refusal with a 422 if no supplier can be called so */
    static Optional<String> supplier(HttpRequest request) {
        Optional<String> supplier = request.query("supplier");
        if (supplier.stream().anyMatch(id -> !Validation.NAME.matcher(id).matches())) {
            throw new Refusal(Problem.invalid("/supplier", "is no supplier's id"));
        }
        return supplier;
    }

    /** @throws Refusal with a 404 if no order can be called so */
    static PurchaseOrderId order(HttpRequest request) {
        return PurchaseOrderId.of(request.pathParameter("id")).orElseThrow(Places::unknown);
    }

    static Refusal unknown() {
        return new Refusal(Problem.notFound("there is no such purchase order"));
    }
}

package dev.holdfast.orders;

import dev.holdfast.platform.http.Caller;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import jakarta.inject.Singleton;

/** {@code GET /orders/{id}}, for its owner and for staff. */
@Singleton
public class ReadOrder implements HttpOperation {

    private final OrderAccess access;

    public ReadOrder(OrderAccess access) {
        this.access = access;
    }

    @Override
    public HttpAnswer handle(HttpRequest request) {
        Caller caller = request.caller();
        return switch (access.look(request.pathParameter("id"), caller, "orders:read")) {
            case OrderAccess.Found(StoredOrder order) -> HttpAnswer.ok(OrderView.of(order));
            case OrderAccess.OnTheQueue(String id) -> HttpAnswer.ok(OrderView.onTheQueue(id));
            case OrderAccess.Unknown ignored -> HttpAnswer.problem(OrderProblems.unknown());
        };
    }
}

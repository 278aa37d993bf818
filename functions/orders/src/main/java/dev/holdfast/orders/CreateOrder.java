package dev.holdfast.orders;

import dev.holdfast.model.message.ReserveOrder;
import dev.holdfast.model.order.AcceptedOrder;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.orders.request.IdempotencyKey;
import dev.holdfast.orders.request.OrderRequest;
import dev.holdfast.orders.request.Preference;
import dev.holdfast.orders.request.WantedOrder;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.observe.Invocation;
import dev.holdfast.platform.queue.Messages;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * {@code POST /orders}: accepts an order by putting one message on the queue, and nothing else. A repeat of the request
 * is the same order, wherever it is by then; while it is undecided it is sent again, which heals a message that was lost.
 */
@Singleton
public class CreateOrder implements HttpOperation {

    private final OrderIds ids;
    private final KnownOrders known;
    private final RecentOrders recent;
    private final PriceList prices;
    private final Messages messages;
    private final DecisionWait decisions;
    private final InstantSource clock;

    public CreateOrder(
            OrderIds ids,
            KnownOrders known,
            RecentOrders recent,
            PriceList prices,
            Messages messages,
            DecisionWait decisions,
            InstantSource clock) {
        this.ids = ids;
        this.known = known;
        this.recent = recent;
        this.prices = prices;
        this.messages = messages;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public HttpAnswer handle(HttpRequest request) {
        String key = IdempotencyKey.of(request);
        WantedOrder wanted = request.json(OrderRequest.class).toOrder();
        String owner = request.caller().owner();
        String id = ids.make(owner, key);
        Invocation.concerns(id);
        Duration wait = Preference.wait(request);
        Optional<StoredOrder> before = known.find(id);
        if (before.isPresent()) {
            refuseOther(before.get().order(), wanted);
            return repeated(before.get(), wait);
        }
        AcceptedOrder order = accept(id, owner, wanted);
        return decisions
                .decided(id, wait)
                .map(decided -> {
                    refuseOther(decided.order(), wanted);
                    return decision(decided, wait);
                })
                .orElseGet(() -> accepted(OrderView.of(order)));
    }

    private AcceptedOrder accept(String id, String owner, WantedOrder wanted) {
        PriceList.Price priced = prices.price(wanted.lines(), wanted.shipTo().country(), wanted.couponCodes());
        AcceptedOrder order = recent.remember(new AcceptedOrder(
                id,
                owner,
                wanted.fingerprint(),
                priced.lines(),
                priced.totals(),
                wanted.shipTo(),
                priced.zone(),
                wanted.couponCodes(),
                wanted.partial(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                priced.promoted()));
        refuseOther(order, wanted);
        messages.send(Queues.RESERVATIONS, List.of(new ReserveOrder(order, ReserveOrder.Cause.ACCEPTED)));
        return order;
    }

    private static void refuseOther(AcceptedOrder known, WantedOrder wanted) {
        if (!known.fingerprint().equals(wanted.fingerprint())) {
            throw OrderProblems.keyReused();
        }
    }

    private HttpAnswer repeated(StoredOrder known, Duration wait) {
        if (wait.isZero()) {
            return HttpAnswer.ok(OrderView.of(known)).with("Location", location(known.id()));
        }
        if (known.status() != OrderStatus.ACCEPTED) {
            return decision(known, wait);
        }
        return decisions
                .decided(known.id(), wait)
                .map(decided -> decision(decided, wait))
                .orElseGet(() -> accepted(OrderView.of(known)));
    }

    private static HttpAnswer accepted(OrderView order) {
        return HttpAnswer.of(202, order).with("Location", location(order.id()));
    }

    /** As it was decided at first, though the order may have moved on since. */
    private static HttpAnswer decision(StoredOrder decided, Duration wait) {
        HttpAnswer answer = decided.status() == OrderStatus.REJECTED
                ? HttpAnswer.problem(OrderProblems.rejected(decided))
                : HttpAnswer.of(201, OrderView.of(decided));
        return answer.with("Location", location(decided.id())).with("Preference-Applied", "wait=" + wait.toSeconds());
    }

    private static String location(String id) {
        return "/orders/" + id;
    }
}

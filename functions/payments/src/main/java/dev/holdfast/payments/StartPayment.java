package dev.holdfast.payments;

import dev.holdfast.model.Money;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.orders.Deadlines;
import dev.holdfast.orders.OrderAccess;
import dev.holdfast.orders.OrderProblems;
import dev.holdfast.orders.OrderTable;
import dev.holdfast.orders.OrderTable.Changed;
import dev.holdfast.orders.OrderTable.Unchanged;
import dev.holdfast.orders.StoredOrder;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Refusal;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Starts a payment: the customer is at the till, so the order's stock is held for a while longer. */
@Singleton
public class StartPayment implements HttpOperation {

    /** However often a payment is started, stock is held no longer than this after the order was accepted. */
    static final Duration HOLD_MAX = Duration.ofMinutes(60);

    private static final String STAFF_SCOPE = "orders:write";

    private final OrderAccess access;
    private final OrderTable orders;
    private final PaymentProviders providers;
    private final Deadlines deadlines;
    private final InstantSource clock;

    public StartPayment(
            OrderAccess access,
            OrderTable orders,
            PaymentProviders providers,
            Deadlines deadlines,
            InstantSource clock) {
        this.access = access;
        this.orders = orders;
        this.providers = providers;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** @param provider who is to collect the money */
    public record Request(@Nullable String provider) {}

    /** @param holdUntil until when a payment surely finds the stock held */
    public record Started(String provider, String orderId, Money amount, Instant holdUntil) {}

    @Override
    public HttpAnswer handle(HttpRequest request) {
        String provider = provider(request.json(Request.class));
        return switch (access.look(request.pathParameter("id"), request.caller(), STAFF_SCOPE)) {
            case OrderAccess.Found(StoredOrder order) -> {
                Instant holdUntil = hold(order);
                Money total = order.order().totals().total();
                yield HttpAnswer.of(201, new Started(provider, order.id(), total, holdUntil));
            }
            case OrderAccess.OnTheQueue ignored -> HttpAnswer.problem(OrderProblems.undecided());
            case OrderAccess.Unknown ignored -> HttpAnswer.problem(OrderProblems.unknown());
        };
    }

    private String provider(Request request) {
        String name = request.provider() == null ? "" : request.provider();
        return providers
                .find(name)
                .orElseThrow(() -> new Refusal(Problem.invalid("/provider", "is no payment provider that there is")))
                .name();
    }

    /** Until when the order is held, extended as far as allowed. */
    private Instant hold(StoredOrder order) {
        Instant heldUntil = heldUntil(order);
        Instant now = clock.instant();
        Instant wanted =
                earlier(deadlines.holdUntil(now), order.order().acceptedAt().plus(HOLD_MAX));
        if (wanted.isBefore(now) && heldUntil.isBefore(now)) {
            throw new Refusal(Problem.conflict("too-late", "the time to pay this order is over"));
        }
        if (!wanted.isAfter(heldUntil)) {
            return heldUntil;
        }
        return switch (orders.extendHold(order.id(), wanted, deadlines.reservedDue(wanted))) {
            case Changed ignored -> wanted;
            // Somebody was faster: expired, paid or cancelled it, or extended its hold further
            case Unchanged unchanged -> heldUntil(unchanged.found().orElse(order));
        };
    }

    private static Instant heldUntil(StoredOrder order) {
        if (order.status() != OrderStatus.RESERVED || order.holdUntil().isEmpty()) {
            throw new Refusal(Problem.conflict(
                    "not-reserved", "the order is " + order.status() + "; only a RESERVED one can be paid"));
        }
        return order.holdUntil().get();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}

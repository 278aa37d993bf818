package dev.holdfast.orders;

import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Problem.FieldError;
import dev.holdfast.platform.http.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be wrong with what is asked of an order, in the same words everywhere. */
public final class OrderProblems {

    private OrderProblems() {}

    /** Another customer's order looks like none. */
    public static Problem unknown() {
        return Problem.notFound("there is no such order");
    }

    static Refusal keyReused() {
        return new Refusal(Problem.of(
                422,
                "idempotency-key-reused",
                "The Idempotency-Key belongs to another request",
                "an order with another body was made with this key; a new order needs a new one"));
    }

    public static Problem undecided() {
        return Problem.conflict("not-decided", "the order is not decided yet; try again in a moment");
    }

    static Problem rejected(StoredOrder order) {
        Optional<String> usedUp = order.history().stream()
                .filter(each -> each.status() == OrderStatus.REJECTED)
                .flatMap(each -> Reasons.usedUpCoupon(each.reason()).stream())
                .findFirst();
        return usedUp.map(code -> couponUsedUp(order, code)).orElseGet(() -> tooLittle(order));
    }

    private static Problem couponUsedUp(StoredOrder order, String code) {
        return Problem.of(
                        409,
                        "coupon-used-up",
                        "The coupon is used up",
                        "the order was rejected; coupon " + code + " has been redeemed as often as it can be, or as"
                                + " often as you can")
                .with("id", order.id())
                .with("couponCode", code)
                .with("shortages", order.shortages());
    }

    private static Problem tooLittle(StoredOrder order) {
        return Problem.of(409, "short", "There is not enough stock", "the order was rejected; see shortages")
                .with("id", order.id())
                .with("shortages", order.shortages());
    }

    public static Problem tooLate(OrderStatus status, String wanted) {
        return Problem.conflict(
                "too-late",
                "the order is " + status.name().toLowerCase(Locale.ROOT) + " and can no longer be " + wanted);
    }

    static Refusal unpriced(String kind, String title, List<FieldError> errors) {
        String detail = errors.size() == 1
                ? "an article " + errors.getFirst().detail()
                : errors.size() + " articles cannot be ordered so; see errors";
        return new Refusal(Problem.of(422, kind, title, detail).withErrors(errors));
    }
}

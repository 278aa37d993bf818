package dev.holdfast.catalog.offer;

import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.promotion.Threshold;
import dev.holdfast.catalog.promotion.Window;
import dev.holdfast.model.Limits;
import dev.holdfast.model.Money;
import dev.holdfast.platform.http.Validation;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A promotion as a caller sends it: anything may be missing.
 *
 * @param text what it is called on the bill
 * @param priority the lowest is applied first; 0 unless it is said
 * @param coupon whether it needs one
 * @param from the first instant of its time
 * @param until the first instant after it
 * @param exclusive whether nothing else reduces what it reduces
 * @param group of which one only reduces a line
 * @param on what is reduced; all goods unless it is said
 * @param atLeast what that must come to
 */
public record PromotionBody(
        @Nullable String text,
        @Nullable Long priority,
        @Nullable Boolean coupon,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Boolean exclusive,
        @Nullable String group,
        @Nullable ScopeBody on,
        @Nullable ThresholdBody atLeast,
        @Nullable BenefitBody benefit) {

    private static final int TEXT_MAX = 100;
    private static final int PRIORITY_MAX = 10_000;
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");
    private static final String IMPLAUSIBLE = "must be a time from 1970 to 9998";

    /** What goods must come to, of either or of both. */
    public record ThresholdBody(
            @Nullable Money amount, @Nullable Long units) {

        void check(Validation validation) {
            validation.require(amount != null || units != null, "/atLeast", "must have an amount, units or both");
            if (amount != null) {
                validation.require(amount.amount() > 0, "/atLeast/amount/amount", "must be above 0, in minor units");
            }
            if (units != null) {
                validation.between(units, 1, Limits.QUANTITY_MAX, "/atLeast/units");
            }
        }

        Threshold toThreshold() {
            return new Threshold(amount == null ? 0 : amount.amount(), units == null ? 0 : units);
        }
    }

    void check(Validation validation) {
        validation.text(text, TEXT_MAX, "/text").between(priorityOr0(), 0, PRIORITY_MAX, "/priority");
        checkWindow(from, until, validation);
        if (group != null) {
            validation.name(group, "/group");
        }
        if (on != null) {
            on.check(validation, "/on");
        }
        if (atLeast != null) {
            atLeast.check(validation);
        }
        if (benefit == null) {
            validation.reject("/benefit", "is missing");
        } else {
            benefit.check(validation);
        }
        validation.require(currencies().distinct().count() <= 1, "/benefit", "and /atLeast must be in one currency");
    }

    static void checkWindow(@Nullable Instant from, @Nullable Instant until, Validation validation) {
        validation
                .require(isPlausible(from), "/from", IMPLAUSIBLE)
                .require(isPlausible(until), "/until", IMPLAUSIBLE)
                .require(from == null || until == null || from.isBefore(until), "/until", "must be after from");
    }

    private static boolean isPlausible(@Nullable Instant time) {
        return time == null || (!time.isBefore(Instant.EPOCH) && time.isBefore(END));
    }

    private Stream<String> currencies() {
        Stream<String> threshold =
                Optional.ofNullable(atLeast)
                        .flatMap(each -> Optional.ofNullable(each.amount()))
                        .map(Money::currency)
                        .stream();
        return Stream.concat(threshold, benefit == null ? Stream.of() : benefit.currencies());
    }

    private long priorityOr0() {
        return priority == null ? 0 : priority;
    }

    /** It has been checked. */
    Promotion toPromotion(String id) {
        return new Promotion(
                id,
                Objects.requireNonNull(text),
                Math.toIntExact(priorityOr0()),
                Boolean.TRUE.equals(coupon),
                new Window(Optional.ofNullable(from), Optional.ofNullable(until)),
                Boolean.TRUE.equals(exclusive),
                group == null ? "" : group,
                currencies().findFirst().orElse(""),
                ScopeBody.scope(on),
                atLeast == null ? Threshold.NONE : atLeast.toThreshold(),
                Objects.requireNonNull(benefit).toBenefit());
    }
}

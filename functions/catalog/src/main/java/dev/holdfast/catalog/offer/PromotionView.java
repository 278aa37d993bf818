package dev.holdfast.catalog.offer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A promotion as it is shown: as it was sent, with its id and version. */
public record PromotionView(
        String id,
        @Nullable String text,
        @Nullable Long priority,
        @Nullable Boolean coupon,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Boolean exclusive,
        @Nullable String group,
        @Nullable ScopeBody on,
        PromotionBody.@Nullable ThresholdBody atLeast,
        @Nullable BenefitBody benefit,
        long version,
        Instant updatedAt) {

    static PromotionView of(StoredPromotion stored) {
        PromotionBody body = stored.body();
        return new PromotionView(
                stored.id(),
                body.text(),
                body.priority(),
                body.coupon(),
                body.from(),
                body.until(),
                body.exclusive(),
                body.group(),
                body.on(),
                body.atLeast(),
                body.benefit(),
                stored.version(),
                stored.updatedAt());
    }
}

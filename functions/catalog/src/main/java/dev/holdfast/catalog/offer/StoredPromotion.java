package dev.holdfast.catalog.offer;

import dev.holdfast.catalog.promotion.Promotion;
import java.time.Instant;
import java.util.Optional;

/**
 * A promotion as the table has it.
 *
 * @param body as it was sent, and checked
 * @param version counts the changes, from 1; the entity tag
 */
public record StoredPromotion(String id, PromotionBody body, long version, Instant updatedAt) {

    static StoredPromotion after(Optional<StoredPromotion> before, String id, PromotionBody body, Instant at) {
        return new StoredPromotion(
                id, body, before.map(StoredPromotion::version).orElse(0L) + 1, at);
    }

    Promotion promotion() {
        return body.toPromotion(id);
    }

    String etag() {
        return "\"" + version + "\"";
    }
}

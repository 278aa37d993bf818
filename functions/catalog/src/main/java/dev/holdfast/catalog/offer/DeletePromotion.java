package dev.holdfast.catalog.offer;

import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.http.EntityTags;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/**
 * {@code DELETE /promotions/{id}}: 204, and from some seconds later on no order has it. Orders that have had it keep what it
 * did for them; its coupons are good for nothing any more.
 */
@Singleton
public class DeletePromotion implements HttpOperation {

    private final PromotionTable table;

    public DeletePromotion(PromotionTable table) {
        this.table = table;
    }

    @Override
    public HttpAnswer handle(HttpRequest request) {
        for (int tries = 0; tries < PutPromotion.TRIES_MAX; tries++) {
            Optional<StoredPromotion> seen = ReadPromotion.find(table, request);
            EntityTags.checkWrite(request, seen.map(StoredPromotion::etag));
            if (seen.isEmpty()) {
                return HttpAnswer.problem(ReadPromotion.unknown());
            }
            if (table.delete(seen.get())) {
                return new HttpAnswer(204, Map.of(), null);
            }
        }
        throw new Unavailable("the promotion was changed by others again and again");
    }
}

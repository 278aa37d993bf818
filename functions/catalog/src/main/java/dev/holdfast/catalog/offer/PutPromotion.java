package dev.holdfast.catalog.offer;

import dev.holdfast.model.Limits;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.http.EntityTags;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Refusal;
import dev.holdfast.platform.http.Validation;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** {@code PUT /promotions/{id}}: 201 if it is new, 200 if it replaces. */
@Singleton
public class PutPromotion implements HttpOperation {

    static final int TRIES_MAX = 10;

    private final PromotionTable table;
    private final InstantSource clock;

    public PutPromotion(PromotionTable table, InstantSource clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public HttpAnswer handle(HttpRequest request) {
        String id = request.pathParameter("id");
        PromotionBody body = request.json(PromotionBody.class);
        Validation validation = new Validation().name(id, "/id");
        body.check(validation);
        validation.throwIfAny();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (int tries = 0; tries < TRIES_MAX; tries++) {
            Optional<StoredPromotion> before = table.find(id);
            EntityTags.checkWrite(request, before.map(StoredPromotion::etag));
            if (before.isEmpty()) {
                refuseTooMany();
            }
            StoredPromotion after = StoredPromotion.after(before, id, body, now);
            if (table.put(after)) {
                return HttpAnswer.of(before.isEmpty() ? 201 : 200, PromotionView.of(after))
                        .with("ETag", after.etag());
            }
            // looked at again: the caller's conditions may no longer hold
        }
        throw new Unavailable("the promotion was changed by others again and again");
    }

    /** All of them are gone through for every order; two callers at once may still make one more than that. */
    private void refuseTooMany() {
        int count = table.all().size();
        if (count >= Limits.PROMOTIONS_MAX) {
            throw new Refusal(
                    Problem.conflict("too-many-promotions", "there are " + count + " promotions; delete what is over"));
        }
    }
}

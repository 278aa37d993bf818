package dev.holdfast.catalog.offer;

import dev.holdfast.platform.http.EntityTags;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Validation;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** {@code GET /promotions/{id}}. */
@Singleton
public class ReadPromotion implements HttpOperation {

    private final PromotionTable table;

    public ReadPromotion(PromotionTable table) {
        this.table = table;
    }

    @Override
    public HttpAnswer handle(HttpRequest request) {
        return find(table, request)
                .map(stored -> EntityTags.isKnown(request, stored.etag())
                        ? new HttpAnswer(304, Map.of(), null).with("ETag", stored.etag())
                        : HttpAnswer.ok(PromotionView.of(stored)).with("ETag", stored.etag()))
                .orElseGet(() -> HttpAnswer.problem(unknown()));
    }

    /** A name that no promotion can have is not worth a read. */
    static Optional<StoredPromotion> find(PromotionTable table, HttpRequest request) {
        String id = request.pathParameter("id");
        return Validation.NAME.matcher(id).matches() ? table.find(id) : Optional.empty();
    }

    static Problem unknown() {
        return Problem.notFound("there is no such promotion");
    }
}

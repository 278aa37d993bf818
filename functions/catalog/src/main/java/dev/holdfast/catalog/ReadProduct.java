package dev.holdfast.catalog;

import dev.holdfast.platform.http.EntityTags;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Validation;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code GET /products/{sku}}. */
@Singleton
public class ReadProduct implements HttpOperation {

    private final ProductTable table;
    private final int cacheSeconds;

    public ReadProduct(
            ProductTable table,
            @ConfigProperty(name = "holdfast.catalog.cache-seconds", defaultValue = "30") int cacheSeconds) {
        this.table = table;
        this.cacheSeconds = cacheSeconds;
    }

    @Override
    public HttpAnswer handle(HttpRequest request) {
        String sku = request.pathParameter("sku");
        // a name that no product can have is not worth a read
        Optional<Product> found = Validation.NAME.matcher(sku).matches() ? table.find(sku) : Optional.empty();
        return found.map(product -> answer(request, product))
                .orElseGet(() -> HttpAnswer.problem(Problem.notFound("there is no such product")));
    }

    private HttpAnswer answer(HttpRequest request, Product product) {
        HttpAnswer answer = EntityTags.isKnown(request, product.etag())
                ? new HttpAnswer(304, Map.of(), null)
                : HttpAnswer.ok(product);
        return answer.with("ETag", product.etag()).with("Cache-Control", "public, max-age=" + cacheSeconds);
    }
}

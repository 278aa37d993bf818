package dev.holdfast.catalog;

import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.http.EntityTags;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Problem.FieldError;
import dev.holdfast.platform.http.Refusal;
import dev.holdfast.platform.http.Validation;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code PUT /products/{sku}}: 201 if it is new, 200 if it replaces. */
@Singleton
public class PutProduct implements HttpOperation {

    private static final int TRIES_MAX = 10;

    private final ProductTable table;
    private final InstantSource clock;
    private final Set<String> taxClasses;

    public PutProduct(
            ProductTable table,
            InstantSource clock,
            @ConfigProperty(name = "holdfast.tax.classes", defaultValue = "standard,reduced,zero")
                    List<String> taxClasses) {
        this.table = table;
        this.clock = clock;
        this.taxClasses = new TreeSet<>(taxClasses);
    }

    @Override
    public HttpAnswer handle(HttpRequest request) {
        String sku = request.pathParameter("sku");
        ProductBody body = request.json(ProductBody.class);
        Validation validation = new Validation().name(sku, "/sku");
        body.check(validation, taxClasses);
        validation.throwIfAny();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (int tries = 0; tries < TRIES_MAX; tries++) {
            Optional<Product> before = table.find(sku);
            EntityTags.checkWrite(request, before.map(Product::etag));
            Product after = body.after(before, sku, now);
            before.ifPresent(product -> refuseRespread(product, after));
            switch (table.put(after)) {
                case DONE -> {
                    return HttpAnswer.of(before.isEmpty() ? 201 : 200, after).with("ETag", after.etag());
                }
                case OVERTAKEN -> {
                    // looked at again: the caller's conditions may no longer hold
                }
            }
        }
        throw new Unavailable("the product was changed by others again and again");
    }

    /** Stock lies in the buckets there are; another number of them without moving it would hide some. */
    private static void refuseRespread(Product before, Product after) {
        if (before.stockBuckets() != after.stockBuckets()) {
            String detail = "stock is spread over " + before.stockBuckets() + "; PUT /stock/" + before.sku()
                    + "/buckets changes that";
            throw new Refusal(Problem.conflict("stock-is-spread", detail)
                    .withErrors(List.of(new FieldError("/stockBuckets", detail))));
        }
    }
}

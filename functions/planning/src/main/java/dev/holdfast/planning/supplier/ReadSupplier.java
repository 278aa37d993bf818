package dev.holdfast.planning.supplier;

import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Validation;
import jakarta.inject.Singleton;
import java.util.Optional;

/** {@code GET /suppliers/{id}}: with all that it supplies. */
@Singleton
public class ReadSupplier implements HttpOperation {

    private final SupplierTable suppliers;

    public ReadSupplier(SupplierTable suppliers) {
        this.suppliers = suppliers;
    }

    @Override
    public HttpAnswer handle(HttpRequest request) {
        String id = request.pathParameter("id");
        Optional<Supplier> found = Validation.NAME.matcher(id).matches() ? suppliers.find(id) : Optional.empty();
        return found.map(supplier -> HttpAnswer.ok(supplier).with("ETag", supplier.etag()))
                .orElseGet(() -> HttpAnswer.problem(Problem.notFound("there is no such supplier")));
    }
}

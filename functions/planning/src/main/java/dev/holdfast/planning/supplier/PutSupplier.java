package dev.holdfast.planning.supplier;

import dev.holdfast.inventory.movement.References;
import dev.holdfast.model.message.ConsiderSupplier;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.platform.Backoff;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.http.EntityTags;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Validation;
import dev.holdfast.platform.queue.Messages;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code PUT /suppliers/{id}}: 201 if it is new, 200 if it replaces. A SKU has one supplier, or two would be asked for the
 * same goods. What is to be ordered on the new terms is worked out at once.
 */
@Singleton
public class PutSupplier implements HttpOperation {

    private static final int TRIES_MAX = 10;

    private final SupplierTable suppliers;
    private final References references;
    private final Messages messages;
    private final Backoff backoff;
    private final InstantSource clock;

    public PutSupplier(
            SupplierTable suppliers, References references, Messages messages, Backoff backoff, InstantSource clock) {
        this.suppliers = suppliers;
        this.references = references;
        this.messages = messages;
        this.backoff = backoff;
        this.clock = clock;
    }

    @Override
    public HttpAnswer handle(HttpRequest request) {
        String id = request.pathParameter("id");
        SupplierBody body = request.json(SupplierBody.class);
        Validation validation = new Validation().name(id, "/id");
        body.check(validation);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        refuseUnknown(body.after(id, 1, now).supplies(), body);
        for (int tries = 0; tries < TRIES_MAX; tries++) {
            if (tries > 0) {
                backoff.pauseAfter(tries);
            }
            long writes = suppliers.writes();
            Optional<Supplier> before = suppliers.find(id);
            EntityTags.checkWrite(request, before.map(Supplier::etag));
            refuseTaken(id, body);
            Supplier after = body.after(id, before.map(Supplier::version).orElse(0L) + 1, now);
            int supplied = before.map(each -> each.supplies().size()).orElse(0);
            if (suppliers.put(after, supplied, writes) == SupplierTable.Write.DONE) {
                messages.send(Queues.PURCHASES, List.of(new ConsiderSupplier(id, now)));
                return HttpAnswer.of(before.isEmpty() ? 201 : 200, after).with("ETag", after.etag());
            }
        }
        throw new Unavailable("suppliers were changed by others again and again");
    }

    private void refuseUnknown(List<SuppliedSku> supplies, SupplierBody body) {
        References.Known known =
                references.read(supplies.stream().map(SuppliedSku::sku).toList());
        Validation validation = new Validation();
        body.eachLine((pointer, line) -> validation
                .require(known.hasProduct(String.valueOf(line.sku())), pointer + "/sku", "there is no such product")
                .require(
                        known.hasWarehouse(String.valueOf(line.warehouse())),
                        pointer + "/warehouse",
                        "there is no such warehouse"));
        validation.throwIfAny();
    }

    private void refuseTaken(String id, SupplierBody body) {
        Set<String> taken = new HashSet<>();
        suppliers.scanOthers(id, supplied -> taken.add(supplied.sku()));
        Validation validation = new Validation();
        body.eachLine((pointer, line) -> validation.require(
                !taken.contains(String.valueOf(line.sku())), pointer + "/sku", "is supplied by another"));
        validation.throwIfAny();
    }
}

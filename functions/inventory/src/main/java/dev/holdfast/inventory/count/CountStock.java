package dev.holdfast.inventory.count;

import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNull;

import dev.holdfast.inventory.movement.MovementBook;
import dev.holdfast.inventory.movement.MovementKind;
import dev.holdfast.inventory.movement.MovementPart;
import dev.holdfast.inventory.movement.References;
import dev.holdfast.inventory.movement.RequestHash;
import dev.holdfast.inventory.movement.StockLevelChecks;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code POST /stock/counts}: counts in bulk, cleaned, merged and applied, once for each count id. */
@Singleton
public class CountStock implements HttpOperation {

    private final References references;
    private final MovementBook book;
    private final CountSteps steps;
    private final CountShortages shortages;
    private final StockLevelChecks checks;

    CountStock(
            References references,
            MovementBook book,
            CountSteps steps,
            CountShortages shortages,
            StockLevelChecks checks) {
        this.references = references;
        this.book = book;
        this.steps = steps;
        this.shortages = shortages;
        this.checks = checks;
    }

    /** What is answered: every line is applied or quarantined. */
    public record Counted(
            String countId, List<Change> applied, List<Quarantined> quarantined, List<CountShortage> shortages) {

        /** @param delta units by which on hand changed */
        public record Change(String sku, String warehouse, long delta) {}
    }

    @Override
    public HttpAnswer handle(HttpRequest request) {
        CountBody body = request.json(CountBody.class);
        List<CountBody.@Nullable Line> lines = body.check();
        String id = requireNonNull(body.countId());
        References.Known known = references.read(
                lines.stream().map(line -> line == null ? null : line.sku()).toList());
        CountSteps.Job job = new CountSteps.Job(id, RequestHash.of(body), lines, known);
        List<MovementPart> parts = book.write(MovementKind.COUNT, id, job.hash(), sofar -> steps.next(job, sofar));
        CountNotes notes = CountNotes.of(parts);
        var missing = shortages.tell(id, parts.getFirst().at(), notes.applied());
        checks.ask(known.products().values());
        return HttpAnswer.ok(new Counted(
                id,
                notes.applied().stream()
                        .map(each -> new Counted.Change(each.sku(), each.warehouse(), each.delta()))
                        .toList(),
                notes.quarantined().stream()
                        .sorted(comparingInt(Quarantined::index))
                        .toList(),
                missing));
    }
}

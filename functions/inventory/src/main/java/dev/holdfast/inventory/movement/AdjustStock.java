package dev.holdfast.inventory.movement;

import static java.util.Objects.requireNonNull;

import dev.holdfast.inventory.stock.StockReader;
import dev.holdfast.inventory.stock.StockWrites;
import dev.holdfast.model.Limits;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Refusal;
import dev.holdfast.platform.http.Validation;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * {@code POST /stock/adjustments}: corrects stock up or down, never below what is held. All lines or none, hence in one
 * transaction, hence no more than {@link #LINES_MAX}.
 */
@Singleton
public class AdjustStock implements HttpOperation {

    /** Lines of one adjustment; more is a 422. */
    static final int LINES_MAX = MovementBook.ITEMS_MAX;

    private final MovementLines movementLines;
    private final MovementBook book;
    private final StockReader stock;
    private final StockWrites stockWrites;
    private final StockLevelChecks checks;
    private final InstantSource clock;

    AdjustStock(
            MovementLines movementLines,
            MovementBook book,
            StockReader stock,
            StockWrites stockWrites,
            StockLevelChecks checks,
            InstantSource clock) {
        this.movementLines = movementLines;
        this.book = book;
        this.stock = stock;
        this.stockWrites = stockWrites;
        this.checks = checks;
        this.clock = clock;
    }

    /**
     * What is answered.
     *
     * @param applied units, those taken off counted as negative
     * @param lines of different SKUs and warehouses
     */
    public record Adjusted(String adjustmentId, long applied, int lines) {}

    @Override
    public HttpAnswer handle(HttpRequest request) {
        AdjustmentBody body = request.json(AdjustmentBody.class);
        Validation validation = new Validation();
        MovementLines.Checked checked =
                movementLines.check(validation, body.check(validation), "delta", -(long) Limits.QUANTITY_MAX);
        String id = requireNonNull(body.adjustmentId());
        String hash = RequestHash.of(body);
        book.write(MovementKind.ADJUSTMENT, id, hash, parts -> parts.isEmpty() ? whole(body, hash, checked) : DONE);
        checks.ask(checked.products().values());
        long applied =
                checked.units().values().stream().mapToLong(Long::longValue).sum();
        return HttpAnswer.ok(new Adjusted(id, applied, checked.units().size()));
    }

    private static final MovementBook.Step DONE = new MovementBook.Complete();

    private MovementBook.Step whole(AdjustmentBody body, String hash, MovementLines.Checked checked) {
        var seen = stock.read(checked.units().keySet(), checked::buckets);
        List<MovementLine> lines = switch (AdjustmentPlan.of(checked.units(), seen)) {
            case AdjustmentPlan.Fits fits -> fits.lines();
            case AdjustmentPlan.TooLittle refused -> throw new Refusal(shortage(refused.missing()));
            case AdjustmentPlan.TooWide wide -> throw new Refusal(tooWide(wide.items()));
        };
        Instant now = clock.instant();
        return new MovementBook.Write(
                new MovementPart(
                        MovementKind.ADJUSTMENT,
                        requireNonNull(body.adjustmentId()),
                        0,
                        lines,
                        hash,
                        now,
                        requireNonNull(body.reason()),
                        Optional.empty()),
                lines.stream()
                        .map(line -> stockWrites.move(line.item(), line.delta(), now))
                        .toList());
    }

    private static Problem shortage(List<LineShortage> missing) {
        return Problem.conflict("not-available", "available would fall below 0; nothing was changed")
                .with("shortages", missing);
    }

    private static Problem tooWide(int items) {
        return Problem.invalid(
                "/lines",
                "touches " + items + " stock items, for stock is split over buckets; at most " + LINES_MAX
                        + " are changed together: send fewer lines");
    }
}

package dev.holdfast.inventory.movement;

import static java.util.Objects.requireNonNull;

import dev.holdfast.inventory.stock.StockWrites;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Validation;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** {@code POST /stock/receipts}: books goods in, once for each receipt id. */
@Singleton
public class ReceiveStock implements HttpOperation {

    private final MovementLines movementLines;
    private final MovementBook book;
    private final StockWrites stockWrites;
    private final StockLevelChecks checks;
    private final InstantSource clock;

    ReceiveStock(
            MovementLines movementLines,
            MovementBook book,
            StockWrites stockWrites,
            StockLevelChecks checks,
            InstantSource clock) {
        this.movementLines = movementLines;
        this.book = book;
        this.stockWrites = stockWrites;
        this.checks = checks;
        this.clock = clock;
    }

    /**
     * What is answered.
     *
     * @param applied units
     * @param lines of different SKUs and warehouses
     */
    public record Received(String receiptId, long applied, int lines) {}

    @Override
    public HttpAnswer handle(HttpRequest request) {
        ReceiptBody body = request.json(ReceiptBody.class);
        Validation validation = new Validation();
        MovementLines.Checked checked = movementLines.check(validation, body.check(validation), "quantity", 1);
        String id = requireNonNull(body.receiptId());
        String hash = RequestHash.of(body);
        book.write(MovementKind.RECEIPT, id, hash, parts -> next(id, hash, checked, parts));
        checks.ask(checked.products().values());
        long applied =
                checked.units().values().stream().mapToLong(Long::longValue).sum();
        return HttpAnswer.ok(new Received(id, applied, checked.units().size()));
    }

    private MovementBook.Step next(String id, String hash, MovementLines.Checked checked, List<MovementPart> parts) {
        List<MovementLine> lines = ReceiptPlan.next(checked.units(), parts, checked::buckets);
        if (lines.isEmpty()) {
            return new MovementBook.Complete();
        }
        Instant now = clock.instant();
        return new MovementBook.Write(
                new MovementPart(MovementKind.RECEIPT, id, parts.size(), lines, hash, now, "receipt", Optional.empty()),
                lines.stream()
                        .map(line -> stockWrites.move(line.item(), line.delta(), now))
                        .toList());
    }
}

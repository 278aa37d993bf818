package dev.holdfast.inventory.movement;

import static java.util.Objects.requireNonNull;

import dev.holdfast.inventory.stock.SkuAt;
import dev.holdfast.inventory.stock.StockWrites;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Validation;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * {@code POST /stock/receipts}: books goods in, once for each receipt id. What was ordered counts towards its purchase order in
 * the same transactions, so that units are on the way or there, and never both.
 */
@Singleton
public class ReceiveStock implements HttpOperation {

    /** Stock items of one part, where its purchase order is written too. */
    private static final int ORDERED_ITEMS_MAX = MovementBook.ITEMS_MAX - PurchaseReceipts.WRITES_MAX;

    private final MovementLines movementLines;
    private final MovementBook book;
    private final PurchaseReceipts purchases;
    private final StockWrites stockWrites;
    private final StockLevelChecks checks;
    private final InstantSource clock;

    ReceiveStock(
            MovementLines movementLines,
            MovementBook book,
            PurchaseReceipts purchases,
            StockWrites stockWrites,
            StockLevelChecks checks,
            InstantSource clock) {
        this.movementLines = movementLines;
        this.book = book;
        this.purchases = purchases;
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
        Optional<String> order = Optional.ofNullable(body.purchaseOrder());
        order.ifPresent(each -> validation
                .require(purchases.exists(each), "/purchaseOrder", "there is no such purchase order")
                .throwIfAny());
        String id = requireNonNull(body.receiptId());
        String hash = RequestHash.of(body);
        book.write(MovementKind.RECEIPT, id, hash, parts -> next(id, hash, order, checked, parts));
        checks.ask(checked.products().values());
        long applied =
                checked.units().values().stream().mapToLong(Long::longValue).sum();
        return HttpAnswer.ok(new Received(id, applied, checked.units().size()));
    }

    private MovementBook.Step next(
            String id, String hash, Optional<String> order, MovementLines.Checked checked, List<MovementPart> parts) {
        int itemsMax = order.isPresent() ? ORDERED_ITEMS_MAX : MovementBook.ITEMS_MAX;
        List<MovementLine> lines = ReceiptPlan.next(checked.units(), parts, itemsMax, checked::buckets);
        if (lines.isEmpty()) {
            return new MovementBook.Complete();
        }
        Instant now = clock.instant();
        String reason = order.map(each -> "receipt of " + each).orElse("receipt");
        List<TransactWriteItem> writes = new ArrayList<>();
        lines.forEach(line -> writes.add(stockWrites.move(line.item(), line.delta(), now)));
        order.ifPresent(each -> writes.addAll(purchases.receive(each, units(lines))));
        return new MovementBook.Write(
                new MovementPart(MovementKind.RECEIPT, id, parts.size(), lines, hash, now, reason, Optional.empty()),
                writes);
    }

    private static NavigableMap<SkuAt, Long> units(List<MovementLine> lines) {
        NavigableMap<SkuAt, Long> units = new TreeMap<>();
        lines.forEach(line -> units.merge(SkuAt.of(line.item()), line.delta(), Math::addExact));
        return units;
    }
}

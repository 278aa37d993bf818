package dev.holdfast.planning.purchase;

import static dev.holdfast.platform.aws.Attributes.instant;

import dev.holdfast.model.topology.Tables;
import dev.holdfast.platform.aws.Condition;
import dev.holdfast.platform.aws.ItemWrite;
import dev.holdfast.platform.aws.TableNames;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The writes of suggestions and purchase orders, all of them parts of transactions, with their guards. */
@Singleton
class PurchaseWrites {

    private final String table;

    PurchaseWrites(TableNames names) {
        this.table = names.of(Tables.PURCHASE_ORDERS);
    }

    /** In place of the suggestion before, if nothing has happened to the supplier since its book was read. */
    List<TransactWriteItem> suggest(Book seen, SuggestedOrder order) {
        List<TransactWriteItem> writes = new ArrayList<>();
        var rows = PurchaseItems.rows(order);
        ItemWrite book = ItemWrite.to(table, PurchaseItems.book(seen.supplier()))
                .set(PurchaseItems.VERSION, seen.version() + 1)
                .when(
                        seen.version() == 0
                                ? Condition.absent(PurchaseItems.VERSION)
                                : Condition.equal(PurchaseItems.VERSION, seen.version()));
        PurchaseItems.heading(order, rows.size()).forEach(book::set);
        writes.add(book.update());
        rows.forEach(row -> writes.add(ItemWrite.put(table, row)));
        return writes;
    }

    /** Makes the suggestion an order, if it still is the supplier's suggestion. */
    List<TransactWriteItem> approve(PurchaseOrder order, List<PurchaseLine> lines) {
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(ItemWrite.to(table, PurchaseItems.book(order.id().supplier()))
                .add(PurchaseItems.VERSION, 1)
                .remove(PurchaseItems.SUGGESTED)
                .remove(PurchaseItems.LIST)
                .remove(PurchaseItems.LISTED_AT)
                .when(Condition.equal(
                        PurchaseItems.SUGGESTED, instant(order.id().at())))
                .update());
        int rows = (lines.size() + PurchaseItems.ROW - 1) / PurchaseItems.ROW;
        writes.add(ItemWrite.put(table, PurchaseItems.encode(order, rows)));
        for (int row = 0; row < rows; row++) {
            int to = Math.min(lines.size(), (row + 1) * PurchaseItems.ROW);
            writes.add(ItemWrite.put(
                    table, PurchaseItems.row(order.id(), row, lines.subList(row * PurchaseItems.ROW, to))));
        }
        return writes;
    }

    /** Gives up what has not come, if something has not and nobody has given it up. */
    List<TransactWriteItem> cancel(PurchaseOrderId id, Instant at) {
        return List.of(
                ItemWrite.to(table, PurchaseItems.order(id))
                        .set(PurchaseItems.CANCELLED_AT, instant(at))
                        .when(Condition.absent(PurchaseItems.CANCELLED_AT))
                        .when(Condition.atLeast(PurchaseItems.OPEN, 1))
                        .update(),
                changed(id.supplier()));
    }

    /** Something else is on the way now. */
    TransactWriteItem changed(String supplier) {
        return ItemWrite.to(table, PurchaseItems.book(supplier))
                .add(PurchaseItems.VERSION, 1)
                .update();
    }

    /** @param closed units that were ordered, had not come, and have now */
    TransactWriteItem received(PurchaseOrderId id, long units, long closed) {
        return ItemWrite.to(table, PurchaseItems.order(id))
                .add(PurchaseItems.RECEIVED, units)
                .add(PurchaseItems.OPEN, -closed)
                .update();
    }

    /** A row's lines as they have become, if they still were as they were read. */
    TransactWriteItem lines(PurchaseOrderId id, int row, long version, List<PurchaseLine> lines) {
        return ItemWrite.to(table, PurchaseItems.orderRow(id, row))
                .set(PurchaseItems.documentName(), PurchaseItems.document(lines))
                .set(PurchaseItems.VERSION, version + 1)
                .when(Condition.equal(PurchaseItems.VERSION, version))
                .update();
    }
}

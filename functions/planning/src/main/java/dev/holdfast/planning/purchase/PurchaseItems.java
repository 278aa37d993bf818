package dev.holdfast.planning.purchase;

import static dev.holdfast.platform.aws.Attributes.b;
import static dev.holdfast.platform.aws.Attributes.bytes;
import static dev.holdfast.platform.aws.Attributes.instant;
import static dev.holdfast.platform.aws.Attributes.instantOrNull;
import static dev.holdfast.platform.aws.Attributes.n;
import static dev.holdfast.platform.aws.Attributes.number;
import static dev.holdfast.platform.aws.Attributes.s;
import static dev.holdfast.platform.aws.Attributes.string;

import dev.holdfast.platform.json.PackedJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How suggestions and purchase orders look as items. Known to {@link PurchaseOrderTable} and {@link PurchaseWrites} alone. A
 * supplier has a book and one suggestion, whose rows are written over by the next; orders have rows of their own.
 */
final class PurchaseItems {

    /** SKUs of one row: some 5 KB of an order, 20 of a suggestion. */
    static final int ROW = 200;

    static final String SUPPLIER = "supplier";
    static final String PART = "part";
    static final String LIST = "list";
    static final String LISTED_AT = "listedAt";
    static final String VERSION = "version";
    static final String SUGGESTED = "suggested";
    static final String LOOKED_AT = "lookedAt";
    static final String ROWS = "rows";
    static final String OPEN = "openUnits";
    static final String RECEIVED = "received";
    static final String CANCELLED_AT = "cancelledAt";
    static final String ORDERS = "orders";
    static final String ORDER = "order#";

    private static final String BELOW_MINIMUM = "belowMinimum";
    private static final String NEXT_REVIEW = "nextReview";
    private static final String CURRENCY = "currency";
    private static final String DOCUMENT = "document";

    private static final PackedJson SUGGESTION = new PackedJson(
            1,
            "\"leftOut\":[{\"sku\":\"\",\"reason\":\"there is no forecast yet\"},\"runningOut\":[{\"method\":\"\",\"knownUntil\":"
                    + "\"2026-\"}},{\"sku\":\"\",\"warehouse\":\"main\",\"quantity\":1,\"unitCost\":1,\"cost\":1,\"reasons\":{"
                    + "\"available\":0,\"onTheWay\":0,\"position\":0,\"leadTimeDays\":1.0,\"days\":1,\"demand\":1.0,"
                    + "\"deviation\":1.0,\"serviceLevel\":0.9,\"safetyStock\":1.0,\"reorderPoint\":1.0,\"orderUpTo\":1.0,"
                    + "\"wanted\":1.0,\"capped\":1.0,\"packSize\":1,\"minimumUnits\":0,\"forMinimum\":0,");

    private static final PackedJson LINES =
            new PackedJson(1, "[{\"sku\":\"\",\"warehouse\":\"main\",\"ordered\":1,\"received\":0,\"unitCost\":1},");

    private PurchaseItems() {}

    static Map<String, AttributeValue> key(String supplier, String part) {
        return Map.of(SUPPLIER, s(supplier), PART, s(part));
    }

    static Map<String, AttributeValue> book(String supplier) {
        return key(supplier, "book");
    }

    static Map<String, AttributeValue> order(PurchaseOrderId id) {
        return key(id.supplier(), ORDER + id.stamp());
    }

    static List<Map<String, AttributeValue>> orderRows(PurchaseOrderId id, int rows) {
        return IntStream.range(0, rows).mapToObj(row -> orderRow(id, row)).toList();
    }

    static Map<String, AttributeValue> orderRow(PurchaseOrderId id, int row) {
        return key(id.supplier(), "lines#" + id.stamp() + "#%03d".formatted(row));
    }

    static List<Map<String, AttributeValue>> suggestionRows(String supplier, int rows) {
        return IntStream.range(0, rows)
                .mapToObj(row -> suggestionRow(supplier, row))
                .toList();
    }

    private static Map<String, AttributeValue> suggestionRow(String supplier, int row) {
        return key(supplier, "suggested#%03d".formatted(row));
    }

    static Book book(String supplier, Map<String, AttributeValue> item) {
        return new Book(
                supplier,
                number(item, VERSION, 0),
                Optional.ofNullable(instantOrNull(item, LOOKED_AT)),
                Optional.ofNullable(instantOrNull(item, SUGGESTED)).map(at -> new PurchaseOrderId(supplier, at)));
    }

    static Map<String, AttributeValue> heading(SuggestedOrder order, int rows) {
        return Map.of(
                LOOKED_AT, instant(order.id().at()),
                SUGGESTED, instant(order.id().at()),
                LIST, s(SUGGESTED),
                LISTED_AT, instant(order.id().at()),
                CURRENCY, s(order.currency()),
                BELOW_MINIMUM, n(order.belowMinimum() ? 1 : 0),
                NEXT_REVIEW, n(order.nextReview().map(Instant::toEpochMilli).orElse(0L)),
                ROWS, n(rows));
    }

    static SuggestedOrder suggestion(PurchaseOrderId id, Map<String, AttributeValue> book, List<SuggestionPart> parts) {
        return new SuggestedOrder(
                id,
                string(book, CURRENCY),
                number(book, BELOW_MINIMUM, 0) > 0,
                Optional.of(number(book, NEXT_REVIEW, 0)).filter(at -> at > 0).map(Instant::ofEpochMilli),
                all(parts, SuggestionPart::lines),
                all(parts, SuggestionPart::leftOut),
                all(parts, SuggestionPart::runningOut));
    }

    private static <T> List<T> all(List<SuggestionPart> parts, Function<SuggestionPart, List<T>> some) {
        return parts.stream().flatMap(part -> some.apply(part).stream()).toList();
    }

    /** At least one, so that an empty suggestion is there too. */
    static List<Map<String, AttributeValue>> rows(SuggestedOrder order) {
        List<SuggestionPart> parts = new ArrayList<>();
        parts.add(SuggestionPart.empty());
        order.lines().forEach(each -> free(parts).lines().add(each));
        order.leftOut().forEach(each -> free(parts).leftOut().add(each));
        order.runningOut().forEach(each -> free(parts).runningOut().add(each));
        List<Map<String, AttributeValue>> rows = new ArrayList<>();
        for (SuggestionPart part : parts) {
            Map<String, AttributeValue> row =
                    new HashMap<>(suggestionRow(order.id().supplier(), rows.size()));
            row.put(SUGGESTED, instant(order.id().at()));
            row.put(DOCUMENT, b(SUGGESTION.write(part)));
            rows.add(row);
        }
        return rows;
    }

    private static SuggestionPart free(List<SuggestionPart> parts) {
        if (parts.getLast().size() == ROW) {
            parts.add(SuggestionPart.empty());
        }
        return parts.getLast();
    }

    /** Empty if the row is of another suggestion. */
    static Optional<SuggestionPart> part(PurchaseOrderId id, Map<String, AttributeValue> row) {
        return number(row, SUGGESTED, -1) == id.at().toEpochMilli()
                ? Optional.of(SUGGESTION.read(bytes(row, DOCUMENT), SuggestionPart.class))
                : Optional.empty();
    }

    static Map<String, AttributeValue> encode(PurchaseOrder order, int rows) {
        Map<String, AttributeValue> item = new HashMap<>(order(order.id()));
        item.put(LIST, s(ORDERS));
        item.put(LISTED_AT, instant(order.approvedAt()));
        item.put(CURRENCY, s(order.currency()));
        item.put("lines", n(order.lines()));
        item.put("units", n(order.units()));
        item.put("cost", n(order.cost()));
        item.put(OPEN, n(order.openUnits()));
        item.put(RECEIVED, n(order.received()));
        item.put("requestHash", s(order.requestHash()));
        item.put("approvedAt", instant(order.approvedAt()));
        item.put(ROWS, n(rows));
        return item;
    }

    static PurchaseOrder decode(Map<String, AttributeValue> item) {
        return new PurchaseOrder(
                PurchaseOrderId.ofStamp(
                        string(item, SUPPLIER), string(item, PART).substring(ORDER.length())),
                string(item, CURRENCY),
                (int) number(item, "lines", 0),
                number(item, "units", 0),
                number(item, "cost", 0),
                number(item, OPEN, 0),
                number(item, RECEIVED, 0),
                string(item, "requestHash"),
                Instant.ofEpochMilli(number(item, "approvedAt", 0)),
                Optional.ofNullable(instantOrNull(item, CANCELLED_AT)));
    }

    static AttributeValue document(List<PurchaseLine> lines) {
        return b(LINES.write(lines));
    }

    static Map<String, AttributeValue> row(PurchaseOrderId id, int row, List<PurchaseLine> lines) {
        Map<String, AttributeValue> item = new HashMap<>(orderRow(id, row));
        item.put(DOCUMENT, document(lines));
        item.put(VERSION, n(1));
        return item;
    }

    static List<PurchaseLine> lines(Map<String, AttributeValue> row) {
        return List.of(LINES.read(bytes(row, DOCUMENT), PurchaseLine[].class));
    }

    static String documentName() {
        return DOCUMENT;
    }
}

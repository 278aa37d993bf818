package dev.holdfast.planning.purchase;

import static dev.holdfast.platform.aws.Attributes.n;
import static dev.holdfast.platform.aws.Attributes.number;
import static dev.holdfast.platform.aws.Attributes.s;
import static dev.holdfast.platform.aws.Attributes.string;

import dev.holdfast.model.topology.Tables;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.aws.BatchGet;
import dev.holdfast.platform.aws.TableNames;
import dev.holdfast.platform.aws.Transactions;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Suggestions and purchase orders, by supplier. Reads are as of now, but for the lists of all suppliers. */
@Singleton
public class PurchaseOrderTable {

    private static final int TRIES_MAX = 4;

    private final DynamoDbClient dynamo;
    private final BatchGet batches;
    private final Transactions transactions;
    private final PurchaseWrites writes;
    private final String table;

    PurchaseOrderTable(
            DynamoDbClient dynamo,
            BatchGet batches,
            Transactions transactions,
            PurchaseWrites writes,
            TableNames names) {
        this.dynamo = dynamo;
        this.batches = batches;
        this.transactions = transactions;
        this.writes = writes;
        this.table = names.of(Tables.PURCHASE_ORDERS);
    }

    /**
     * Where the next page of a list begins.
     *
     * @param listedAt in milliseconds since 1970
     */
    public record Place(String supplier, String part, long listedAt) {}

    /** A part of a list. */
    public record Listing<T>(List<T> items, Optional<Place> next) {}

    /**
     * An order's lines as some row has them.
     *
     * @param version of the row
     */
    record Row(int number, long version, List<PurchaseLine> lines) {}

    Book book(String supplier) {
        return PurchaseItems.book(supplier, get(PurchaseItems.book(supplier)));
    }

    /** @return whether it is the supplier's suggestion now; false if something has happened since the book was read */
    boolean suggest(Book seen, SuggestedOrder order) {
        return done(writes.suggest(seen, order));
    }

    /** What is suggested to be ordered from a supplier; empty if it has been approved, or nothing ever was. */
    public Optional<SuggestedOrder> suggestion(String supplier) {
        return suggestion(supplier, Book::suggested);
    }

    /** What was suggested last, whatever has become of it. */
    Optional<SuggestedOrder> lastSuggestion(String supplier) {
        return suggestion(supplier, book -> book.lookedAt().map(at -> new PurchaseOrderId(supplier, at)));
    }

    private Optional<SuggestedOrder> suggestion(String supplier, Function<Book, Optional<PurchaseOrderId>> which) {
        for (int tries = 0; tries < TRIES_MAX; tries++) {
            Map<String, AttributeValue> book = get(PurchaseItems.book(supplier));
            Optional<PurchaseOrderId> id = which.apply(PurchaseItems.book(supplier, book));
            if (id.isEmpty()) {
                return Optional.empty();
            }
            int rows = (int) number(book, PurchaseItems.ROWS, 0);
            Map<String, SuggestionPart> parts = new TreeMap<>();
            batches.each(
                    table,
                    PurchaseItems.suggestionRows(supplier, rows),
                    row -> PurchaseItems.part(id.get(), row)
                            .ifPresent(part -> parts.put(string(row, PurchaseItems.PART), part)));
            if (parts.size() == rows) {
                return Optional.of(PurchaseItems.suggestion(id.get(), book, List.copyOf(parts.values())));
            }
        }
        throw new Unavailable("what to order from " + supplier + " was worked out again and again");
    }

    /** @return false if it is not the supplier's suggestion any more */
    boolean approve(PurchaseOrder order, List<PurchaseLine> lines) {
        return done(writes.approve(order, lines));
    }

    /** @return false if there is nothing to cancel any more */
    boolean cancel(PurchaseOrderId id, Instant at) {
        return done(writes.cancel(id, at));
    }

    private boolean done(List<TransactWriteItem> transaction) {
        return switch (transactions.attempt(transaction)) {
            case Transactions.Committed ignored -> true;
            case Transactions.Refused ignored -> false;
            case Transactions.Contended contended -> throw new Unavailable("others were at it: " + contended.why());
            case Transactions.Unacceptable never -> throw new Unavailable(never.why());
        };
    }

    public Optional<PurchaseOrder> find(PurchaseOrderId id) {
        return Optional.of(get(PurchaseItems.order(id)))
                .filter(item -> !item.isEmpty())
                .map(PurchaseItems::decode);
    }

    /** Its lines by SKU, those that came without having been ordered among them. */
    public List<PurchaseLine> lines(PurchaseOrderId id) {
        return rows(id).stream()
                .flatMap(row -> row.lines().stream())
                .sorted((one, other) -> one.sku().compareTo(other.sku()))
                .toList();
    }

    List<Row> rows(PurchaseOrderId id) {
        int count = (int) number(get(PurchaseItems.order(id)), PurchaseItems.ROWS, 0);
        Map<String, Map<String, AttributeValue>> found = new TreeMap<>();
        batches.each(table, PurchaseItems.orderRows(id, count), row -> found.put(string(row, PurchaseItems.PART), row));
        List<Row> rows = new ArrayList<>();
        found.values()
                .forEach(row -> rows.add(
                        new Row(rows.size(), number(row, PurchaseItems.VERSION, 0), PurchaseItems.lines(row))));
        return rows;
    }

    /** What has been ordered from a supplier. */
    Pipeline pipeline(String supplier) {
        Map<String, Long> units = new TreeMap<>();
        Optional<Instant> last = Optional.empty();
        QueryRequest orders = orders(supplier).consistentRead(true).build();
        for (Map<String, AttributeValue> item : dynamo.queryPaginator(orders).items()) {
            PurchaseOrder order = PurchaseItems.decode(item);
            if (order.status() != PurchaseStatus.CANCELLED) {
                last = last.filter(at -> at.isAfter(order.approvedAt())).or(() -> Optional.of(order.approvedAt()));
            }
            if (order.status().isOpen()) {
                lines(order.id()).stream()
                        .filter(line -> line.open() > 0)
                        .forEach(line -> units.merge(line.sku(), line.open(), Long::sum));
            }
        }
        return new Pipeline(units, last);
    }

    private QueryRequest.Builder orders(String supplier) {
        return QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("#supplier = :supplier AND begins_with(#part, :orders)")
                .expressionAttributeNames(Map.of("#supplier", PurchaseItems.SUPPLIER, "#part", PurchaseItems.PART))
                .expressionAttributeValues(Map.of(":supplier", s(supplier), ":orders", s(PurchaseItems.ORDER)));
    }

    /** A supplier's orders, the latest suggested first. */
    public Listing<PurchaseOrder> ordersOf(String supplier, int limit, Optional<Place> after) {
        QueryRequest.Builder query = orders(supplier).scanIndexForward(false).limit(limit);
        after.ifPresent(place -> query.exclusiveStartKey(PurchaseItems.key(supplier, place.part())));
        QueryResponse page = dynamo.query(query.build());
        return new Listing<>(page.items().stream().map(PurchaseItems::decode).toList(), next(page));
    }

    /** All suppliers' orders, the latest approved first. */
    public Listing<PurchaseOrder> orders(int limit, Optional<Place> after) {
        QueryResponse page = listed(PurchaseItems.ORDERS, limit, after);
        List<Map<String, AttributeValue>> keys = keys(page);
        Map<Map<String, AttributeValue>, PurchaseOrder> found = new HashMap<>();
        batches.each(table, keys, item -> {
            PurchaseOrder order = PurchaseItems.decode(item);
            found.put(PurchaseItems.order(order.id()), order);
        });
        return new Listing<>(
                keys.stream()
                        .flatMap(key -> Optional.ofNullable(found.get(key)).stream())
                        .toList(),
                next(page));
    }

    /** The suppliers that there are suggestions for, the latest first. */
    public Listing<String> suggested(int limit, Optional<Place> after) {
        QueryResponse page = listed(PurchaseItems.SUGGESTED, limit, after);
        return new Listing<>(
                keys(page).stream()
                        .map(key -> string(key, PurchaseItems.SUPPLIER))
                        .toList(),
                next(page));
    }

    private QueryResponse listed(String list, int limit, Optional<Place> after) {
        return dynamo.query(query -> query.tableName(table)
                .indexName("byTime")
                .keyConditionExpression("#list = :list")
                .expressionAttributeNames(Map.of("#list", PurchaseItems.LIST))
                .expressionAttributeValues(Map.of(":list", s(list)))
                .exclusiveStartKey(after.map(place -> place(list, place)).orElse(null))
                .scanIndexForward(false)
                .limit(limit));
    }

    private static Map<String, AttributeValue> place(String list, Place place) {
        Map<String, AttributeValue> key = new HashMap<>(PurchaseItems.key(place.supplier(), place.part()));
        key.put(PurchaseItems.LIST, s(list));
        key.put(PurchaseItems.LISTED_AT, n(place.listedAt()));
        return key;
    }

    private static List<Map<String, AttributeValue>> keys(QueryResponse page) {
        return page.items().stream()
                .map(item -> PurchaseItems.key(string(item, PurchaseItems.SUPPLIER), string(item, PurchaseItems.PART)))
                .toList();
    }

    private static Optional<Place> next(QueryResponse page) {
        return page.hasLastEvaluatedKey() && !page.lastEvaluatedKey().isEmpty()
                ? Optional.of(new Place(
                        string(page.lastEvaluatedKey(), PurchaseItems.SUPPLIER),
                        string(page.lastEvaluatedKey(), PurchaseItems.PART),
                        number(page.lastEvaluatedKey(), PurchaseItems.LISTED_AT, 0)))
                : Optional.empty();
    }

    private Map<String, AttributeValue> get(Map<String, AttributeValue> key) {
        Map<String, AttributeValue> item = dynamo.getItem(
                        get -> get.tableName(table).key(key).consistentRead(true))
                .item();
        return item == null ? Map.of() : item;
    }
}

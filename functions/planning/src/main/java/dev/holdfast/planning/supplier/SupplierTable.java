package dev.holdfast.planning.supplier;

import static dev.holdfast.planning.supplier.SupplierItems.ALL;
import static dev.holdfast.planning.supplier.SupplierItems.PART;
import static dev.holdfast.planning.supplier.SupplierItems.SUPPLIER;
import static dev.holdfast.planning.supplier.SupplierItems.SUPPLIES;
import static dev.holdfast.planning.supplier.SupplierItems.VERSION;
import static dev.holdfast.platform.aws.Attributes.number;
import static dev.holdfast.platform.aws.Attributes.s;
import static dev.holdfast.platform.aws.Attributes.string;

import dev.holdfast.model.topology.Tables;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.aws.BatchGet;
import dev.holdfast.platform.aws.Condition;
import dev.holdfast.platform.aws.ItemWrite;
import dev.holdfast.platform.aws.TableNames;
import dev.holdfast.platform.aws.Transactions;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The suppliers: the terms of all of them lie together, what each supplies in rows of {@value #ROW} SKUs, a few KB each.
 * A supplier is written whole, in one transaction, over the version that it follows.
 */
@Singleton
public class SupplierTable {

    private static final int ROW = 200;
    private static final int TRIES_MAX = 4;

    /** Grows with every supplier that is written, so that nobody can take a SKU that another takes at the same time. */
    private static final Map<String, AttributeValue> EVERYBODY = Map.of(SUPPLIER, s(ALL), PART, s("#"));

    private final DynamoDbClient dynamo;
    private final BatchGet batches;
    private final Transactions transactions;
    private final String table;

    public SupplierTable(DynamoDbClient dynamo, BatchGet batches, Transactions transactions, TableNames names) {
        this.dynamo = dynamo;
        this.batches = batches;
        this.transactions = transactions;
        this.table = names.of(Tables.SUPPLIERS);
    }

    /**
     * Some suppliers by their ids.
     *
     * @param last the id after which to go on; empty if there are no more
     */
    public record Listing(List<SupplierTerms> suppliers, Optional<String> last) {}

    /** What became of a write. */
    public enum Write {
        DONE,
        /** Somebody else wrote it, or another supplier, first. Nothing was written. */
        OVERTAKEN
    }

    /** How often suppliers were written, as of now. */
    public long writes() {
        return number(get(EVERYBODY), VERSION, 0);
    }

    /** As of now, with what it supplies. */
    public Optional<Supplier> find(String id) {
        for (int tries = 0; tries < TRIES_MAX; tries++) {
            Map<String, AttributeValue> terms = get(SupplierItems.key(id));
            if (terms.isEmpty()) {
                return Optional.empty();
            }
            Optional<Supplier> whole = whole(terms);
            if (whole.isPresent()) {
                return whole;
            }
        }
        throw new Unavailable("the supplier " + id + " was changed again and again while it was read");
    }

    /** Empty if it was changed meanwhile. */
    private Optional<Supplier> whole(Map<String, AttributeValue> terms) {
        Supplier supplier = SupplierItems.supplier(terms);
        int rows = rows((int) number(terms, SupplierItems.COUNT, 0));
        Map<String, List<SuppliedSku>> found = new TreeMap<>();
        batches.each(table, keys(supplier.id(), 0, rows), row -> {
            if (number(row, VERSION, 0) == supplier.version()) {
                found.put(string(row, PART), SupplierItems.supplies(row));
            }
        });
        return found.size() < rows
                ? Optional.empty()
                : Optional.of(supplier.supplying(
                        found.values().stream().flatMap(List::stream).toList()));
    }

    /** Those after that one, by their ids. */
    public Listing list(int limit, Optional<String> after) {
        QueryResponse page = dynamo.query(query -> query.tableName(table)
                .keyConditionExpression("#all = :all AND #id > :after")
                .expressionAttributeNames(Map.of("#all", SUPPLIER, "#id", PART))
                .expressionAttributeValues(Map.of(
                        ":all",
                        s(ALL),
                        ":after",
                        s(after.filter(id -> id.compareTo("#") > 0).orElse("#"))))
                .consistentRead(true)
                .limit(limit));
        List<SupplierTerms> terms = page.items().stream()
                .map(item -> SupplierItems.supplier(item).withoutSupplies((int) number(item, SupplierItems.COUNT, 0)))
                .toList();
        boolean more = page.hasLastEvaluatedKey() && !page.lastEvaluatedKey().isEmpty();
        return new Listing(terms, more ? Optional.of(terms.getLast().id()) : Optional.empty());
    }

    /** The ids of all of them. */
    public List<String> ids() {
        List<String> ids = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Listing page = list(1_000, after);
            page.suppliers().forEach(each -> ids.add(each.id()));
            after = page.last();
        } while (after.isPresent());
        return ids;
    }

    /** What others supply. */
    public void scanOthers(String id, Consumer<SuppliedSku> supplies) {
        dynamo.scanPaginator(scan -> scan.tableName(table).consistentRead(true)).items().stream()
                .filter(item -> string(item, PART).startsWith(SUPPLIES)
                        && !string(item, SUPPLIER).equals(id))
                .forEach(item -> SupplierItems.supplies(item).forEach(supplies));
    }

    /**
     * Writes version 1 if there is none of its id, and version N over version N - 1 alone.
     *
     * @param before how many SKUs the version before supplies
     * @param writes how often suppliers had been written when it was looked whether others supply the same
     */
    public Write put(Supplier supplier, int before, long writes) {
        List<TransactWriteItem> all = new ArrayList<>();
        all.add(ItemWrite.to(table, EVERYBODY)
                .set(VERSION, writes + 1)
                .when(versionIs(writes))
                .update());
        ItemWrite terms = ItemWrite.to(table, SupplierItems.key(supplier.id())).when(versionIs(supplier.version() - 1));
        SupplierItems.terms(supplier).forEach(terms::set);
        if (supplier.budget() == null) {
            terms.remove("budget");
        }
        all.add(terms.update());
        List<SuppliedSku> supplies = supplier.supplies();
        int rows = rows(supplies.size());
        for (int row = 0; row < rows; row++) {
            List<SuppliedSku> some = supplies.subList(row * ROW, Math.min(supplies.size(), (row + 1) * ROW));
            all.add(ItemWrite.put(table, SupplierItems.supplies(supplier, row, some)));
        }
        keys(supplier.id(), rows, rows(before))
                .forEach(key -> all.add(TransactWriteItem.builder()
                        .delete(delete -> delete.tableName(table).key(key))
                        .build()));
        return switch (transactions.attempt(all)) {
            case Transactions.Committed ignored -> Write.DONE;
            case Transactions.Refused ignored -> Write.OVERTAKEN;
            case Transactions.Contended ignored -> Write.OVERTAKEN;
            case Transactions.Unacceptable never -> throw new Unavailable(never.why());
        };
    }

    private static Condition versionIs(long version) {
        return version == 0 ? Condition.absent(VERSION) : Condition.equal(VERSION, version);
    }

    private static int rows(int supplies) {
        return (supplies + ROW - 1) / ROW;
    }

    private static Collection<Map<String, AttributeValue>> keys(String id, int from, int to) {
        return IntStream.range(from, Math.max(from, to))
                .mapToObj(row -> SupplierItems.key(id, row))
                .toList();
    }

    private Map<String, AttributeValue> get(Map<String, AttributeValue> key) {
        Map<String, AttributeValue> item = dynamo.getItem(
                        get -> get.tableName(table).key(key).consistentRead(true))
                .item();
        return item == null ? Map.of() : item;
    }
}

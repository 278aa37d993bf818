package dev.holdfast.catalog;

import static dev.holdfast.platform.aws.Attributes.instant;
import static dev.holdfast.platform.aws.Attributes.s;

import dev.holdfast.model.topology.Tables;
import dev.holdfast.platform.aws.Attributes;
import dev.holdfast.platform.aws.BatchGet;
import dev.holdfast.platform.aws.TableNames;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Which products have changed since when: an index of the products' table. A product stands in it once, under its latest
 * change. Changes are spread over some lists, for a partition of the index takes a thousand writes a second and no more.
 */
@Singleton
public class ProductChangesTable {

    /**
     * A change may be seen this much later than its time says: its writer took the time before it wrote (a function is
     * killed after 15 s), its clock may differ, and the index follows the table.
     */
    public static final Duration LATE_MAX = Duration.ofMinutes(1);

    private final DynamoDbClient dynamo;
    private final BatchGet batches;
    private final String table;

    public ProductChangesTable(DynamoDbClient dynamo, BatchGet batches, TableNames names) {
        this.dynamo = dynamo;
        this.batches = batches;
        this.table = names.of(Tables.PRODUCTS);
    }

    /** That a product was changed, and when. */
    public record Change(String sku, Instant at) {}

    /** The lists, each of which is read on its own. */
    public static List<String> lists() {
        return ProductItems.LISTS;
    }

    /**
     * The changes of a list from then on, the earliest first.
     *
     * @param wanted told each, until it has enough
     */
    public void since(String list, Instant from, Predicate<Change> wanted) {
        var changes = dynamo.queryPaginator(query -> query.tableName(table)
                        .indexName("byChange")
                        .keyConditionExpression("#list = :list AND #at >= :from")
                        .expressionAttributeNames(Map.of("#list", ProductItems.CHANGES, "#at", ProductItems.UPDATED_AT))
                        .expressionAttributeValues(Map.of(":list", s(list), ":from", instant(from))))
                .items();
        for (var item : changes) {
            Change change = new Change(
                    ProductItems.sku(item), Instant.ofEpochMilli(Attributes.number(item, ProductItems.UPDATED_AT, 0)));
            if (!wanted.test(change)) {
                return;
            }
        }
    }

    /** These products as they are now. */
    public List<Listed> read(Collection<String> skus) {
        List<Listed> found = new ArrayList<>();
        batches.each(
                table, skus.stream().map(ProductItems::key).toList(), item -> found.add(ProductItems.listed(item)));
        return found;
    }

    /** All products there are, as they were at most some seconds ago. It costs as much as they hold. */
    public void scan(Consumer<Listed> products) {
        dynamo.scanPaginator(scan -> scan.tableName(table))
                .items()
                .forEach(item -> products.accept(ProductItems.listed(item)));
    }
}

package dev.holdfast.catalog;

import static dev.holdfast.platform.aws.Attributes.n;
import static dev.holdfast.platform.aws.Attributes.s;

import dev.holdfast.model.topology.Tables;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.aws.BatchGet;
import dev.holdfast.platform.aws.Condition;
import dev.holdfast.platform.aws.ItemWrite;
import dev.holdfast.platform.aws.TableNames;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** The products. Every change raises the version, and a write is guarded by the version it follows. */
@Singleton
public class ProductTable {

    /** Scans of one page: with a rare category a page may come back short, with a cursor. */
    private static final int SCANS_MAX = 10;

    private static final int FILTERED_SCAN_ROWS = 500;

    private final DynamoDbClient dynamo;
    private final BatchGet batches;
    private final InstantSource clock;
    private final String table;

    public ProductTable(DynamoDbClient dynamo, BatchGet batches, TableNames names, InstantSource clock) {
        this.dynamo = dynamo;
        this.batches = batches;
        this.clock = clock;
        this.table = names.of(Tables.PRODUCTS);
    }

    /** What became of a write. */
    public enum Write {
        DONE,
        /** Somebody else changed it first, or it is not there. Nothing was written. */
        OVERTAKEN
    }

    /**
     * Some products, in no particular order.
     *
     * @param last the SKU after which to go on; empty if there are no more
     */
    public record Listing(List<Product> products, Optional<String> last) {}

    /** As it is now, not as it was a moment ago. */
    public Optional<Product> find(String sku) {
        GetItemResponse found = dynamo.getItem(
                request -> request.tableName(table).key(ProductItems.key(sku)).consistentRead(true));
        return found.hasItem() ? Optional.of(ProductItems.decode(found.item())) : Optional.empty();
    }

    /**
     * By SKU, those that exist.
     *
     * @throws Unavailable if the service keeps leaving keys unread
     */
    public Map<String, Product> findAll(Collection<String> skus) {
        Map<String, Product> found = new HashMap<>();
        batches.each(table, skus.stream().map(ProductItems::key).toList(), item -> {
            Product product = ProductItems.decode(item);
            found.put(product.sku(), product);
        });
        return found;
    }

    /**
     * Writes a product of version 1 if there is none of its SKU, and one of version N over version N - 1 alone.
     */
    public Write put(Product product) {
        if (product.version() == 1) {
            return guarded(() -> dynamo.putItem(put -> put.tableName(table)
                    .item(ProductItems.encode(product))
                    .conditionExpression("attribute_not_exists(#sku)")
                    .expressionAttributeNames(Map.of("#sku", ProductItems.SKU))));
        }
        ItemWrite write = ItemWrite.to(table, ProductItems.key(product.sku()));
        ProductItems.facts(product).forEach(write::set);
        write.when(Condition.equal(ProductItems.VERSION, product.version() - 1));
        return guarded(() -> dynamo.updateItem(write.request()));
    }

    /**
     * Changes over how many buckets new orders look for stock.
     *
     * @param from the number of buckets that it must have now
     */
    public Write setBuckets(String sku, int from, int to) {
        return guarded(() -> dynamo.updateItem(request -> request.tableName(table)
                .key(ProductItems.key(sku))
                .updateExpression("SET #buckets = :to, #updatedAt = :now ADD #version :one")
                .conditionExpression("#buckets = :from")
                .expressionAttributeNames(Map.of(
                        "#buckets", ProductItems.BUCKETS,
                        "#updatedAt", ProductItems.UPDATED_AT,
                        "#version", ProductItems.VERSION))
                .expressionAttributeValues(
                        Map.of(":from", n(from), ":to", n(to), ":one", n(1), ":now", n(clock.millis())))));
    }

    private static Write guarded(Runnable write) {
        try {
            write.run();
            return Write.DONE;
        } catch (ConditionalCheckFailedException overtaken) {
            return Write.OVERTAKEN;
        }
    }

    /**
     * A page of the products.
     *
     * @param after the SKU that the page before ended with
     */
    public Listing list(Optional<String> category, int limit, Optional<String> after) {
        List<Product> products = new ArrayList<>();
        Optional<String> last = after;
        for (int scans = 0; scans < SCANS_MAX && products.size() < limit; scans++) {
            ScanResponse answer = dynamo.scan(scan(category, limit - products.size(), last));
            answer.items().stream().map(ProductItems::decode).forEach(products::add);
            if (!answer.hasLastEvaluatedKey() || answer.lastEvaluatedKey().isEmpty()) {
                return cut(products, limit);
            }
            last = Optional.of(ProductItems.sku(answer.lastEvaluatedKey()));
        }
        return products.size() > limit ? cut(products, limit) : new Listing(products, last);
    }

    private static Listing cut(List<Product> products, int limit) {
        return products.size() <= limit
                ? new Listing(products, Optional.empty())
                : new Listing(
                        products.subList(0, limit),
                        Optional.of(products.get(limit - 1).sku()));
    }

    private ScanRequest scan(Optional<String> category, int rows, Optional<String> after) {
        ScanRequest.Builder request = ScanRequest.builder().tableName(table).limit(rows);
        after.ifPresent(sku -> request.exclusiveStartKey(ProductItems.key(sku)));
        category.ifPresent(wanted -> request.limit(FILTERED_SCAN_ROWS)
                .filterExpression("#category = :category")
                .expressionAttributeNames(Map.of("#category", ProductItems.CATEGORY))
                .expressionAttributeValues(Map.of(":category", s(wanted))));
        return request.build();
    }
}

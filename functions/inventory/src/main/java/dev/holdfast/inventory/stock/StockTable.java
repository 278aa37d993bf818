package dev.holdfast.inventory.stock;

import static dev.holdfast.platform.aws.Attributes.n;

import dev.holdfast.model.stock.StockKey;
import dev.holdfast.model.topology.Tables;
import dev.holdfast.platform.aws.BatchGet;
import dev.holdfast.platform.aws.Condition;
import dev.holdfast.platform.aws.ItemWrite;
import dev.holdfast.platform.aws.TableNames;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** Reads stock items. Their writes are {@link StockWrites}. */
@Singleton
public class StockTable {

    private final DynamoDbClient dynamo;
    private final BatchGet batches;
    private final String table;

    public StockTable(DynamoDbClient dynamo, BatchGet batches, TableNames names) {
        this.dynamo = dynamo;
        this.batches = batches;
        this.table = names.of(Tables.STOCK);
    }

    /**
     * All stock items of these SKUs in these warehouses, as of now; those that do not exist are left out.
     *
     * @param buckets by SKU, over how many buckets its stock is thought to be split; more are found by themselves
     */
    public Map<StockKey, StockItem> read(Map<String, Integer> buckets, Collection<String> warehouses) {
        Map<StockKey, StockItem> found = get(keys(buckets, warehouses, Map.of()));
        Map<String, Integer> reach = new TreeMap<>();
        found.values().forEach(item -> reach.merge(item.key().sku(), item.reach(), Math::max));
        found.putAll(get(keys(reach, warehouses, buckets)));
        return found;
    }

    /** The item that stood in a write's way. */
    public StockItem decode(Map<String, AttributeValue> item) {
        return StockItems.decode(item);
    }

    private static List<StockKey> keys(
            Map<String, Integer> buckets, Collection<String> warehouses, Map<String, Integer> alreadyRead) {
        List<StockKey> keys = new ArrayList<>();
        buckets.forEach((sku, count) -> {
            for (int bucket = alreadyRead.getOrDefault(sku, 0); bucket < count; bucket++) {
                for (String warehouse : warehouses) {
                    keys.add(new StockKey(sku, warehouse, bucket));
                }
            }
        });
        return keys;
    }

    private Map<StockKey, StockItem> get(List<StockKey> keys) {
        Map<StockKey, StockItem> found = new TreeMap<>();
        batches.each(table, keys.stream().map(StockItems::key).toList(), each -> {
            StockItem item = StockItems.decode(each);
            found.put(item.key(), item);
        });
        return found;
    }

    /** Notes over how many buckets a SKU's stock may lie, before any of it is moved there. It never falls. */
    public void raiseReach(String sku, String warehouse, int reach) {
        try {
            dynamo.updateItem(ItemWrite.to(table, StockItems.key(new StockKey(sku, warehouse, 0)))
                    .set("reach", n(reach))
                    .when(Condition.either(Condition.absent("reach"), Condition.atMost("reach", reach)))
                    .request());
        } catch (ConditionalCheckFailedException further) {
            // somebody has spread it further already
        }
    }

    /**
     * What stock items have counted as demand on days up to that one, some items at a time; those that have counted
     * nothing are left out.
     */
    public void scanCounted(LocalDate through, Consumer<Map<StockKey, List<CountedDemand>>> some) {
        for (ScanResponse page :
                dynamo.scanPaginator(scan -> scan.tableName(table).consistentRead(true))) {
            Map<StockKey, List<CountedDemand>> counted = new TreeMap<>();
            for (Map<String, AttributeValue> item : page.items()) {
                List<CountedDemand> days = DemandCounters.of(item, through);
                if (!days.isEmpty()) {
                    counted.put(StockItems.decode(item).key(), days);
                }
            }
            if (!counted.isEmpty()) {
                some.accept(counted);
            }
        }
    }

    /** Every stock item. */
    public void scan(Consumer<StockItem> items) {
        dynamo.scanPaginator(scan -> scan.tableName(table).consistentRead(true))
                .items()
                .forEach(item -> items.accept(StockItems.decode(item)));
    }
}

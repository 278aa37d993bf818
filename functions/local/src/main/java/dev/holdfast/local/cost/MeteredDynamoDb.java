package dev.holdfast.local.cost;

import dev.holdfast.planning.cost.Capacity;
import dev.holdfast.planning.cost.Capacity.Consistency;
import dev.holdfast.planning.cost.Usage;
import dev.holdfast.platform.aws.ItemSize;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * DynamoDB whose requests are counted in units, as functions make them. One write at a time, so that an item before it and
 * after it are told exactly; that makes a run slower and no dearer. Filters are not reckoned with: no function that an
 * order meets has one.
 */
final class MeteredDynamoDb implements DynamoDbClient {

    private final DynamoDbClient dynamo;
    private final WriteMeter writes;
    private final ItemImages images;
    private final Meter meter;

    MeteredDynamoDb(DynamoDbClient dynamo, ItemImages images, Meter meter) {
        this.dynamo = dynamo;
        this.images = images;
        this.meter = meter;
        this.writes = new WriteMeter(images, meter);
    }

    /** A look that is given up has been asked for all the same. */
    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        long bytes = 0;
        try {
            GetItemResponse response = dynamo.getItem(request);
            bytes = ItemSize.of(response.item());
            return response;
        } finally {
            read(bytes, consistency(request.consistentRead()));
        }
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
        BatchGetItemResponse response = dynamo.batchGetItem(request);
        request.requestItems().forEach((table, wanted) -> batch(table, wanted, response));
        return response;
    }

    private void batch(String table, KeysAndAttributes wanted, BatchGetItemResponse response) {
        Consistency consistency = consistency(wanted.consistentRead());
        List<Map<String, AttributeValue>> found = response.responses().getOrDefault(table, List.of());
        found.forEach(item -> read(ItemSize.of(item), consistency));
        KeysAndAttributes unprocessed = response.unprocessedKeys().get(table);
        int left = unprocessed == null ? 0 : unprocessed.keys().size();
        for (int missing = wanted.keys().size() - left - found.size(); missing > 0; missing--) {
            read(0, consistency);
        }
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        QueryResponse response = dynamo.query(request);
        read(sum(response.items()), consistency(request.consistentRead()));
        return response;
    }

    @Override
    public ScanResponse scan(ScanRequest request) {
        ScanResponse response = dynamo.scan(request);
        read(sum(response.items()), consistency(request.consistentRead()));
        return response;
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
        ItemChange put = new ItemChange.Put(images.idOf(request.tableName(), request.item()), request.item());
        return alone(put, () -> dynamo.putItem(request));
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest request) {
        return alone(
                new ItemChange.Update(new ItemId(request.tableName(), request.key())),
                () -> dynamo.updateItem(request));
    }

    @Override
    public DeleteItemResponse deleteItem(DeleteItemRequest request) {
        return alone(
                new ItemChange.Delete(new ItemId(request.tableName(), request.key())),
                () -> dynamo.deleteItem(request));
    }

    @Override
    public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
        List<ItemChange> changes = request.requestItems().entrySet().stream()
                .flatMap(table -> table.getValue().stream().map(part -> ItemChange.of(table.getKey(), part, images)))
                .toList();
        return writes.count(changes, Capacity::writeUnits, () -> dynamo.batchWriteItem(request));
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        List<ItemChange> changes = request.transactItems().stream()
                .map(part -> ItemChange.of(part, images))
                .toList();
        return writes.count(changes, Capacity::transactionalWriteUnits, () -> dynamo.transactWriteItems(request));
    }

    @Override
    public String serviceName() {
        return dynamo.serviceName();
    }

    /** The client beneath belongs to the cloud. */
    @Override
    public void close() {}

    private <T> T alone(ItemChange change, Supplier<T> request) {
        return writes.count(List.of(change), Capacity::writeUnits, request);
    }

    private void read(long bytes, Consistency consistency) {
        meter.add(Usage.read(Capacity.readUnits(bytes, consistency)));
    }

    private static long sum(List<Map<String, AttributeValue>> items) {
        return items.stream().mapToLong(ItemSize::of).sum();
    }

    private static Consistency consistency(Boolean consistent) {
        return Boolean.TRUE.equals(consistent) ? Consistency.STRONG : Consistency.EVENTUAL;
    }
}

package dev.holdfast.local.aws;

import dev.holdfast.model.topology.Topology;
import dev.holdfast.platform.aws.TableNames;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * DynamoDB as functions get it: only the tables they have declared, every request counted. Operations that no function
 * uses are not supported.
 */
public final class GuardedDynamoDb implements DynamoDbClient {

    private final DynamoDbClient dynamo;
    private final CoalescingReads reads;
    private final TableGrants grants;
    private final Writes writes;
    private final DynamoStats stats;
    private final Conflicts conflicts;

    public GuardedDynamoDb(
            DynamoDbClient dynamo, Topology topology, TableNames names, DynamoStats stats, Conflicts conflicts) {
        this.dynamo = dynamo;
        this.reads = new CoalescingReads(dynamo);
        this.grants = new TableGrants(names);
        this.writes = new Writes(topology, names);
        this.stats = stats;
        this.conflicts = conflicts;
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        return read(request.tableName(), () -> reads.getItem(request));
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        return read(request.tableName(), () -> dynamo.query(request));
    }

    @Override
    public ScanResponse scan(ScanRequest request) {
        grants.requireScan(request.tableName());
        stats.requested();
        return dynamo.scan(request);
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
        request.requestItems().keySet().forEach(grants::requireRead);
        stats.requested();
        return dynamo.batchGetItem(request);
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
        return write(
                request.tableName(),
                () -> dynamo.putItem(request),
                () -> List.of(writes.one(request.tableName(), request.item())));
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest request) {
        return write(
                request.tableName(),
                () -> dynamo.updateItem(request),
                () -> List.of(writes.one(request.tableName(), request.key())));
    }

    @Override
    public DeleteItemResponse deleteItem(DeleteItemRequest request) {
        return write(
                request.tableName(),
                () -> dynamo.deleteItem(request),
                () -> List.of(writes.one(request.tableName(), request.key())));
    }

    @Override
    public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
        request.requestItems().keySet().forEach(grants::requireWrite);
        stats.requested();
        BatchWriteItemResponse response = dynamo.batchWriteItem(request);
        writes.ofBatch(request.requestItems()).forEach(stats::wrote);
        return response;
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        request.transactItems().stream().map(Writes::tableOf).distinct().forEach(grants::requireWrite);
        stats.requested();
        stats.attempted();
        try {
            conflicts.maybeCancel(request.transactItems());
            TransactWriteItemsResponse response = dynamo.transactWriteItems(request);
            stats.committed();
            writes.ofTransaction(request.transactItems()).forEach(stats::wrote);
            return response;
        } catch (TransactionCanceledException cancelled) {
            stats.cancelled();
            throw cancelled;
        }
    }

    @Override
    public String serviceName() {
        return dynamo.serviceName();
    }

    /** The client beneath belongs to the host, and stays open. */
    @Override
    public void close() {
        reads.close();
    }

    private <T> T read(String table, Supplier<T> request) {
        grants.requireRead(table);
        stats.requested();
        return request.get();
    }

    private <T> T write(String table, Supplier<T> request, Supplier<List<DynamoStats.Write>> written) {
        grants.requireWrite(table);
        stats.requested();
        T response = request.get();
        written.get().forEach(stats::wrote);
        return response;
    }
}

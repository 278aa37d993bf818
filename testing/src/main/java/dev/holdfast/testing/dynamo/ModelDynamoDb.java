package dev.holdfast.testing.dynamo;

import dev.holdfast.model.topology.Topology;
import dev.holdfast.platform.aws.TableNames;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
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
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * DynamoDB in memory, at the level of the SDK's client: items, expressions, transactions, paging and refusals as the
 * service has them. Calls that are not modelled throw {@link UnsupportedOperationException}.
 *
 * <p>It is deterministic and safe for use by many threads: each call takes effect at one instant.
 */
public final class ModelDynamoDb implements DynamoDbClient {

    private final ModelTables tables;
    private final Faults faults;
    private final Guards guards = new Guards();
    private final Commits commits = new Commits();
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final Reads reads;
    private final Queries queries;
    private final Scans scans;
    private final SingleWrites singles;
    private final TransactionWrites transactions;
    private final BatchReads batchReads;
    private final BatchWrites batchWrites;
    private final TableNames names;

    /** Holdfast's tables, with nothing going wrong and time standing still. */
    public ModelDynamoDb() {
        this(Topology.HOLDFAST, new TableNames("holdfast-"), InstantSource.fixed(Instant.EPOCH), Faults.NONE);
    }

    /** @param clock tells how long a transaction's token is remembered */
    public ModelDynamoDb(Topology topology, TableNames names, InstantSource clock, Faults faults) {
        this.names = names;
        this.tables = new ModelTables(topology, names);
        this.faults = faults;
        this.reads = new Reads(tables, faults);
        this.queries = new Queries(tables, reads, faults);
        this.scans = new Scans(tables, reads, faults);
        WriteParser parser = new WriteParser(tables);
        this.singles = new SingleWrites(parser, guards, commits);
        this.transactions = new TransactionWrites(new TransactionParser(parser), guards, commits, new Tokens(clock));
        this.batchReads = new BatchReads(tables, reads, faults);
        this.batchWrites = new BatchWrites(parser, singles, faults);
    }

    /** Every guard that a write has met so far. */
    public Set<GuardId> guardsSeen() {
        return guardRefusals().keySet();
    }

    /** Every guard that a write has met so far, and how often it did not hold. */
    public SortedMap<GuardId, Long> guardRefusals() {
        return guards.refusals();
    }

    /** Takes guards away: from now on their conditions count as met. They still count as seen. */
    public void withoutGuards(Predicate<GuardId> some) {
        guards.remove(some);
    }

    /**
     * Tells of every change from now on, in the order in which they take effect, those of a transaction together.
     *
     * @param watcher must not call the model
     */
    public void watch(Consumer<List<Commit>> watcher) {
        commits.watch(watcher);
    }

    /**
     * What a table holds, consistently and past all faults.
     *
     * @param table by its name in the topology
     */
    public List<Map<String, AttributeValue>> contents(String table) {
        oneAtATime.lock();
        try {
            return tables.get(names.of(table)).rows().stream()
                    .map(Row::now)
                    .filter(item -> !item.isEmpty())
                    .toList();
        } finally {
            oneAtATime.unlock();
        }
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        return call("GetItem", request, call -> reads.get(request, call));
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
        return call("BatchGetItem", request, call -> batchReads.get(request, call));
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        return call("Query", request, call -> queries.query(request, call));
    }

    @Override
    public ScanResponse scan(ScanRequest request) {
        return call("Scan", request, call -> scans.scan(request, call));
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
        return call("PutItem", request, call -> singles.put(request));
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest request) {
        return call("UpdateItem", request, call -> singles.update(request));
    }

    @Override
    public DeleteItemResponse deleteItem(DeleteItemRequest request) {
        return call("DeleteItem", request, call -> singles.delete(request));
    }

    @Override
    public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
        return call("BatchWriteItem", request, call -> batchWrites.write(request, call));
    }

    /** The SDK gives every transaction a token of its own, so that its own repeats change nothing; so does the model. */
    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        return call("TransactWriteItems", request, call -> transactions.write(request, faults.cancels(request)));
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // Nothing is open
    }

    private <R> R call(String operation, DynamoDbRequest request, Function<Call, R> effect) {
        Call call = new Call(operation, request);
        faults.before(call);
        R answer;
        try {
            answer = atOnce(call, effect);
        } catch (DynamoDbException refused) {
            faults.after(call);
            throw refused;
        }
        faults.after(call);
        return answer;
    }

    private <R> R atOnce(Call call, Function<Call, R> effect) {
        oneAtATime.lock();
        try {
            R answer = effect.apply(call);
            boolean again = !(call.request() instanceof TransactWriteItemsRequest) && faults.repeats(call);
            return again ? effect.apply(call) : answer;
        } finally {
            oneAtATime.unlock();
        }
    }
}

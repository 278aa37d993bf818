package dev.holdfast.local.bench;

import static dev.holdfast.platform.aws.Attributes.n;
import static dev.holdfast.platform.aws.Attributes.s;

import dev.holdfast.local.aws.AwsClients;
import dev.holdfast.local.aws.LocalAws;
import dev.holdfast.local.emulators.Emulators;
import dev.holdfast.local.surge.SurgeOptions;
import dev.holdfast.model.topology.Tables;
import dev.holdfast.model.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The obvious way, to compare with: one transaction for each order, which puts the order and takes one unit if there is
 * one; a rejected order is put by itself. Threads call the emulator directly: no HTTP, no queue, no pricing, and none of
 * the conflicts that AWS would answer such traffic with. All of that favours it.
 */
final class Naive {

    private static final int THREADS = 64;
    private final LongAdder reserved = new LongAdder();
    private final LongAdder rejected = new LongAdder();
    private final LongAdder attempts = new LongAdder();

    private final DynamoDbClient dynamo;
    private final String stock;
    private final String orders;
    private final String item;

    private Naive(LocalAws aws, String item) {
        this.dynamo = aws.dynamo();
        this.stock = aws.tableNames().of(Tables.STOCK);
        this.orders = aws.tableNames().of(Tables.ORDERS);
        this.item = item;
    }

    /**
     * What was measured.
     *
     * @param hotWritesPerOrder transactions that wanted to write the hot item, per decided order
     */
    record Report(long reserved, long rejected, double ordersPerSecond, double hotWritesPerOrder) {}

    /** Starts an emulator of its own, in memory, lets some buyers at it to warm up, and then those who count. */
    static Report run(SurgeOptions.Hot warmUp, SurgeOptions.Hot hot) {
        try (Emulators emulators = Emulators.start(Optional.empty(), AwsClients.REGION.id());
                LocalAws aws = LocalAws.connect(emulators.dynamoDb(), emulators.sqs())) {
            aws.setUp(Topology.HOLDFAST);
            new Naive(aws, warmUp.sku()).run(warmUp.buyers(), warmUp.units());
            return new Naive(aws, hot.sku()).run(hot.buyers(), hot.units());
        }
    }

    private Report run(int buyers, long units) {
        dynamo.putItem(put -> put.tableName(stock).item(Map.of("item", s(item), "available", n(units))));
        long startedAt = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            IntStream.range(0, buyers).forEach(n -> threads.execute(() -> decide(item + "-" + n)));
        }
        double seconds = (System.nanoTime() - startedAt) / 1e9;
        long decided = reserved.sum() + rejected.sum();
        return new Report(
                reserved.sum(),
                rejected.sum(),
                Math.round(decided / seconds * 10) / 10.0,
                decided == 0 ? 0 : (double) attempts.sum() / decided);
    }

    private void decide(String id) {
        attempts.increment();
        try {
            dynamo.transactWriteItems(write -> write.transactItems(List.of(putOrder(id, "RESERVED"), takeOne())));
            reserved.increment();
        } catch (TransactionCanceledException soldOut) {
            dynamo.putItem(put -> put.tableName(orders).item(order(id, "REJECTED")));
            rejected.increment();
        }
    }

    private TransactWriteItem putOrder(String id, String status) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(orders)
                        .item(order(id, status))
                        .conditionExpression("attribute_not_exists(#owner)")
                        .expressionAttributeNames(Map.of("#owner", "owner")))
                .build();
    }

    private TransactWriteItem takeOne() {
        return TransactWriteItem.builder()
                .update(update -> update.tableName(stock)
                        .key(Map.of("item", s(item)))
                        .updateExpression("SET available = available - :one")
                        .conditionExpression("available >= :one")
                        .expressionAttributeValues(Map.of(":one", n(1))))
                .build();
    }

    private static Map<String, AttributeValue> order(String id, String status) {
        return Map.of("owner", s(id), "part", s("order#"), "status", s(status));
    }
}

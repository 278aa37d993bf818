package dev.holdfast.local.bench;

import static dev.holdfast.platform.aws.Attributes.n;
import static dev.holdfast.platform.aws.Attributes.s;

import dev.holdfast.local.aws.AwsClients;
import dev.holdfast.local.aws.LocalAws;
import dev.holdfast.local.emulators.Emulators;
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
    private static final String ITEM = "naive";

    private final LongAdder reserved = new LongAdder();
    private final LongAdder rejected = new LongAdder();
    private final LongAdder attempts = new LongAdder();

    private Naive() {}

    /**
     * What was measured.
     *
     * @param hotWritesPerOrder transactions that wanted to write the hot item, per decided order
     */
    record Report(long reserved, long rejected, double ordersPerSecond, double hotWritesPerOrder) {}

    /** Starts an emulator of its own, in memory, and lets the buyers at it. */
    static Report run(int buyers, long units) {
        try (Emulators emulators = Emulators.start(Optional.empty(), AwsClients.REGION.id());
                LocalAws aws = LocalAws.connect(emulators.dynamoDb(), emulators.sqs())) {
            aws.setUp(Topology.HOLDFAST);
            return new Naive()
                    .run(
                            aws.dynamo(),
                            aws.tableNames().of(Tables.STOCK),
                            aws.tableNames().of(Tables.ORDERS),
                            buyers,
                            units);
        }
    }

    private Report run(DynamoDbClient dynamo, String stock, String orders, int buyers, long units) {
        dynamo.putItem(put -> put.tableName(stock).item(Map.of("item", s(ITEM), "available", n(units))));
        long startedAt = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            IntStream.range(0, buyers).forEach(n -> threads.execute(() -> decide(dynamo, stock, orders, "naive-" + n)));
        }
        double seconds = (System.nanoTime() - startedAt) / 1e9;
        long decided = reserved.sum() + rejected.sum();
        return new Report(
                reserved.sum(),
                rejected.sum(),
                Math.round(decided / seconds * 10) / 10.0,
                decided == 0 ? 0 : (double) attempts.sum() / decided);
    }

    private void decide(DynamoDbClient dynamo, String stock, String orders, String id) {
        attempts.increment();
        try {
            dynamo.transactWriteItems(
                    write -> write.transactItems(List.of(putOrder(orders, id, "RESERVED"), takeOne(stock))));
            reserved.increment();
        } catch (TransactionCanceledException soldOut) {
            dynamo.putItem(put -> put.tableName(orders).item(order(id, "REJECTED")));
            rejected.increment();
        }
    }

    private static TransactWriteItem putOrder(String orders, String id, String status) {
        return TransactWriteItem.builder()
                .put(put ->
                        put.tableName(orders).item(order(id, status)).conditionExpression("attribute_not_exists(id)"))
                .build();
    }

    private static TransactWriteItem takeOne(String stock) {
        return TransactWriteItem.builder()
                .update(update -> update.tableName(stock)
                        .key(Map.of("item", s(ITEM)))
                        .updateExpression("SET available = available - :one")
                        .conditionExpression("available >= :one")
                        .expressionAttributeValues(Map.of(":one", n(1))))
                .build();
    }

    private static Map<String, AttributeValue> order(String id, String status) {
        return Map.of("id", s(id), "part", s("order"), "status", s(status));
    }
}

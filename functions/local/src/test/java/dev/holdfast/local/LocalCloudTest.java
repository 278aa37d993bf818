package dev.holdfast.local;

import static dev.holdfast.local.TestOperations.http;
import static dev.holdfast.local.TestOperations.queue;
import static dev.holdfast.local.TestOperations.scheduled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.local.aws.CurrentFunction;
import dev.holdfast.model.topology.Grant;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.model.topology.Tables;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.model.topology.Trigger;
import dev.holdfast.platform.aws.Attributes;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.queue.Batch;
import dev.holdfast.platform.queue.Delivery;
import dev.holdfast.platform.queue.MessageQueues.OutgoingMessage;
import dev.holdfast.testing.Await;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** One cloud on the real emulators, in memory, with operations of the test's own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("rawtypes")
class LocalCloudTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration WINDOW = Duration.ofSeconds(1);
    private static final Duration VISIBILITY = Duration.ofSeconds(2);

    private static final Topology TOPOLOGY = new TestTopology()
            .queue(Queues.HOLDS, VISIBILITY, 5)
            .queue(Queues.PAYMENTS, VISIBILITY, 2)
            .with(
                    "create-order",
                    Topology.HOLDFAST.function("create-order").trigger(),
                    new Grant.Send(Queues.RESERVATIONS),
                    new Grant.Send(Queues.HOLDS),
                    new Grant.Send(Queues.PAYMENTS),
                    new Grant.Read(Tables.PRODUCTS),
                    new Grant.Write(Tables.STOCK))
            .with("reserve-stock", new Trigger.Queue(Queues.RESERVATIONS, 25, WINDOW, 2))
            .with("settle-holds", new Trigger.Queue(Queues.HOLDS, 10, Duration.ZERO, 2))
            .with("confirm-payment", new Trigger.Queue(Queues.PAYMENTS, 10, Duration.ZERO, 2))
            .with("sweep-orders", new Trigger.Schedule(Duration.ofMillis(200)))
            .build();

    private final LinkedBlockingQueue<Batch<Map>> reserved = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Delivery<Map>> settled = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Instant> swept = new LinkedBlockingQueue<>();

    @SuppressWarnings("NullAway.Init")
    private LocalCloud cloud;

    @SuppressWarnings("NullAway.Init")
    private Platform platform;

    @BeforeAll
    void start() {
        cloud = LocalCloud.start(CloudOptions.passing(), TOPOLOGY, given -> {
            platform = given;
            return new Operations(
                    List.of(http("create-order", request -> HttpAnswer.ok(Map.of()))),
                    List.of(
                            queue("reserve-stock", this::reserve),
                            queue("settle-holds", this::settle),
                            queue("confirm-payment", LocalCloudTest::ids)),
                    List.of(scheduled("sweep-orders", swept::add)));
        });
    }

    @AfterAll
    void end() {
        cloud.close();
    }

    private Set<String> reserve(Batch<Map> batch) {
        reserved.add(batch);
        return Set.of();
    }

    /** Whatever says so fails at its first delivery. */
    private Set<String> settle(Batch<Map> batch) {
        Set<String> known = settled.stream().map(Delivery::messageId).collect(Collectors.toSet());
        settled.addAll(batch.deliveries());
        return batch.deliveries().stream()
                .filter(delivery -> delivery.message().containsKey("fail"))
                .map(Delivery::messageId)
                .filter(id -> !known.contains(id))
                .collect(Collectors.toSet());
    }

    private static Set<String> ids(Batch<Map> batch) {
        return batch.deliveries().stream().map(Delivery::messageId).collect(Collectors.toSet());
    }

    @Test
    void gathersADeliveryUpToItsBatchSize() throws Exception {
        send(
                Queues.RESERVATIONS,
                IntStream.range(0, 60).mapToObj(i -> "{\"n\":" + i + "}").toList(),
                Duration.ZERO);

        List<Integer> sizes = new ArrayList<>();
        while (sizes.stream().mapToInt(Integer::intValue).sum() < 60) {
            Batch<Map> batch = reserved.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(batch).isNotNull();
            sizes.add(batch.deliveries().size());
        }
        assertThat(sizes).allMatch(size -> size <= 25).hasSizeBetween(3, 4);
    }

    @Test
    void deliversOnlyWhatFailedAgain() {
        send(Queues.HOLDS, List.of("{\"a\":1}", "{\"a\":2,\"fail\":true}"), Duration.ZERO);

        await(() -> deliveriesWith("a") == 3);
        List<Map> again = settled.stream()
                .map(Delivery::message)
                .filter(message -> message.containsKey("fail") && message.containsKey("a"))
                .toList();
        assertThat(again).hasSize(2);
    }

    @Test
    void keepsADelayedMessageBack() {
        Instant sent = Instant.now();
        send(Queues.HOLDS, List.of("{\"late\":1}"), Duration.ofSeconds(2));

        await(() -> deliveriesWith("late") == 1);
        assertThat(Duration.between(sent, Instant.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void movesWhatKeepsFailingToTheDeadLetters() {
        send(Queues.PAYMENTS, List.of("{\"poison\":1}"), Duration.ZERO);

        await(() -> cloud.depths().of("payments-dead").waiting() == 1);
        assertThat(cloud.depths().of(Queues.PAYMENTS).waiting()).isZero();
    }

    @Test
    void setsAsideAtOnceWhatNobodyCanRead() {
        send(Queues.HOLDS, List.of("not JSON"), Duration.ZERO);

        await(() -> cloud.depths().of("holds-dead").waiting() == 1);
    }

    @Test
    void runsWhatIsScheduledAgainAndAgain() {
        await(() -> swept.size() >= 3);
    }

    @Test
    void refusesATableThatIsNotDeclared() {
        assertThat(asCreateOrder(() -> platform.dynamo()
                        .getItem(get -> get.tableName("holdfast-products").key(Map.of("sku", Attributes.s("none"))))
                        .hasItem()))
                .isFalse();
        assertRefused(() -> platform.dynamo()
                .getItem(get -> get.tableName("holdfast-orders")
                        .key(Map.of("owner", Attributes.s("1"), "part", Attributes.s("0")))));
        assertRefused(() -> platform.dynamo().scan(scan -> scan.tableName("holdfast-orders")));
        assertRefused(() -> platform.dynamo()
                .putItem(put -> put.tableName("holdfast-products").item(Map.of("sku", Attributes.s("1")))));
    }

    @Test
    void refusesATransactionThatOnlyChecksAForeignTable() {
        ConditionCheck check = ConditionCheck.builder()
                .tableName("holdfast-products")
                .key(Map.of("sku", Attributes.s("1")))
                .conditionExpression("attribute_exists(sku)")
                .build();
        assertRefused(() -> platform.dynamo()
                .transactWriteItems(request -> request.transactItems(
                        stockPut("check"),
                        TransactWriteItem.builder().conditionCheck(check).build())));
        assertThat(cloud.stats().writesTo(Tables.STOCK, "check")).isZero();
    }

    @Test
    void refusesAQueueThatIsNotDeclared() {
        assertThatThrownBy(() -> send(Queues.NOTIFICATIONS, List.of("{}"), Duration.ZERO))
                .isInstanceOf(SqsException.class)
                .hasMessageContaining("create-order has not declared that it may send to the queue notifications");
        assertThatThrownBy(() -> send("holds-dead", List.of("{}"), Duration.ZERO))
                .isInstanceOf(SqsException.class);
    }

    @Test
    void refusesEverythingOutsideOfAFunction() {
        assertThatThrownBy(() -> platform.dynamo().scan(scan -> scan.tableName("holdfast-products")))
                .isInstanceOf(DynamoDbException.class)
                .hasMessageContaining("no function");
    }

    @Test
    void countsAndInjectsConflicts() {
        cloud.conflicts().inject(Tables.STOCK, 1);
        try {
            assertThatThrownBy(() -> asCreateOrder(() -> platform.dynamo()
                            .transactWriteItems(request -> request.transactItems(stockPut("contended")))))
                    .isInstanceOfSatisfying(
                            TransactionCanceledException.class,
                            cancelled -> assertThat(cancelled
                                            .cancellationReasons()
                                            .getFirst()
                                            .code())
                                    .isEqualTo("TransactionConflict"));
        } finally {
            cloud.conflicts().stop();
        }
        assertThat(cloud.stats().writesTo(Tables.STOCK, "contended")).isZero();
        asCreateOrder(
                () -> platform.dynamo().transactWriteItems(request -> request.transactItems(stockPut("contended"))));
        assertThat(cloud.stats().writesTo(Tables.STOCK, "contended")).isEqualTo(1);
        assertThat(cloud.stats().transactionsCancelled()).isPositive();
        assertThat(cloud.stats().transactionsCommitted()).isPositive();
    }

    @Test
    void refusesOperationsThatAreNotThoseOfTheTopology() {
        Operations others =
                new Operations(List.of(http("read-product", request -> HttpAnswer.ok(Map.of()))), List.of(), List.of());
        assertThatThrownBy(() -> others.mustBeThoseOf(TOPOLOGY))
                .isInstanceOf(CloudFailure.class)
                .hasMessageContaining("queue reserve-stock")
                .hasMessageContaining("http read-product");
    }

    private static TransactWriteItem stockPut(String item) {
        Map<String, AttributeValue> values = Map.of("item", Attributes.s(item));
        return TransactWriteItem.builder()
                .put(put -> put.tableName("holdfast-stock").item(values))
                .build();
    }

    private void assertRefused(Supplier<?> request) {
        assertThatThrownBy(() -> asCreateOrder(request))
                .isInstanceOfSatisfying(
                        DynamoDbException.class,
                        refused -> assertThat(refused.awsErrorDetails().errorCode())
                                .isEqualTo("AccessDeniedException"));
    }

    private void send(String queue, List<String> bodies, Duration delay) {
        asCreateOrder(() -> {
            platform.queues()
                    .send(
                            queue,
                            bodies.stream()
                                    .map(body -> new OutgoingMessage(body, delay, Map.of()))
                                    .toList());
            return queue;
        });
    }

    private static <T> T asCreateOrder(Supplier<T> work) {
        return CurrentFunction.call(TOPOLOGY.function("create-order"), work);
    }

    private long deliveriesWith(String field) {
        return settled.stream()
                .filter(delivery -> delivery.message().containsKey(field))
                .count();
    }

    private static void await(BooleanSupplier condition) {
        Await.until("what was to happen", PATIENCE, condition::getAsBoolean);
    }
}

package dev.holdfast.local.cost;

import static dev.holdfast.platform.aws.Attributes.n;
import static dev.holdfast.platform.aws.Attributes.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holdfast.local.aws.CurrentFunction;
import dev.holdfast.model.topology.Tables;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.planning.cost.Usage;
import dev.holdfast.platform.aws.Condition;
import dev.holdfast.platform.aws.ItemSize;
import dev.holdfast.platform.aws.ItemWrite;
import dev.holdfast.platform.aws.TableNames;
import dev.holdfast.testing.dynamo.ModelDynamoDb;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

class MeteredDynamoDbTest {

    private static final TableNames NAMES = new TableNames("holdfast-");
    private static final String STOCK = NAMES.of(Tables.STOCK);
    private static final String PAYMENTS = NAMES.of(Tables.PAYMENTS);
    private static final String GROUPS = NAMES.of(Tables.ORDER_GROUPS);
    private static final Map<String, AttributeValue> KEY = Map.of("item", s("A|main|0"));

    private final Meter meter = new Meter();
    private final DynamoDbClient model = new ModelDynamoDb();
    private final DynamoDbClient dynamo = new MeteredDynamoDb(model, new ItemImages(model, NAMES), meter);

    @Test
    void aPutCostsItsSize() {
        assertThat(use(() -> put(2_000)).writeUnits()).isEqualTo(2);
    }

    @Test
    void anUpdateCostsTheLargerOfBeforeAndAfter() {
        use(() -> put(3_000));
        Usage shrunk = use(() -> dynamo.updateItem(update().set("text", "short").request()));
        assertThat(shrunk.writeUnits()).isEqualTo(3);
        Usage grown = use(
                () -> dynamo.updateItem(update().set("text", "x".repeat(5_000)).request()));
        assertThat(grown.writeUnits()).isEqualTo(5);
        assertThat(grown.readUnits()).as("reading it back is not counted").isZero();
    }

    @Test
    void aDeleteCostsWhatWasThere() {
        use(() -> put(3_000));
        assertThat(use(() -> dynamo.deleteItem(delete -> delete.tableName(STOCK).key(KEY)))
                        .writeUnits())
                .isEqualTo(3);
        assertThat(use(() -> dynamo.deleteItem(delete -> delete.tableName(STOCK).key(KEY)))
                        .writeUnits())
                .isEqualTo(1);
    }

    @Test
    void aRefusedWriteCostsWhatIsThere() {
        use(() -> put(3_000));
        Usage refused = use(() -> assertThatExceptionOfType(ConditionalCheckFailedException.class)
                .isThrownBy(() -> dynamo.updateItem(update().set("text", "short")
                        .when(Condition.absent("item"))
                        .request())));
        assertThat(refused.writeUnits()).isEqualTo(3);
    }

    @Test
    void aTransactionCostsTwice() {
        use(() -> put(100));
        Usage three = use(() -> transact(
                update().add("available", 1).update(),
                ItemWrite.put(GROUPS, group(1)),
                ItemWrite.to(STOCK, Map.of("item", s("B|main|0")))
                        .when(Condition.absent("item"))
                        .check()));
        assertThat(three.writeUnits()).as("a condition alone costs as much").isEqualTo(6);
        assertThat(three.indexWriteUnits()).isEqualTo(1);
    }

    @Test
    void aCancelledTransactionCostsItsTablesTheSameAndItsIndexesNothing() {
        Usage cancelled = use(() -> assertThatExceptionOfType(TransactionCanceledException.class)
                .isThrownBy(() -> transact(
                        update().add("available", -1)
                                .when(Condition.atLeast("available", 1))
                                .update(),
                        ItemWrite.putNew(PAYMENTS, payment("p1"), "payment"))));
        assertThat(cancelled.writeUnits()).isEqualTo(4);
        assertThat(cancelled.indexWriteUnits()).isZero();
    }

    @Test
    void writesAreKnownByTheirTables() {
        use(() -> transact(
                ItemWrite.putNew(STOCK, item(3_000), "item"), ItemWrite.putNew(PAYMENTS, payment("p1"), "payment")));
        assertThat(meter.writesOf(Step.RESERVE).keySet()).containsExactly(Tables.PAYMENTS, Tables.STOCK);
        assertThat(meter.writesOf(Step.RESERVE).get(Tables.STOCK))
                .isEqualTo(TableUse.of(ItemSize.of(item(3_000)), 6, 0));
        assertThat(meter.writesOf(Step.PAY)).isEmpty();
    }

    private static Map<String, AttributeValue> group(long lookAt) {
        return Map.of("day", s("2026-11-22"), "group", s("12:00"), "watch", s("1"), "lookAt", n(lookAt));
    }

    @Test
    void anIndexFollowsWhatChangesInIt() {
        Usage first = use(() -> dynamo.putItem(put -> put.tableName(GROUPS).item(group(1))));
        Usage same = use(() -> dynamo.putItem(put -> put.tableName(GROUPS).item(group(1))));
        Usage moved = use(() -> dynamo.putItem(put -> put.tableName(GROUPS).item(group(2))));
        assertThat(List.of(first.indexWriteUnits(), same.indexWriteUnits(), moved.indexWriteUnits()))
                .containsExactly(1.0, 0.0, 2.0);
    }

    @Test
    void writesInABatchCostWhatTheyCostAlone() {
        List<WriteRequest> requests = List.of(WriteRequest.builder()
                .putRequest(PutRequest.builder().item(item(1_500)).build())
                .build());
        Usage batch = use(() -> dynamo.batchWriteItem(write -> write.requestItems(Map.of(STOCK, requests))));
        assertThat(batch.writeUnits()).isEqualTo(2);
    }

    @Test
    void readsCostByTheirSizeAndConsistency() {
        use(() -> put(5_000));
        assertThat(use(() -> get(true)).readUnits()).isEqualTo(2);
        assertThat(use(() -> get(false)).readUnits()).isEqualTo(1);
    }

    @Test
    void whatIsNotThereCostsTheMinimum() {
        assertThat(use(() -> get(true)).readUnits()).isEqualTo(1);
        assertThat(use(() -> get(false)).readUnits()).isEqualTo(0.5);
    }

    @Test
    void aBatchOfReadsRoundsEachItem() {
        use(() -> put(100));
        KeysAndAttributes keys = KeysAndAttributes.builder()
                .keys(List.of(KEY, Map.of("item", s("B|main|0"))))
                .consistentRead(true)
                .build();
        Usage batch = use(() -> dynamo.batchGetItem(read -> read.requestItems(Map.of(STOCK, keys))));
        assertThat(batch.readUnits()).isEqualTo(2);
    }

    @Test
    void aScanRoundsTheSumOfItsItems() {
        use(() -> {
            put(100);
            return dynamo.putItem(put -> put.tableName(STOCK).item(Map.of("item", s("B|main|0"))));
        });
        assertThat(use(() -> dynamo.scan(scan -> scan.tableName(STOCK))).readUnits())
                .isEqualTo(0.5);
    }

    @Test
    void whatNoFunctionAsksForIsNotCounted() {
        put(100);
        assertThat(meter.of("reserve-stock")).isEqualTo(Usage.NONE);
    }

    private Object put(int bytes) {
        return dynamo.putItem(put -> put.tableName(STOCK).item(item(bytes)));
    }

    private Object get(boolean consistent) {
        return dynamo.getItem(get -> get.tableName(STOCK).key(KEY).consistentRead(consistent));
    }

    private Object transact(TransactWriteItem... parts) {
        return dynamo.transactWriteItems(write -> write.transactItems(parts));
    }

    private static ItemWrite update() {
        return ItemWrite.to(STOCK, KEY);
    }

    private static Map<String, AttributeValue> item(int bytes) {
        return Map.of("item", s("A|main|0"), "available", n(0), "text", s("x".repeat(bytes)));
    }

    private static Map<String, AttributeValue> payment(String id) {
        return Map.of("payment", s(id), "orderId", s("o1"));
    }

    /** What a function uses for some work. */
    private Usage use(Supplier<Object> work) {
        meter.begin(Phase.ORDER);
        Usage before = meter.of("reserve-stock");
        CurrentFunction.call(Topology.HOLDFAST.function("reserve-stock"), work);
        return meter.of("reserve-stock").plus(before.times(-1));
    }
}

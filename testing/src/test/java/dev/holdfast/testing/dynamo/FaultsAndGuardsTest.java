package dev.holdfast.testing.dynamo;

import static dev.holdfast.testing.dynamo.Shop.EVENTS;
import static dev.holdfast.testing.dynamo.Shop.THINGS;
import static dev.holdfast.testing.dynamo.Shop.id;
import static dev.holdfast.testing.dynamo.Shop.item;
import static dev.holdfast.testing.dynamo.Shop.n;
import static dev.holdfast.testing.dynamo.Shop.s;
import static dev.holdfast.testing.dynamo.Shop.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

class FaultsAndGuardsTest {

    private static void put(ModelDynamoDb dynamo, String id, int x) {
        dynamo.putItem(put -> put.tableName(THINGS).item(item("id", id, "x", x)));
    }

    private static void take(ModelDynamoDb dynamo, String id) {
        dynamo.updateItem(update -> update.tableName(THINGS)
                .key(id(id))
                .updateExpression("SET x = x - :one")
                .conditionExpression("x >= :one AND attribute_exists(id)")
                .expressionAttributeValues(Map.of(":one", n(1))));
    }

    @Test
    void a_request_that_is_lost_has_no_effect_and_a_lost_answer_has() {
        ModelDynamoDb before = Shop.open(new Faults() {
            @Override
            public void before(Call call) {
                throw SdkClientException.create(call.operation());
            }
        });
        assertThatExceptionOfType(SdkClientException.class).isThrownBy(() -> put(before, "a", 1));
        assertThat(before.contents("things")).isEmpty();
        ModelDynamoDb after = Shop.open(new Faults() {
            @Override
            public void after(Call call) {
                throw SdkClientException.create(call.operation());
            }
        });
        assertThatExceptionOfType(SdkClientException.class).isThrownBy(() -> put(after, "a", 1));
        assertThat(after.contents("things")).hasSize(1);
    }

    @Test
    void a_write_that_the_sdk_sends_again_fails_by_its_own_doing() {
        ModelDynamoDb dynamo = Shop.open(new Faults() {
            @Override
            public boolean repeats(Call call) {
                return call.operation().equals("UpdateItem");
            }
        });
        put(dynamo, "a", 1);
        assertThatExceptionOfType(ConditionalCheckFailedException.class).isThrownBy(() -> take(dynamo, "a"));
        assertThat(thing(dynamo, "a")).isEqualTo(item("id", "a", "x", 0));
    }

    @Test
    void a_cancelled_transaction_tells_of_failed_conditions_too() {
        ModelDynamoDb dynamo = Shop.open(new Faults() {
            @Override
            public Map<Integer, String> cancels(TransactWriteItemsRequest request) {
                return Map.of(1, "TransactionConflict");
            }
        });
        put(dynamo, "a", 1);
        assertThatExceptionOfType(TransactionCanceledException.class)
                .isThrownBy(() -> dynamo.transactWriteItems(
                        request -> request.transactItems(putNew("a"), putNew("b"), putNew("c"))))
                .satisfies(cancelled -> assertThat(cancelled.cancellationReasons())
                        .extracting(CancellationReason::code)
                        .containsExactly("ConditionalCheckFailed", "TransactionConflict", "None"));
        assertThat(dynamo.contents("things")).hasSize(1);
    }

    private static TransactWriteItem putNew(String id) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(THINGS).item(id(id)).conditionExpression("attribute_not_exists(id)"))
                .build();
    }

    @Test
    void a_read_that_need_not_be_consistent_may_find_what_was() {
        ModelDynamoDb dynamo = Shop.open(new Faults() {
            @Override
            public boolean isStale(Call call) {
                return true;
            }
        });
        put(dynamo, "a", 1);
        assertThat(dynamo.getItem(get -> get.tableName(THINGS).key(id("a"))).hasItem())
                .isFalse();
        put(dynamo, "a", 2);
        assertThat(dynamo.getItem(get -> get.tableName(THINGS).key(id("a"))).item())
                .isEqualTo(item("id", "a", "x", 1));
        assertThat(thing(dynamo, "a")).isEqualTo(item("id", "a", "x", 2));
    }

    @Test
    void an_index_may_still_show_what_has_left_it() {
        ModelDynamoDb dynamo = Shop.open(new Faults() {
            @Override
            public boolean isStale(Call call) {
                return call.operation().equals("Query");
            }
        });
        dynamo.putItem(put -> put.tableName(EVENTS).item(item("owner", "o", "at", 1, "kind", "k", "rank", "r")));
        assertThat(byKind(dynamo)).isZero();
        dynamo.deleteItem(delete -> delete.tableName(EVENTS).key(item("owner", "o", "at", 1)));
        assertThat(byKind(dynamo)).isEqualTo(1);
    }

    private static int byKind(ModelDynamoDb dynamo) {
        return dynamo.query(query -> query.tableName(EVENTS)
                        .indexName("byKind")
                        .keyConditionExpression("kind = :k")
                        .expressionAttributeValues(Map.of(":k", s("k"))))
                .count();
    }

    @Test
    void batches_and_pages_may_end_early() {
        ModelDynamoDb dynamo = Shop.open(new Faults() {
            @Override
            public int processed(Call call, int items) {
                return 1;
            }

            @Override
            public int pageItemsMax(Call call) {
                return 1;
            }
        });
        WriteRequest one = write("a");
        WriteRequest two = write("b");
        assertThat(dynamo.batchWriteItem(write -> write.requestItems(Map.of(THINGS, List.of(one, two))))
                        .unprocessedItems())
                .containsEntry(THINGS, List.of(two));
        put(dynamo, "b", 1);
        assertThat(dynamo.batchGetItem(get -> get.requestItems(Map.of(
                                THINGS,
                                KeysAndAttributes.builder()
                                        .keys(List.of(id("a"), id("b")))
                                        .build())))
                        .unprocessedKeys())
                .containsOnlyKeys(THINGS);
        assertThat(dynamo.scan(scan -> scan.tableName(THINGS)).items()).hasSize(1);
        assertThat(dynamo.scanPaginator(scan -> scan.tableName(THINGS)).items()).hasSize(2);
    }

    private static WriteRequest write(String id) {
        Map<String, AttributeValue> item = id(id);
        return WriteRequest.builder().putRequest(put -> put.item(item)).build();
    }

    @Test
    void who_watches_is_told_of_what_was_written_and_of_nothing_that_was_refused() {
        ModelDynamoDb dynamo = Shop.open();
        List<Commit> seen = new ArrayList<>();
        dynamo.watch(seen::addAll);
        put(dynamo, "a", 1);
        take(dynamo, "a");
        assertThatExceptionOfType(ConditionalCheckFailedException.class).isThrownBy(() -> take(dynamo, "a"));
        assertThat(seen)
                .containsExactly(
                        new Commit("things", Map.of(), item("id", "a", "x", 1)),
                        new Commit("things", item("id", "a", "x", 1), item("id", "a", "x", 0)));
    }

    @Test
    void every_conjunct_is_a_guard_that_can_be_taken_away() {
        ModelDynamoDb dynamo = Shop.open();
        put(dynamo, "a", 0);
        assertThatExceptionOfType(ConditionalCheckFailedException.class).isThrownBy(() -> take(dynamo, "a"));
        GuardId enough = new GuardId("things", WriteKind.UPDATE, "x >= :one", "SET x = x - :one");
        GuardId exists = new GuardId("things", WriteKind.UPDATE, "attribute_exists(id)", "SET x = x - :one");
        assertThat(dynamo.guardsSeen()).containsExactly(exists, enough);
        assertThat(dynamo.guardRefusals()).containsEntry(enough, 1L).containsEntry(exists, 0L);
        dynamo.withoutGuards(exists::equals);
        assertThatExceptionOfType(ConditionalCheckFailedException.class).isThrownBy(() -> take(dynamo, "a"));
        dynamo.withoutGuards(enough::equals);
        take(dynamo, "a");
        assertThat(thing(dynamo, "a")).isEqualTo(item("id", "a", "x", -1));
    }
}

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
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

class TransactionTest {

    private final ModelDynamoDb dynamo = Shop.open();

    @Test
    void writes_everything_at_once() {
        put("b", 5);
        put("c", 1);
        commit(putNew("a"), take("b", 2), delete("c"), check("d", "attribute_not_exists(id)"));
        assertThat(thing(dynamo, "a")).isEqualTo(item("id", "a"));
        assertThat(thing(dynamo, "b")).isEqualTo(item("id", "b", "stock", 3));
        assertThat(dynamo.contents("things")).hasSize(2);
    }

    @Test
    void writes_nothing_if_one_condition_fails_and_tells_which() {
        put("a", 7);
        put("b", 1);
        TransactionCanceledException cancelled = refused(putNew("x"), putNew("a"), take("b", 2));
        assertThat(codes(cancelled)).containsExactly("None", "ConditionalCheckFailed", "ConditionalCheckFailed");
        assertThat(cancelled.cancellationReasons().get(1).item()).isEqualTo(item("id", "a", "stock", 7));
        assertThat(cancelled.cancellationReasons().get(2).hasItem()).isFalse();
        assertThat(cancelled).hasMessageContaining("[None, ConditionalCheckFailed, ConditionalCheckFailed]");
        assertThat(thing(dynamo, "x")).isEmpty();
        assertThat(thing(dynamo, "b")).isEqualTo(item("id", "b", "stock", 1));
    }

    @Test
    void a_failed_condition_on_nothing_shows_no_item() {
        TransactionCanceledException cancelled = refused(check("nobody", "attribute_exists(id)"));
        assertThat(cancelled.cancellationReasons().getFirst().hasItem()).isFalse();
    }

    @Test
    void an_update_that_does_not_fit_the_item_cancels() {
        dynamo.putItem(put -> put.tableName(THINGS).item(item("id", "a", "stock", "many")));
        TransactionCanceledException cancelled = refused(putNew("x"), add("a", 1));
        assertThat(codes(cancelled)).containsExactly("None", "ValidationError");
        assertThat(thing(dynamo, "x")).isEmpty();
    }

    @Test
    void two_writes_to_one_item_are_refused() {
        assertThatExceptionOfType(DynamoDbException.class)
                .isThrownBy(() -> commit(add("a", 1), check("a", "attribute_exists(id)")))
                .withMessageContaining("multiple operations on one item");
    }

    @Test
    void a_hundred_writes_are_accepted_and_one_more_is_refused() {
        assertThatExceptionOfType(DynamoDbException.class)
                .isThrownBy(() -> commit(adds(101)))
                .withMessageContaining("less than or equal to 100");
        assertThatExceptionOfType(DynamoDbException.class).isThrownBy(this::commit);
        commit(adds(100));
        assertThat(dynamo.contents("things")).hasSize(100);
    }

    @Test
    void more_than_4_megabytes_are_refused() {
        String much = "x".repeat(399 * 1024);
        TransactWriteItem[] writes = IntStream.range(0, 11)
                .mapToObj(i -> TransactWriteItem.builder()
                        .put(put -> put.tableName(THINGS).item(item("id", "t" + i, "text", much)))
                        .build())
                .toArray(TransactWriteItem[]::new);
        assertThatExceptionOfType(DynamoDbException.class).isThrownBy(() -> commit(writes));
        assertThat(dynamo.contents("things")).isEmpty();
        commit(Arrays.copyOf(writes, 10));
        assertThat(dynamo.contents("things")).hasSize(10);
    }

    @Test
    void a_repeat_with_the_same_token_changes_nothing() {
        TransactWriteItemsRequest request = TransactWriteItemsRequest.builder()
                .clientRequestToken("once")
                .transactItems(add("a", 1))
                .build();
        dynamo.transactWriteItems(request);
        dynamo.transactWriteItems(request);
        assertThat(thing(dynamo, "a")).isEqualTo(item("id", "a", "stock", 1));
        assertThatExceptionOfType(IdempotentParameterMismatchException.class)
                .isThrownBy(() -> dynamo.transactWriteItems(
                        request.toBuilder().transactItems(add("a", 2)).build()));
    }

    @Test
    void a_malformed_write_is_refused_before_any_is_tried() {
        TransactWriteItem wrongTable = TransactWriteItem.builder()
                .put(put -> put.tableName(EVENTS).item(item("owner", "o")))
                .build();
        assertThatExceptionOfType(DynamoDbException.class)
                .isThrownBy(() -> commit(putNew("a"), wrongTable))
                .withMessageContaining("Missing the key at");
        assertThat(thing(dynamo, "a")).isEmpty();
    }

    private void put(String id, int stock) {
        dynamo.putItem(put -> put.tableName(THINGS).item(item("id", id, "stock", stock)));
    }

    private void commit(TransactWriteItem... writes) {
        dynamo.transactWriteItems(request -> request.transactItems(writes));
    }

    private TransactionCanceledException refused(TransactWriteItem... writes) {
        return catchThrowableOfType(TransactionCanceledException.class, () -> commit(writes));
    }

    private static List<String> codes(TransactionCanceledException cancelled) {
        return cancelled.cancellationReasons().stream()
                .map(CancellationReason::code)
                .toList();
    }

    private static TransactWriteItem putNew(String id) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(THINGS)
                        .item(id(id))
                        .conditionExpression("attribute_not_exists(id)")
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build();
    }

    private static TransactWriteItem take(String id, int quantity) {
        return update(id, "SET stock = stock - :q", "stock >= :q", Map.of(":q", n(quantity)));
    }

    private static TransactWriteItem add(String id, int quantity) {
        return update(id, "ADD stock :q", null, Map.of(":q", n(quantity)));
    }

    private static TransactWriteItem[] adds(int count) {
        return IntStream.range(0, count).mapToObj(i -> add("t" + i, 1)).toArray(TransactWriteItem[]::new);
    }

    private static TransactWriteItem update(
            String id, String update, @Nullable String condition, Map<String, AttributeValue> values) {
        return TransactWriteItem.builder()
                .update(each -> each.tableName(THINGS)
                        .key(id(id))
                        .updateExpression(update)
                        .conditionExpression(condition)
                        .expressionAttributeValues(values))
                .build();
    }

    private static TransactWriteItem delete(String id) {
        return TransactWriteItem.builder()
                .delete(each -> each.tableName(THINGS).key(id(id)))
                .build();
    }

    private static TransactWriteItem check(String id, String condition) {
        return TransactWriteItem.builder()
                .conditionCheck(each -> each.tableName(THINGS)
                        .key(Map.of("id", s(id)))
                        .conditionExpression(condition)
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build();
    }
}

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

import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

class SingleWriteTest {

    private final ModelDynamoDb dynamo = Shop.open();

    private void put(Map<String, AttributeValue> item) {
        dynamo.putItem(put -> put.tableName(THINGS).item(item));
    }

    @Test
    void a_put_replaces_and_shows_what_was() {
        put(item("id", "a", "x", 1));
        assertThat(dynamo.putItem(put -> put.tableName(THINGS)
                                .item(item("id", "a", "y", 2))
                                .returnValues(ReturnValue.ALL_OLD))
                        .attributes())
                .isEqualTo(item("id", "a", "x", 1));
        assertThat(thing(dynamo, "a")).isEqualTo(item("id", "a", "y", 2));
    }

    @Test
    void a_failed_condition_changes_nothing_and_shows_the_item_if_asked() {
        put(item("id", "a", "x", 1));
        assertThatExceptionOfType(ConditionalCheckFailedException.class)
                .isThrownBy(() -> dynamo.putItem(put -> put.tableName(THINGS)
                        .item(item("id", "a"))
                        .conditionExpression("attribute_not_exists(id)")
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)))
                .satisfies(failed -> assertThat(failed.item()).isEqualTo(item("id", "a", "x", 1)));
        assertThatExceptionOfType(ConditionalCheckFailedException.class)
                .isThrownBy(() -> dynamo.deleteItem(delete -> delete.tableName(THINGS)
                        .key(id("a"))
                        .conditionExpression("x = :two")
                        .expressionAttributeValues(Map.of(":two", n(2)))))
                .satisfies(failed -> assertThat(failed.hasItem()).isFalse());
        assertThat(thing(dynamo, "a")).isEqualTo(item("id", "a", "x", 1));
    }

    @Test
    void an_update_makes_the_item_if_there_is_none_and_shows_what_it_is_asked_for() {
        Map<ReturnValue, Map<String, AttributeValue>> expected = Map.of(
                ReturnValue.NONE, Map.of(),
                ReturnValue.ALL_OLD, item("id", "b", "x", 1, "y", 1),
                ReturnValue.ALL_NEW, item("id", "b", "x", 2, "y", 1),
                ReturnValue.UPDATED_OLD, item("x", 1),
                ReturnValue.UPDATED_NEW, item("x", 2));
        expected.forEach((asked, attributes) -> {
            put(item("id", "b", "x", 1, "y", 1));
            assertThat(add("b", asked)).as("%s", asked).isEqualTo(attributes);
        });
        assertThat(add("new", ReturnValue.ALL_NEW)).isEqualTo(item("id", "new", "x", 1));
    }

    private Map<String, AttributeValue> add(String id, ReturnValue asked) {
        return dynamo.updateItem(update -> update.tableName(THINGS)
                        .key(id(id))
                        .updateExpression("ADD x :one")
                        .expressionAttributeValues(Map.of(":one", n(1)))
                        .returnValues(asked))
                .attributes();
    }

    /** The service makes none (tested against it by ScyllaDB's Alternator); DynamoDB Local makes one of the key alone. */
    @Test
    void taking_away_from_nothing_makes_no_item() {
        dynamo.updateItem(update -> update.tableName(THINGS).key(id("nobody")).updateExpression("REMOVE x"));
        assertThat(dynamo.contents("things")).isEmpty();
        dynamo.updateItem(update -> update.tableName(THINGS).key(id("nobody")));
        assertThat(dynamo.contents("things")).containsExactly(item("id", "nobody"));
    }

    @Test
    void keys_are_held_to_their_schema() {
        refused(() -> put(item("x", 1)), "Missing the key id in the item");
        refused(() -> put(item("id", 1)), "Type mismatch for key id expected: S actual: N");
        refused(() -> put(item("id", "")), "cannot contain an empty string value");
        refused(() -> put(item("id", "x".repeat(2049))), "exceeded the maximum size limit");
        refused(() -> thing(dynamo, ""), "cannot contain an empty string value");
        refused(
                () -> dynamo.deleteItem(delete -> delete.tableName(THINGS).key(item("id", "a", "more", 1))),
                "does not match the schema");
        refused(
                () -> dynamo.updateItem(update -> update.tableName(THINGS)
                        .key(id("a"))
                        .updateExpression("SET id = :b")
                        .expressionAttributeValues(Map.of(":b", s("b")))),
                "This attribute is part of the key");
        put(item("id", "x".repeat(2048)));
        assertThat(dynamo.contents("things")).hasSize(1);
    }

    @Test
    void attributes_of_an_index_have_its_types_or_are_left_out() {
        refused(() -> event(item("owner", "o", "at", 1, "kind", 3)), "Type mismatch for Index Key kind");
        refused(() -> event(item("owner", "o", "at", 1, "kind", "")), "IndexKey: kind");
        event(item("owner", "o", "at", 1, "kind", "k"));
        refused(
                () -> dynamo.updateItem(update -> update.tableName(EVENTS)
                        .key(item("owner", "o", "at", 1))
                        .updateExpression("SET kind = :n")
                        .expressionAttributeValues(Map.of(":n", n(1)))),
                "Type mismatch for Index Key kind");
        assertThat(dynamo.contents("events")).containsExactly(item("owner", "o", "at", 1, "kind", "k"));
    }

    private void event(Map<String, AttributeValue> event) {
        dynamo.putItem(put -> put.tableName(EVENTS).item(event));
    }

    @Test
    void an_item_has_400_kilobytes_and_no_more() {
        int rest = 400 * 1024 - "id".length() - "a".length() - "text".length();
        put(item("id", "a", "text", "x".repeat(rest)));
        refused(() -> put(item("id", "a", "text", "x".repeat(rest + 1))), "exceeded the maximum allowed size");
        refused(() -> add("a", ReturnValue.NONE), "Item size to update has exceeded");
    }

    @Test
    void what_is_not_there_or_not_used_is_refused() {
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> dynamo.putItem(put -> put.tableName("nowhere").item(id("a"))));
        refused(
                () -> dynamo.putItem(
                        put -> put.tableName(THINGS).item(id("a")).expressionAttributeValues(Map.of(":x", n(1)))),
                "can only be specified when using expressions");
        refused(
                () -> dynamo.putItem(put -> put.tableName(THINGS)
                        .item(id("a"))
                        .conditionExpression("attribute_not_exists(id)")
                        .expressionAttributeValues(Map.of(":x", n(1)))),
                "unused in expressions: keys: {:x}");
        refused(
                () -> dynamo.putItem(put -> put.tableName(THINGS).item(id("a")).returnValues(ReturnValue.ALL_NEW)),
                "Return values");
        assertThat(dynamo.contents("things")).isEmpty();
    }

    private static void refused(Runnable call, String why) {
        assertThatExceptionOfType(DynamoDbException.class)
                .isThrownBy(call::run)
                .withMessageContaining(why)
                .satisfies(refused ->
                        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("ValidationException"));
    }
}

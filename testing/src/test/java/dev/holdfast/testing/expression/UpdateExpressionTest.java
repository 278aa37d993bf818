package dev.holdfast.testing.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class UpdateExpressionTest {

    private static final Map<String, AttributeValue> VALUES = Map.of(
            ":one", AttributeValue.fromN("1"),
            ":half", AttributeValue.fromN("0.50"),
            ":open", AttributeValue.fromS("open"),
            ":list", AttributeValue.fromL(List.of(AttributeValue.fromS("new"))));

    private static final Map<String, AttributeValue> ITEM = Values.normal(Map.of(
            "id", AttributeValue.fromS("x"),
            "stock", AttributeValue.fromN("10"),
            "label", AttributeValue.fromS("text"),
            "tags",
                    AttributeValue.fromL(List.of(
                            AttributeValue.fromS("t0"), AttributeValue.fromS("t1"), AttributeValue.fromS("t2"))),
            "deep", AttributeValue.fromM(Map.of("x", AttributeValue.fromN("1")))));

    private static Update parse(String text) {
        return UpdateParser.parse(text, new Placeholders(Map.of("#s", "status"), VALUES));
    }

    private static Map<String, AttributeValue> after(String text) {
        return UpdateEvaluator.apply(parse(text), ITEM);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SET stock = stock - :one | stock | N=9",
                "SET stock = :one + :half | stock | N=1.5",
                "SET #s = :open | status | S=open",
                "SET fresh = if_not_exists(fresh, :one) + :one | fresh | N=2",
                "SET stock = if_not_exists(stock, :one) | stock | N=10",
                "SET deep.y = :half | deep | x=AttributeValue(N=1), y=AttributeValue(N=0.5)",
                "SET tags[1] = :open | tags | S=t0), AttributeValue(S=open), AttributeValue(S=t2)",
                "SET tags[9] = :open | tags | S=t2), AttributeValue(S=open)",
                "SET tags = list_append(tags, :list) | tags | S=t2), AttributeValue(S=new)",
                "SET tags = list_append(:list, tags) | tags | [AttributeValue(S=new), AttributeValue(S=t0)",
                "REMOVE tags[0], tags[1] | tags | [AttributeValue(S=t2)]",
                "ADD stock :one | stock | N=11",
                "ADD fresh :half | fresh | N=0.5",
                "set stock = :one remove label add fresh :one | stock | N=1",
            })
    void changes_the_item(String text, String attribute, String expected) {
        assertThat(after(text))
                .containsKey(attribute)
                .extractingByKey(attribute)
                .asString()
                .contains(expected);
    }

    @Test
    void takes_every_operand_as_it_was_before() {
        Map<String, AttributeValue> swapped = after("SET label = stock, stock = label");
        assertThat(swapped).containsEntry("label", ITEM.get("stock")).containsEntry("stock", ITEM.get("label"));
    }

    @Test
    void takes_attributes_away() {
        assertThat(after("REMOVE label, deep.x, absent"))
                .doesNotContainKey("label")
                .containsEntry("deep", AttributeValue.fromM(Map.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SET stock = stock + label | incorrect data type",
                "SET stock = absent + :one | does not exist in the item",
                "SET fresh = absent | does not exist in the item",
                "SET absent.x = :one | document path provided in the update expression is invalid",
                "SET stock.x = :one | document path provided in the update expression is invalid",
                "REMOVE absent.x | document path provided in the update expression is invalid",
                "ADD label :one | incorrect data type",
                "SET tags = list_append(label, :list) | incorrect data type",
            })
    void does_not_fit_the_item(String text, String why) {
        Update update = parse(text);
        assertThatExceptionOfType(DynamoDbException.class)
                .isThrownBy(() -> UpdateEvaluator.apply(update, ITEM))
                .withMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SET stock = :one SET label = :one | can only be used once",
                "SET stock = :one, stock = :half | overlap",
                "SET deep = :one REMOVE deep.x | overlap",
                "SET deep.x = :one REMOVE deep[0] | conflict",
                "SET status = :one | reserved keyword",
                "SET stock = :open + :one | Incorrect operand type",
                "SET stock = list_append(:one, :list) | Incorrect operand type",
                "SET stock = size(label) | Syntax error",
                "SET stock = nothing(label, :one) | Invalid function name",
                "ADD stock :open | Incorrect operand type",
                "ADD stock stock | Syntax error",
                "SET stock :one | Syntax error",
                "CHANGE stock :one | Syntax error",
            })
    void is_refused(String text, String why) {
        assertThatExceptionOfType(DynamoDbException.class)
                .isThrownBy(() -> parse(text))
                .withMessageContaining("Invalid UpdateExpression")
                .withMessageContaining(why);
    }

    @Test
    void sets_are_not_modelled_and_say_so() {
        Placeholders set = new Placeholders(Map.of(), Map.of(":set", AttributeValue.fromSs(List.of("a"))));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> UpdateParser.parse("ADD tags :set", set));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> UpdateParser.parse("DELETE tags :set", set));
    }
}

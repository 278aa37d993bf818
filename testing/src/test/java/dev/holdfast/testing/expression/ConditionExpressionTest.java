package dev.holdfast.testing.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class ConditionExpressionTest {

    private static final Map<String, String> NAMES = Map.of("#s", "status", "#dotted", "a.b", "#n", "name");

    private static final Map<String, AttributeValue> VALUES = Map.of(
            ":two", AttributeValue.fromN("2"),
            ":five", AttributeValue.fromN("5"),
            ":ten", AttributeValue.fromN("10"),
            ":open", AttributeValue.fromS("open"),
            ":op", AttributeValue.fromS("op"),
            ":shut", AttributeValue.fromS("shut"),
            ":yes", AttributeValue.fromBool(true),
            ":typeN", AttributeValue.fromS("N"));

    private static final Map<String, AttributeValue> ITEM = Map.of(
            "status", AttributeValue.fromS("open"),
            "a.b", AttributeValue.fromS("dotted"),
            "available", AttributeValue.fromN("5.0"),
            "held", AttributeValue.fromN("2"),
            "flag", AttributeValue.fromBool(true),
            "parts",
                    AttributeValue.fromL(List.of(
                            AttributeValue.fromM(Map.of("sku", AttributeValue.fromS("open"))),
                            AttributeValue.fromN("10"))));

    private static Condition parse(String text) {
        return ConditionParser.parse(ExpressionKind.CONDITION, text, new Placeholders(NAMES, VALUES));
    }

    private static boolean holds(String text) {
        return ConditionEvaluator.holds(parse(text), Values.normal(ITEM));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#s = :open",
                "#s <> :shut",
                "available = :five",
                "available >= :five AND available <= :five",
                "available > held",
                "held < :five",
                "absent <> :five",
                "NOT absent = :five",
                "available BETWEEN :two AND :ten",
                "#s IN (:shut, :open)",
                "attribute_exists(#s)",
                "attribute_exists(parts[0].sku)",
                "attribute_not_exists(parts[2])",
                "attribute_not_exists(absent)",
                "attribute_type(available, :typeN)",
                "begins_with(#s, :op)",
                "contains(#s, :op)",
                "contains(parts, :ten)",
                "size(#s) < :five",
                "size(parts) = :two",
                "parts[0].sku = #s",
                "#dotted <> :open",
                "flag = :yes",
                "#s = :shut OR #s = :open AND available = :five",
                "not (#s = :shut) and NOT #s = :shut",
            })
    void holds_for_the_item(String text) {
        assertThat(holds(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#s = :shut",
                "absent = :five",
                "absent < :five",
                "#s < :five",
                "available = :open",
                "available BETWEEN :ten AND :ten",
                "absent IN (:five)",
                "attribute_exists(absent)",
                "attribute_not_exists(#s)",
                "begins_with(available, :op)",
                "begins_with(absent, :op)",
                "contains(absent, :op)",
                "size(available) > :two",
                "(#s = :open OR #s = :shut) AND available = :two",
                "parts[5].sku = :open",
                "available.sku = :open",
                "#s <> :open",
            })
    void does_not_hold_for_the_item(String text) {
        assertThat(holds(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status = :open | reserved keyword",
                "Name = :open | reserved keyword",
                "#x = :open | attribute name used in the document path is not defined",
                "#s = :x | attribute value used in expression is not defined",
                "#s = | Syntax error",
                "#s == :open | Syntax error",
                "= :open | Syntax error",
                "#s = :open extra | Syntax error",
                "#s = 'open' | Syntax error",
                "#s | Syntax error",
                "(#s = :open | Syntax error",
                "((#s = :open)) | redundant parentheses",
                "#s = #s | must be distinct",
                "held < :yes | Incorrect operand type",
                "held BETWEEN :ten AND :two | upper bound to be greater",
                "held BETWEEN :two AND :open | same data type",
                "begins_with(#s, :two) | Incorrect operand type",
                "begins_with(#s) | Incorrect number of operands",
                "attribute_exists(:open) | requires a document path",
                "if_not_exists(held, :two) | not allowed to be used this way",
                "size(held) | Syntax error",
                "Attribute_exists(held) | Invalid function name",
                "attribute_type(held, :open) | Invalid attribute type name",
            })
    void is_refused(String text, String why) {
        assertThatExceptionOfType(DynamoDbException.class)
                .isThrownBy(() -> parse(text))
                .withMessageContaining("Invalid ConditionExpression")
                .withMessageContaining(why)
                .satisfies(refused ->
                        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("ValidationException"));
    }

    @Test
    void an_empty_expression_is_refused() {
        assertThatExceptionOfType(DynamoDbException.class)
                .isThrownBy(() -> parse(" "))
                .withMessageContaining("can not be empty");
    }

    @Test
    void what_is_not_used_is_refused() {
        Placeholders placeholders = new Placeholders(Map.of("#s", "status", "#t", "type"), VALUES);
        ConditionParser.parse(ExpressionKind.CONDITION, "#s = :open", placeholders);
        assertThatExceptionOfType(DynamoDbException.class)
                .isThrownBy(placeholders::requireAllUsed)
                .withMessageContaining("ExpressionAttributeNames unused in expressions: keys: {#t}");
    }

    @Test
    void reads_the_same_however_it_was_written() {
        assertThat(parse("#s=:open and( attribute_exists ( available ))").toString())
                .isEqualTo("status = :open AND attribute_exists(available)");
    }

    @Test
    void falls_apart_into_what_has_to_hold_each_for_itself() {
        assertThat(parse("#s = :open AND (available > :two AND (held = :two OR held = :ten))")
                        .conjuncts())
                .extracting(Condition::toString)
                .containsExactly("status = :open", "available > :two", "(held = :two OR held = :ten)");
    }
}

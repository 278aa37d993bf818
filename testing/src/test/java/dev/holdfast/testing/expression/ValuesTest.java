package dev.holdfast.testing.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class ValuesTest {

    @ParameterizedTest
    @CsvSource({"007,7", "2.50,2.5", "1e3,1000", "-0.0,0", ".5,0.5", "10,10", "1E-3,0.001"})
    void numbers_lose_their_needless_zeros(String text, String normal) {
        assertThat(Values.normal(AttributeValue.fromN(text)).n()).isEqualTo(normal);
        AttributeValue inside = AttributeValue.fromL(List.of(AttributeValue.fromN(text)));
        assertThat(Values.normal(inside).l().getFirst().n()).isEqualTo(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "one", "1e", "0x1", "NaN", "1e126", "1e-131", "123456789012345678901234567890123456789"})
    void what_is_no_number_is_refused(String text) {
        assertThatExceptionOfType(DynamoDbException.class)
                .isThrownBy(() -> Values.normal(AttributeValue.fromN(text)))
                .satisfies(refused -> assertThat(Refusal.is(refused)).isTrue());
    }

    @Test
    void the_largest_numbers_are_accepted() {
        String digits = "9".repeat(38);
        assertThat(Values.normal(AttributeValue.fromN(digits)).n()).isEqualTo(digits);
        assertThat(Values.normal(AttributeValue.fromN(digits + "e88")).n()).hasSize(126);
    }

    @Test
    void nesting_ends_at_32_levels() {
        assertThat(Values.normal(nested(31))).isEqualTo(nested(31));
        assertThatExceptionOfType(DynamoDbException.class)
                .isThrownBy(() -> Values.normal(nested(32)))
                .withMessageContaining("32 levels");
    }

    private static AttributeValue nested(int levels) {
        AttributeValue value = AttributeValue.fromN("1");
        for (int i = 0; i < levels; i++) {
            value = AttributeValue.fromL(List.of(value));
        }
        return value;
    }

    @Test
    void values_without_a_type_and_sets_without_sense_are_refused() {
        Stream.of(
                        AttributeValue.builder().build(),
                        AttributeValue.builder().s("a").n("1").build(),
                        AttributeValue.fromSs(List.of()),
                        AttributeValue.fromNs(List.of("1", "1.0")),
                        AttributeValue.fromNul(false))
                .forEach(value -> assertThatExceptionOfType(DynamoDbException.class)
                        .as("%s", value)
                        .isThrownBy(() -> Values.normal(value)));
    }

    @Test
    void texts_are_in_the_order_of_their_bytes() {
        String emoji = "\ud83d\ude00";
        assertThat(Stream.of(emoji, "\uff41", "b", "a", "", "ab").sorted(Utf8.ORDER))
                .containsExactly("", "a", "ab", "b", "\uff41", emoji);
        assertThat(Utf8.length("a\u00e9" + emoji)).isEqualTo(7);
    }
}

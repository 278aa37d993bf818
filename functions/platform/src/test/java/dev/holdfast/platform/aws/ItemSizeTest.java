package dev.holdfast.platform.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** By "DynamoDB item sizes and formats", AWS. */
class ItemSizeTest {

    @Test
    void anItemThatIsNotThereHasNoSize() {
        assertThat(ItemSize.of(Map.of())).isZero();
    }

    @Test
    void textsAndNamesCountInUtf8() {
        assertThat(ItemSize.of(Map.of("ab", AttributeValue.fromS("cde")))).isEqualTo(5);
        assertThat(ItemSize.of(Map.of("\u00e9", AttributeValue.fromS("\u20ac"))))
                .isEqualTo(2 + 3);
    }

    @Test
    void numbersTakeAByteForTwoDigitsAndOneMore() {
        assertThat(ofValue(AttributeValue.fromN("7"))).isEqualTo(2);
        assertThat(ofValue(AttributeValue.fromN("1320000000000"))).isEqualTo(8);
        assertThat(ofValue(AttributeValue.fromN("-12"))).isEqualTo(3);
    }

    @Test
    void everythingElse() {
        AttributeValue one = AttributeValue.fromN("1");
        assertThat(ofValue(AttributeValue.fromBool(true))).isEqualTo(1);
        assertThat(ofValue(AttributeValue.fromNul(true))).isEqualTo(1);
        assertThat(ofValue(AttributeValue.fromB(SdkBytes.fromUtf8String("abcd"))))
                .isEqualTo(4);
        assertThat(ofValue(AttributeValue.fromSs(List.of("a", "bc")))).isEqualTo(3);
        assertThat(ofValue(AttributeValue.fromNs(List.of("1", "234")))).isEqualTo(2 + 3);
        assertThat(ofValue(AttributeValue.fromL(List.of(one, one)))).isEqualTo(3 + 2 * (1 + 2));
        assertThat(ofValue(AttributeValue.fromM(Map.of("a", one)))).isEqualTo(3 + 1 + 1 + 2);
    }

    /** Without its name. */
    private static int ofValue(AttributeValue value) {
        return ItemSize.of(Map.of("n", value)) - 1;
    }
}

package dev.holdfast.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackedJsonTest {

    private final PackedJson packed = new PackedJson(1, "{\"sku\":\"MUG\",\"quantity\":1}");

    record Line(String sku, long quantity) {}

    @Test
    void whatIsWrittenIsReadAgain() {
        for (Line line : List.of(new Line("MUG", 1), new Line("", 0), new Line("杯".repeat(5_000), Long.MAX_VALUE))) {
            assertThat(packed.read(packed.write(line), Line.class)).isEqualTo(line);
        }
        Line[] many = Collections.nCopies(10_000, new Line("A", 7)).toArray(Line[]::new);
        assertThat(packed.read(packed.write(many), Line[].class)).isEqualTo(many);
    }

    @Test
    void everyLengthIsReadAgain() {
        for (int length = 0; length < 9_000; length += 7) {
            Line line = new Line("x".repeat(length), length);
            assertThat(packed.read(packed.write(line), Line.class)).isEqualTo(line);
        }
        for (int length = 8_100; length < 8_300; length++) {
            Line line = new Line("x".repeat(length), length);
            assertThat(packed.read(packed.write(line), Line.class)).isEqualTo(line);
        }
    }

    @Test
    void whatTheDictionaryHasTakesNextToNothing() {
        assertThat(packed.write(new Line("MUG", 1))).hasSizeLessThan(10);
        assertThat(new PackedJson(1, "").write(new Line("MUG", 1))).hasSizeGreaterThan(25);
    }

    @Test
    void anotherDictionaryIsRefused() {
        byte[] other = new PackedJson(2, "other").write(new Line("MUG", 1));
        assertThatIllegalStateException().isThrownBy(() -> packed.read(other, Line.class));
        assertThatIllegalStateException().isThrownBy(() -> packed.read(new byte[0], Line.class));
    }

    @Test
    void whatIsCutOffIsRefused() {
        byte[] whole = packed.write(new Line("a long and rather unusual name", 123_456));
        for (int length = 1; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatIllegalStateException().isThrownBy(() -> packed.read(part, Line.class));
        }
    }
}

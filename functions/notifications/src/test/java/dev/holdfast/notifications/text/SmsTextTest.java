package dev.holdfast.notifications.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsTextTest {

    @ParameterizedTest
    @CsvSource({
        "a, 160, 1",
        "a, 161, 2",
        "a, 306, 2",
        "a, 307, 3",
        "a, 459, 3",
        "€, 80, 1",
        "€, 81, 2",
        "€, 152, 2",
        "€, 153, 3",
        "包, 70, 1",
        "包, 71, 2",
        "包, 134, 2",
        "包, 135, 3",
        "包, 201, 3",
        "🎁, 35, 1",
        "🎁, 36, 2",
        "🎁, 66, 2",
        "🎁, 67, 3"
    })
    void countsParts(String character, int times, int parts) {
        assertThat(SmsText.of(character.repeat(times))).isEqualTo(new SmsText(character.repeat(times), parts));
    }

    @Test
    void oneCharacterOutsideTheAlphabetChangesItForAll() {
        assertThat(SmsText.of("a".repeat(70) + "’").parts()).isEqualTo(2);
        assertThat(SmsText.of("a".repeat(70) + "'").parts()).isEqualTo(1);
    }

    @Test
    void cutsWhatIsLongerThanThreeParts() {
        assertThat(SmsText.of("a".repeat(1_000))).isEqualTo(new SmsText("a".repeat(459), 3));
        assertThat(SmsText.of("🎁".repeat(1_000))).isEqualTo(new SmsText("🎁".repeat(99), 3));
    }
}

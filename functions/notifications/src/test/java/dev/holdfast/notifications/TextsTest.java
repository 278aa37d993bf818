package dev.holdfast.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.message.Notification;
import dev.holdfast.model.message.Notification.Event;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {

    private static final Instant AT = Instant.parse("2026-11-27T09:00:00Z");

    @ParameterizedTest
    @EnumSource(Event.class)
    void everyEventNamesItsSubject(Event event) {
        Letter letter = Texts.letter(new Notification("o-1", event, "c-7", AT, Map.of()));
        assertThat(letter.text()).contains("o-1").endsWith(".").doesNotContain("\n");
    }

    @Test
    void noTwoEventsReadTheSame() {
        List<String> texts = Arrays.stream(Event.values())
                .map(event -> Texts.letter(new Notification("o-1", event, "c-7", AT, Map.of()))
                        .text())
                .toList();
        assertThat(texts).doesNotHaveDuplicates();
    }

    @Test
    void aLetterSaysToWhomAboutWhatAndWhen() {
        Notification notification =
                new Notification("o-1", Event.ORDER_CONFIRMED, "c-7", AT, Map.of("total", "GBP 19.99"));
        assertThat(Texts.letter(notification))
                .isEqualTo(new Letter(
                        "c-7",
                        "o-1",
                        Event.ORDER_CONFIRMED,
                        AT,
                        "Thank you: order o-1 is paid and confirmed.\ntotal: GBP 19.99"));
    }

    @Test
    void factsStayOnTheirLinesAndWithinBounds() {
        Map<String, String> facts = new TreeMap<>();
        for (int i = 0; i < 1_000; i++) {
            facts.put("fact %04d".formatted(i), "first\n\n second " + "x".repeat(1_000));
        }
        List<String> lines = Texts.letter(new Notification("o-1", Event.REFUND_DUE, "c-7", AT, facts))
                .text()
                .lines()
                .toList();
        assertThat(lines).hasSize(1 + Texts.FACTS_MAX);
        assertThat(lines.get(1)).startsWith("fact 0000: first second xxx").endsWith("...");
        assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThan(2 * Texts.FACT_LENGTH_MAX + 3));
    }
}

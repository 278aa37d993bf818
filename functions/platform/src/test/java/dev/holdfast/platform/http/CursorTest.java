package dev.holdfast.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final List<String> KEY = List.of("order-1", "", "2026-11-22T12:00:00.000Z", "Ünal");
    private static final String CURSOR = Cursor.encode("orders of c1", KEY);

    @Test
    void comesBackAsItWent() {
        assertThat(Cursor.decode("orders of c1", CURSOR)).isEqualTo(KEY);
    }

    @Test
    void showsNothingOfTheKeyInPlainText() {
        assertThat(CURSOR).matches("[A-Za-z0-9_-]+").doesNotContain("order");
    }

    @Test
    void isRefusedByAnotherList() {
        refused("orders of c2", CURSOR);
    }

    @Test
    void isRefusedWithAnyCharacterChanged() {
        for (int i = 0; i < CURSOR.length() - 1; i++) {
            char other = CURSOR.charAt(i) == 'A' ? 'B' : 'A';
            refused("orders of c1", CURSOR.substring(0, i) + other + CURSOR.substring(i + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "AAAAAAAA", "not base64!", "////", "AAAAAAAAAAAAAAAA"})
    void whatWasNeverACursorIsRefused(String junk) {
        refused("orders of c1", junk);
    }

    private static void refused(String list, String cursor) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Cursor.decode(list, cursor))
                .satisfies(refusal -> {
                    assertThat(refusal.problem().status()).isEqualTo(422);
                    assertThat(refusal.problem().errors())
                            .singleElement()
                            .satisfies(error -> assertThat(error.pointer()).isEqualTo("/cursor"));
                });
    }
}

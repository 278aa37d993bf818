package dev.holdfast.shipping.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        zh                       | CHINESE
        zh-Hans-CN, en;q=0.5     | CHINESE
        de, zh;q=0.4, en;q=0.3   | CHINESE
        en;q=0.9, zh             | CHINESE
        en-GB, zh;q=0.9          | ENGLISH
        zh;q=0, en               | ENGLISH
        zh;q=0                   | ENGLISH
        fr, *;q=0.1              | ENGLISH
        fr                       | ENGLISH
        '!!!;q=x'                | ENGLISH
        """)
    void theOneThatIsLikedBest(String header, Language language) {
        assertThat(Language.of(Optional.of(header))).isEqualTo(language);
    }

    @Test
    void whoSaysNothingOrFarTooMuchReadsEnglish() {
        assertThat(Language.of(Optional.empty())).isEqualTo(Language.ENGLISH);
        assertThat(Language.of(Optional.of("zh," + "a".repeat(100_000)))).isEqualTo(Language.ENGLISH);
    }
}

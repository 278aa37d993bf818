package dev.holdfast.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {

    private static final Optional<String> THREE = Optional.of("\"3\"");

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "*", " * ", "\"1\", \"3\""})
    void aWriteOfWhatTheCallerSawGoesAhead(String ifMatch) {
        assertThatCode(() -> EntityTags.checkWrite(with("if-match", ifMatch), THREE))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "3", "W/\"3\"", "", ","})
    void aWriteOfAnythingElseIsRefused(String ifMatch) {
        refused(with("if-match", ifMatch), THREE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"3\""})
    void nothingMatchesWhatIsNotThere(String ifMatch) {
        refused(with("if-match", ifMatch), Optional.empty());
    }

    @Test
    void aCreationOverwritesNothing() {
        refused(with("if-none-match", "*"), THREE);
        assertThatCode(() -> EntityTags.checkWrite(with("if-none-match", "*"), Optional.empty()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'\"3\"'|true", "'W/\"3\"'|true", "*|true", "'\"2\", W/\"3\"'|true", "'\"2\"'|false"})
    void aReaderWhoHasItIsKnownByAWeakTagToo(String ifNoneMatch, boolean known) {
        assertThat(EntityTags.isKnown(with("if-none-match", ifNoneMatch), "\"3\""))
                .isEqualTo(known);
    }

    @Test
    void aReaderWhoSaysNothingIsShownIt() {
        assertThat(EntityTags.isKnown(with("accept", "*/*"), "\"3\"")).isFalse();
    }

    private static void refused(HttpRequest request, Optional<String> current) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> EntityTags.checkWrite(request, current))
                .satisfies(refusal -> assertThat(refusal.problem().status()).isEqualTo(412));
    }

    private static HttpRequest with(String header, String value) {
        return new HttpRequest("PUT", "/", Map.of(), Map.of(), Map.of(header, value), new byte[0], Caller.ANONYMOUS);
    }
}

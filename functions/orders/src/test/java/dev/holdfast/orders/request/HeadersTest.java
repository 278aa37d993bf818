package dev.holdfast.orders.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holdfast.platform.http.Caller;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Refusal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "wait=5|5",
                "wait=10|10",
                "wait=11|10",
                "wait=99999999999999999999|10",
                "wait=0|0",
                "Wait = 3|3",
                "wait=\"4\"|4",
                "respond-async, wait=2|2",
                "wait=2, wait=7|2",
                "wait=2; foo=bar|2",
                "handling=lenient;x=1 , wait=6|6",
                "wait=007|7"
            })
    void aWaitIsTakenUpToTenSeconds(String prefer, int seconds) {
        assertThat(Preference.wait(with("prefer", prefer))).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "wait",
                "wait=",
                "wait=x",
                "wait=-1",
                "wait=1.5",
                "wait=\"5",
                "waiting=5",
                "return=minimal",
                ",;="
            })
    void aPreferenceThatCannotBeUnderstoodIsIgnored(String prefer) {
        assertThat(Preference.wait(with("prefer", prefer))).isEqualTo(Duration.ZERO);
    }

    @Test
    void whoAsksForNothingWaitsForNothing() {
        assertThat(Preference.wait(with("accept", "*/*"))).isEqualTo(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"8e03978e-40d5-43e8-bc93-6894a57f9324\"", "!~"})
    void aKeyIsTakenAsItIs(String key) {
        assertThat(IdempotencyKey.of(with("idempotency-key", key))).isEqualTo(key);
    }

    @Test
    void aKeyHasAMostLength() {
        assertThat(IdempotencyKey.of(with("idempotency-key", "k".repeat(255)))).hasSize(255);
        refused(with("idempotency-key", "k".repeat(256)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "ü", "a\tb", "a\nb"})
    void aKeyOfOtherCharactersIsRefused(String key) {
        refused(with("idempotency-key", key));
    }

    @Test
    void aMissingKeyIsRefused() {
        refused(with("accept", "*/*"));
    }

    private static void refused(HttpRequest request) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> IdempotencyKey.of(request))
                .satisfies(refusal -> assertThat(refusal.problem().status()).isEqualTo(400));
    }

    private static HttpRequest with(String header, String value) {
        return new HttpRequest("POST", "/", Map.of(), Map.of(), Map.of(header, value), new byte[0], Caller.ANONYMOUS);
    }
}

package dev.holdfast.platform.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final String NOW = "Fri, 27 Nov 2026 09:00:00 GMT";

    @Test
    void isInSecondsOrADateByTheSendersOwnClock() {
        assertThat(RetryAfter.of(headers("120"))).contains(Duration.ofMinutes(2));
        assertThat(RetryAfter.of(headers("0"))).contains(Duration.ZERO);
        assertThat(RetryAfter.of(headers("Fri, 27 Nov 2026 09:01:30 GMT"))).contains(Duration.ofSeconds(90));
    }

    @Test
    void isNeverInThePastAndAtMostADay() {
        assertThat(RetryAfter.of(headers("Fri, 27 Nov 2026 08:00:00 GMT"))).contains(Duration.ZERO);
        assertThat(RetryAfter.of(headers("999999999"))).contains(Duration.ofDays(1));
        assertThat(RetryAfter.of(headers("Sat, 27 Nov 2027 09:00:00 GMT"))).contains(Duration.ofDays(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1.5", "99999999999", "Fri, 99 Nov 2026 09:00:00 GMT"})
    void isNothingIfItMakesNoSense(String text) {
        assertThat(RetryAfter.of(headers(text))).isEmpty();
    }

    @Test
    void isNothingIfItIsMissing() {
        assertThat(RetryAfter.of(HttpHeaders.of(Map.of(), (name, value) -> true)))
                .isEmpty();
    }

    private static HttpHeaders headers(String retryAfter) {
        return HttpHeaders.of(Map.of("Retry-After", List.of(retryAfter), "Date", List.of(NOW)), (name, value) -> true);
    }
}

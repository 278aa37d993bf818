package dev.holdfast.platform.outgoing;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header {@code Retry-After} (RFC 9110, 10.2.3): seconds, or a date, which is meant by the sender's own clock. */
final class RetryAfter {

    private static final Duration MAX = Duration.ofDays(1);

    private RetryAfter() {}

    /** From 0 to a day; empty for what is missing or makes no sense. */
    static Optional<Duration> of(HttpHeaders headers) {
        return headers.firstValue("retry-after").flatMap(text -> read(text.strip(), headers));
    }

    private static Optional<Duration> read(String text, HttpHeaders headers) {
        if (text.matches("[0-9]{1,9}")) {
            return Optional.of(bounded(Duration.ofSeconds(Long.parseLong(text))));
        }
        return date(text)
                .flatMap(until -> headers.firstValue("date")
                        .flatMap(RetryAfter::date)
                        .map(now -> bounded(Duration.between(now, until))));
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static Duration bounded(Duration wait) {
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(MAX) > 0 ? MAX : wait;
    }
}

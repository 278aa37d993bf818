package dev.holdfast.shipping.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2024-08-02T19:26:52.000Z, 2024-08-02T19:26:52Z, Z",
        "2018-07-23T01:21:39-05:00, 2018-07-23T06:21:39Z, -05:00",
        "2018-07-23T16:58:00+0800, 2018-07-23T08:58:00Z, +08:00",
        "2018-07-23 16:58+08:00, 2018-07-23T08:58:00Z, +08:00",
    })
    void readsATimeWithItsZone(String text, Instant at, ZoneOffset offset) {
        assertThat(ReadTime.of(text)).contains(new ReadTime(at, offset));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-01-14T00:52:00, 2021-01-14T00:52:00Z",
        "2021-01-14 00:52, 2021-01-14T00:52:00Z",
        "2021-01-14, 2021-01-14T00:00:00Z",
    })
    void knowsThatALocalTimeHasNoZone(String text, Instant at) {
        assertThat(ReadTime.of(text)).contains(new ReadTime(at, null));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "yesterday", "2021-13-01", "2021-02-30T00:00:00", "0001-01-01T00:00:00Z", "1e9"})
    void refusesWhatIsNoTimeOfAScan(@Nullable String text) {
        assertThat(ReadTime.of(text)).isEmpty();
    }

    @Test
    void aDayIsThatOfThePlace() {
        assertThat(ReadTime.of("2026-11-27T23:30:00-05:00").orElseThrow().day()).isEqualTo(LocalDate.of(2026, 11, 27));
    }
}

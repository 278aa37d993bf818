package dev.holdfast.shipping.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HolidaysTest {

    @Test
    void theTableIsWhatJollydaySays() throws IOException {
        try (InputStream table = HolidaysTest.class.getResourceAsStream("holidays.txt")) {
            assertThat(table).isNotNull();
            String text = new String(table.readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(text.lines().toList())
                    .as("run HolidayTable's main with the table's path to make it anew")
                    .isEqualTo(HolidayTable.lines());
        }
    }

    @Test
    void countriesRestOnTheirOwnDays() {
        assertThat(Calendars.isWorkingDay("FR", LocalDate.of(2026, 7, 14))).isFalse();
        assertThat(Calendars.isWorkingDay("DE", LocalDate.of(2026, 7, 14))).isTrue();
        assertThat(Calendars.isWorkingDay("SA", LocalDate.of(2026, 9, 11)))
                .as("a Friday in Riyadh")
                .isFalse();
        assertThat(Calendars.isWorkingDay("SA", LocalDate.of(2026, 9, 13)))
                .as("a Sunday in Riyadh")
                .isTrue();
        assertThat(Calendars.isWorkingDay("IN", LocalDate.of(2026, 9, 12)))
                .as("a Saturday in Delhi")
                .isTrue();
        assertThat(Calendars.isWorkingDay("AE", LocalDate.of(2026, 9, 11)))
                .as("a Friday in Dubai, since 2022")
                .isTrue();
    }

    @Test
    void aCountryThatIsNotKnownRestsOnSaturdaysAndSundays() {
        assertThat(Calendars.isWorkingDay("", LocalDate.of(2026, 9, 12))).isFalse();
        assertThat(Calendars.isWorkingDay("", LocalDate.of(2026, 12, 25))).isTrue();
    }
}

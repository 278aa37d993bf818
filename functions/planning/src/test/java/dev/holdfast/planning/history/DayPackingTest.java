package dev.holdfast.planning.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DayPackingTest {

    @Test
    void everyNumberComesBack() {
        List<DemandDay> days = List.of(
                new DemandDay(LocalDate.of(2024, 1, 1), 0, 0, 0, 0, 0),
                new DemandDay(LocalDate.of(2024, 2, 29), -3, 64, 127, 128, 1_000_000_000),
                new DemandDay(LocalDate.of(2024, 12, 31), Long.MAX_VALUE, Long.MIN_VALUE, 1, 0, 0));

        assertThat(DayPacking.unpack(DayPacking.pack(days), 2024)).isEqualTo(days);
    }

    @Test
    void aYearOfDaysIsAKilobyteOrTwo() {
        Random random = new Random(1);
        List<DemandDay> days = new ArrayList<>();
        LocalDate.of(2025, 1, 1)
                .datesUntil(LocalDate.of(2026, 1, 1))
                .forEach(date -> days.add(
                        new DemandDay(date, random.nextInt(60), random.nextInt(3), 1 + random.nextInt(9), 0, 0)));

        byte[] packed = DayPacking.pack(days);

        assertThat(packed).hasSizeLessThan(2_000);
        assertThat(DayPacking.unpack(packed, 2025)).isEqualTo(days);
    }

    @Test
    void whatIsCutOffIsNotBelieved() {
        byte[] packed = DayPacking.pack(List.of(new DemandDay(LocalDate.of(2025, 6, 1), 500, 0, 0, 0, 0)));

        assertThatIllegalStateException()
                .isThrownBy(() -> DayPacking.unpack(Arrays.copyOf(packed, packed.length - 1), 2025));
    }
}

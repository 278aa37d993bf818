package dev.holdfast.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DayPackingTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-11-27");

    @Test
    void valuesComeBackToATwoThousandth() {
        Random random = new Random(1);
        List<DayForecast> days = new ArrayList<>();
        for (int day = 0; day < 365; day++) {
            double[] values = random.doubles(7, 0, 1e9).sorted().toArray();
            days.add(DayForecast.of(FIRST.plusDays(day), day % 7 == 0 ? new double[7] : values));
        }

        List<DayForecast> back = DayPacking.unpack(DayPacking.pack(days), FIRST);

        assertThat(back).hasSize(365);
        for (int day = 0; day < 365; day++) {
            assertThat(back.get(day).date()).isEqualTo(FIRST.plusDays(day));
            double[] values = back.get(day).values();
            for (int i = 0; i < values.length; i++) {
                assertThat(values[i]).isCloseTo(days.get(day).values()[i], within(1e9 / 2_000));
            }
        }
    }

    @Test
    void nothingAtAllIsKeptToo() {
        List<DayForecast> none = List.of(DayForecast.of(FIRST, new double[7]));

        assertThat(DayPacking.unpack(DayPacking.pack(none), FIRST)).isEqualTo(none);
        assertThat(DayPacking.unpack(DayPacking.pack(List.of()), FIRST)).isEmpty();
    }
}

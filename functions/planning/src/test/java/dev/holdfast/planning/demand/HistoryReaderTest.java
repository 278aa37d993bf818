package dev.holdfast.planning.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.holdfast.planning.demand.Cleaned.Dirty;
import dev.holdfast.planning.demand.Cleaned.Usable;
import dev.holdfast.planning.demand.HistoryReader.Counted;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryReaderTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final TradingCalendar CALENDAR = new TradingCalendar(
            List.of(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(4), MONDAY.plusDays(7)), new double[] {10, 10, 10, 10});

    private static History read(Counted... counted) {
        return ((Usable) new HistoryReader(CALENDAR).read("MUG", List.of(counted), 4)).history();
    }

    @Test
    void closedDaysAreNoZeroDays() {
        History history = read(new Counted(MONDAY.plusDays(1), 3, 2), new Counted(MONDAY.plusDays(7), 5, 1));

        assertThat(history.units()).containsExactly(0, 3, 0, 5);
        assertThat(history.first()).isEqualTo(1);
        assertThat(history.alive()).containsExactly(3, 0, 5);
    }

    @Test
    void whatCameOnAClosedDayCountsForTheNextOpenOne() {
        assertThat(read(new Counted(MONDAY.plusDays(2), 4, 1), new Counted(MONDAY.plusDays(4), 1, 1))
                        .units())
                .containsExactly(0, 0, 5, 0);
    }

    @Test
    void returnsAreNoDemandBelowZero() {
        History history = read(new Counted(MONDAY, -6, 1), new Counted(MONDAY.plusDays(1), 2, 1));

        assertThat(history.units()).containsExactly(0, 2, 0, 0);
        assertThat(history.first()).isEqualTo(1);
    }

    @Test
    void whatCameLaterThanTheEndIsLeftOut() {
        Cleaned cleaned = new HistoryReader(CALENDAR)
                .read("MUG", List.of(new Counted(MONDAY, 1, 1), new Counted(MONDAY.plusDays(7), 9, 1)), 3);

        assertThat(((Usable) cleaned).history().units()).containsExactly(1, 0, 0);
    }

    @Test
    void impossibleCountsAreRefusedByName() {
        for (double units : new double[] {Double.NaN, 1e10, Double.NEGATIVE_INFINITY}) {
            assertThat(new HistoryReader(CALENDAR).read("MUG", List.of(new Counted(MONDAY, units, 1)), 4))
                    .isInstanceOfSatisfying(
                            Dirty.class, dirty -> assertThat(dirty.reason()).contains("2026-11-02"));
        }
    }

    @Test
    void aCalendarIsInOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TradingCalendar(List.of(MONDAY, MONDAY), new double[] {1, 1}));
        assertThatIllegalArgumentException().isThrownBy(() -> new TradingCalendar(List.of(MONDAY), new double[0]));
    }

    @Test
    void demandClassesOfSyntetosAndBoylan() {
        assertThat(DemandClass.of(new double[] {5, 6, 5, 4, 5})).isEqualTo(DemandClass.SMOOTH);
        assertThat(DemandClass.of(new double[] {1, 20, 1, 2, 30})).isEqualTo(DemandClass.ERRATIC);
        assertThat(DemandClass.of(new double[] {5, 0, 0, 5, 0, 4})).isEqualTo(DemandClass.INTERMITTENT);
        assertThat(DemandClass.of(new double[] {1, 0, 0, 40, 0, 1})).isEqualTo(DemandClass.LUMPY);
        assertThat(DemandClass.of(new double[] {0, 0})).isEqualTo(DemandClass.NONE);
    }
}

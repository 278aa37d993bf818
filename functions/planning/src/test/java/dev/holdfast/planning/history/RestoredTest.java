package dev.holdfast.planning.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.planning.demand.HistoryReader.Counted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestoredTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");

    /** Ten usual days of two lines, five units each, and then these. */
    private static List<Counted> restored(DemandDay... days) {
        List<DemandDay> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            all.add(new DemandDay(FIRST.plusDays(i), 10, 0, 2, 5, 0));
        }
        all.addAll(List.of(days));
        return Restored.of(List.of(new DemandYear(new DemandYear.Key("mug", 2026), all, List.of(), 1)));
    }

    private static double last(DemandDay day) {
        return restored(day).getLast().units();
    }

    @Test
    void lostDemandIsDemand() {
        assertThat(last(new DemandDay(FIRST.plusDays(20), 4, 9, 3, 0, 0))).isEqualTo(13);
    }

    @Test
    void whoTriesAgainAndAgainIsNotCountedForEver() {
        assertThat(last(new DemandDay(FIRST.plusDays(20), 0, 5_000, 900, 0, 0))).isEqualTo(30);
    }

    @Test
    void whereNothingWasEverServedAllThatWasLostCounts() {
        DemandDay day = new DemandDay(FIRST, 0, 40, 8, 0, 0);
        assertThat(Restored.of(List.of(new DemandYear(new DemandYear.Key("mug", 2026), List.of(day), List.of(), 1))))
                .containsExactly(new Counted(FIRST, 40, 8));
    }

    @Test
    void returnsDoNotMakeDemandSmaller() {
        assertThat(last(new DemandDay(FIRST.plusDays(20), 10, 0, 2, 5, 10))).isEqualTo(10);
    }

    @Test
    void aHugeLineThatWasTakenBackTheSameDayWasAMistake() {
        assertThat(last(new DemandDay(FIRST.plusDays(20), 80_010, 0, 3, 80_000, 80_000)))
                .isEqualTo(10);
    }

    @Test
    void aHugeLineThatStaysIsDemand() {
        assertThat(last(new DemandDay(FIRST.plusDays(20), 80_010, 0, 3, 80_000, 3)))
                .isEqualTo(80_010);
    }

    @Test
    void countersBelowZeroAreNoDemand() {
        assertThat(last(new DemandDay(FIRST.plusDays(20), -5, -1, -1, 0, 0))).isZero();
    }
}

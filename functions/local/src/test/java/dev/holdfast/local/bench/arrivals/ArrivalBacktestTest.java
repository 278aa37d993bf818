package dev.holdfast.local.bench.arrivals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.shipping.arrival.Journey;
import dev.holdfast.shipping.arrival.Tuning;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrivalBacktestTest {

    /** The tuning was chosen on seed 1. */
    @ParameterizedTest
    @ValueSource(longs = {1, 7})
    void eightOfTenArrivalsComeWithinTheIntervalAndTheMiddleBeatsTheAverage(long seed) {
        ArrivalReport report = ArrivalBacktest.run(seed, Tuning.USUAL);
        assertThat(report.goals())
                .hasSize(4)
                .allSatisfy(goal ->
                        assertThat(goal.met()).as(ArrivalText.of(report)).isTrue());
        assertThat(report.atHandover().forecasts()).isGreaterThan(20_000);
        assertThat(report.byLaneSize()).hasSize(5);
        assertThat(report.silence().falseAlarms()).isLessThan(2);
    }

    @Test
    void oneSeedMakesOneWorld() {
        List<Journey> once = new ParcelWorld(3).parcels();
        assertThat(new ParcelWorld(3).parcels()).isEqualTo(once);
        assertThat(new ParcelWorld(4).parcels()).isNotEqualTo(once);
    }

    @Test
    void tooNarrowAnIntervalIsNoticed() {
        ArrivalReport.Row narrow = new ArrivalReport.Row("", 100, 76.9, 10, 1, 5, 6);
        ArrivalReport.Row right = new ArrivalReport.Row("", 100, 77, 10, 1, 5, 6);
        ArrivalReport.Row worse = new ArrivalReport.Row("", 100, 83, 10, 1, 7, 6);
        assertThat(report(right, narrow).met()).isFalse();
        assertThat(report(worse, right).met()).isFalse();
        assertThat(report(right, right).met()).isTrue();
    }

    private static ArrivalReport report(ArrivalReport.Row atHandover, ArrivalReport.Row later) {
        return new ArrivalReport(
                1, 100, atHandover, List.of(), later, List.of(), later, new ArrivalReport.Silent(2, 1));
    }
}

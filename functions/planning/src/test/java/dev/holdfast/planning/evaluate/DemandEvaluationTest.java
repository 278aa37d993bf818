package dev.holdfast.planning.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.holdfast.planning.demand.History;
import dev.holdfast.planning.demand.TradingCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DemandEvaluationTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    private static TradingCalendar calendar(int days) {
        double[] orders = new double[days];
        Arrays.fill(orders, 50);
        return new TradingCalendar(
                IntStream.range(0, days).mapToObj(FIRST::plusDays).toList(), orders);
    }

    private static History history(double... units) {
        return new History("MUG", 0, units, new double[units.length]);
    }

    private static DemandReport evaluate(History history, int origins, int horizon) {
        return new DemandEvaluation(
                        calendar(history.end()), List.of(history), origins, horizon, System::nanoTime, () -> {})
                .evaluate();
    }

    @Test
    void naiveByHand() {
        // origin after 4 days with mean 4: naive expects 7 and 7, 5 and 10 come; it has missed nothing yet
        DemandScores naive = evaluate(history(2, 3, 4, 7, 5, 10), 1, 2).of("naive");

        assertThat(naive.wape()).isCloseTo(5.0 / 15, within(1e-12));
        assertThat(naive.bias()).isCloseTo(-1.0 / 15, within(1e-12));
        assertThat(naive.pinball50()).isCloseTo((0.5 * 2 + 0.5 * 3) / 2 / 4, within(1e-12));
        assertThat(naive.pinball95()).isCloseTo((0.05 * 2 + 0.95 * 3) / 2 / 4, within(1e-12));
        assertThat(naive.rmsse()).isCloseTo(Math.sqrt((4 + 9) / 2.0 / ((1 + 1 + 9) / 3.0)), within(1e-12));
        assertThat(naive.coverage()).isZero();
    }

    @Test
    void originsAreAHorizonApartAndTheLastAHorizonBeforeTheEnd() {
        DemandReport report = evaluate(
                history(IntStream.range(0, 60).mapToDouble(i -> 5 + i % 3).toArray()), 3, 10);

        assertThat(report.forecasts().stream().map(each -> each.origin().toEpochDay() - FIRST.toEpochDay()))
                .containsExactly(29L, 39L, 49L);
        assertThat(report.refused()).isEmpty();
    }

    @Test
    void aSkuThatIsNewLaterHasNoScaleYet() {
        double[] units = new double[40];
        units[35] = 3;

        DemandReport report = new DemandEvaluation(
                        calendar(40),
                        List.of(new History("NEW", 35, units, new double[40]), history(ones(40))),
                        1,
                        10,
                        System::nanoTime,
                        () -> {})
                .evaluate();

        assertThat(report.automatic().pinball()).isZero();
        assertThat(report.forecasts()).hasSize(2);
    }

    private static double[] ones(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Test
    void moreOriginsThanThereIsHistoryAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> evaluate(history(1, 2, 3, 4), 2, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> evaluate(history(1, 2, 3, 4), 0, 2));
    }
}

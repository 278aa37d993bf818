package dev.holdfast.planning.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ArrivalFitTest {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 23, 9, 0);

    private static MinuteCounts hour(Map<Long, Long> counts) {
        return new MinuteCounts(1, new TreeMap<>(Map.of(9, new TreeMap<>(counts))));
    }

    @Test
    void minutesAreCountedWithThoseInWhichNothingCame() {
        MinuteCounts counts = MinuteCounts.of(List.of(
                MONDAY,
                MONDAY.plusSeconds(59),
                MONDAY.plusMinutes(7),
                MONDAY.plusDays(3).plusHours(2)));

        assertThat(counts.days()).as("Tuesday and Wednesday were closed").isEqualTo(2);
        assertThat(counts.minutes().keySet()).containsExactly(9, 11);
        assertThat(counts.minutes().get(9)).isEqualTo(Map.of(0L, 118L, 1L, 1L, 2L, 1L));
        assertThat(counts.mean(9)).isEqualTo(3 / 120.0);
        assertThat(counts.mean(10)).isZero();
        assertThat(counts.orders()).isEqualTo(4);
        assertThat(counts.open()).isEqualTo(240);
        assertThat(counts.busiest()).isEqualTo(2);
    }

    /** Deaths by horse kick, the first data of which Poisson's law was shown (Bortkiewicz, 1898). */
    @Test
    void horseKicksArePoisson() {
        ArrivalFit fit = ArrivalFit.of(hour(Map.of(0L, 109L, 1L, 65L, 2L, 22L, 3L, 3L, 4L, 1L)));

        assertThat(fit.meanByHour().get(9)).isEqualTo(0.61, within(1e-12));
        assertThat(fit.dispersion().index()).isCloseTo(1.0016, within(0.0001));
        assertThat(fit.dispersion().score()).isCloseTo(-0.0344, within(0.0001));
        assertThat(fit.size()).isNull();
        assertThat(fit.law(9, 1)).isInstanceOf(ArrivalLaw.Poisson.class);
    }

    /** Accidents of 647 women, the first data of the negative binomial (Greenwood and Yule, 1920); its size is 0.865. */
    @Test
    void accidentsAreOverDispersed() {
        ArrivalFit fit = ArrivalFit.of(hour(Map.of(0L, 447L, 1L, 132L, 2L, 42L, 3L, 21L, 4L, 3L, 5L, 2L)));

        assertThat(fit.dispersion().index()).isCloseTo(1.487, within(0.001));
        assertThat(fit.dispersion().score()).isCloseTo(8.722, within(0.001));
        assertThat(fit.dispersion().probability()).isLessThan(1e-15);
        assertThat(fit.size()).isCloseTo(0.8651, within(0.0005));
        assertThat(fit.poissonAic()).isCloseTo(2 + 2 * 617.184, within(0.01));
        assertThat(fit.negativeBinomialAic()).isCloseTo(4 + 2 * 592.267, within(0.01));
    }

    /** Two steady hours of different rates look over-dispersed to who does not know the hours. */
    @Test
    void theTimeOfDayIsNoOverDispersion() {
        TreeMap<Integer, NavigableMap<Long, Long>> hours = new TreeMap<>();
        hours.put(9, new TreeMap<>(Map.of(0L, 221L, 1L, 22L, 2L, 1L)));
        hours.put(
                12,
                new TreeMap<>(Map.of(0L, 4L, 1L, 16L, 2L, 32L, 3L, 43L, 4L, 43L, 5L, 34L, 6L, 23L, 7L, 13L, 8L, 7L)));
        TreeMap<Long, Long> pooled = new TreeMap<>();
        hours.values().forEach(counts -> counts.forEach((count, times) -> pooled.merge(count, times, Long::sum)));

        assertThat(Dispersion.of(new MinuteCounts(4, hours)).overdispersed()).isFalse();
        assertThat(Dispersion.of(hour(pooled)).overdispersed()).isTrue();
    }

    @Test
    void growthRaisesTheRateAndKeepsHowMuchItVaries() {
        ArrivalFit fit = ArrivalFit.of(hour(Map.of(0L, 447L, 1L, 132L, 2L, 42L, 3L, 21L, 4L, 3L, 5L, 2L)));

        assertThat(fit.law(9, 10)).isInstanceOfSatisfying(ArrivalLaw.NegativeBinomial.class, law -> {
            assertThat(law.mean()).isEqualTo(4.65224, within(0.00001));
            assertThat(law.size()).isEqualTo(fit.size());
        });
        assertThat(fit.law(10, 10).mean()).as("closed").isZero();
    }

    @Test
    void oneOrderIsEnoughAndNoneIsNot() {
        ArrivalFit one = ArrivalFit.of(MinuteCounts.of(List.of(MONDAY)));

        assertThat(one.size()).isNull();
        assertThat(one.meanByHour()).containsExactly(Map.entry(9, 1 / 60.0));
        assertThatIllegalArgumentException().isThrownBy(() -> ArrivalFit.of(MinuteCounts.of(List.of())));
    }

    @Test
    void ordersThatAllComeInOneMinuteAreFitted() {
        List<LocalDateTime> flood = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            flood.add(MONDAY);
        }
        ArrivalFit fit = ArrivalFit.of(MinuteCounts.of(flood));

        assertThat(fit.size()).isNotNull().isBetween(0.001, 1.0);
        assertThat(fit.negativeBinomialAic()).isFinite().isLessThan(fit.poissonAic());
    }
}

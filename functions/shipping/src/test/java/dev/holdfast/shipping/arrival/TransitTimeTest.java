package dev.holdfast.shipping.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.holdfast.shipping.arrival.Sketch.Mass;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TransitTimeTest {

    /** Evenly from 0 to 10 days. */
    private static final List<Mass> EVEN = IntStream.range(0, 1_000)
            .mapToObj(n -> new Mass((n + 0.5) / 100, 1))
            .toList();

    private final TransitTime time = new TransitTime(EVEN, 0.01);

    @Test
    void knowsTheQuantilesOfWhatWasSeen() {
        TransitTime exact = new TransitTime(EVEN, 0);
        assertThat(exact.quantile(0.1, 0)).isCloseTo(1, within(0.02));
        assertThat(exact.quantile(0.5, 0)).isCloseTo(5, within(0.02));
        assertThat(exact.quantile(0.9, 0)).isCloseTo(9, within(0.02));
    }

    @Test
    void whatHasNotHappenedYetIsTheRestOfTheDistribution() {
        TransitTime exact = new TransitTime(EVEN, 0);
        assertThat(exact.quantile(0.5, 6)).isCloseTo(8, within(0.02));
        assertThat(exact.quantile(0.1, 9)).isCloseTo(9.1, within(0.02));
    }

    @Test
    void quantilesNeverFallWhileTimeGoesByAndAreNeverBehindIt() {
        for (double probability : new double[] {0.1, 0.5, 0.9}) {
            double before = 0;
            for (double elapsed = 0; elapsed < 400; elapsed += 0.37) {
                double now = time.quantile(probability, elapsed);
                assertThat(now).isGreaterThanOrEqualTo(elapsed).isGreaterThanOrEqualTo(before - 1e-9);
                before = now;
            }
        }
    }

    @Test
    void beyondAllExperienceTheRestGrowsWithTheWait() {
        double afterTwenty = time.quantile(0.5, 20) - 20;
        double afterHundred = time.quantile(0.5, 100) - 100;
        assertThat(afterTwenty).isBetween(5.0, 15.0);
        assertThat(afterHundred).isBetween(35.0, 50.0);
    }

    @Test
    void oneParcelIsEnough() {
        TransitTime one = new TransitTime(List.of(new Mass(3, 1)), 0.01);
        assertThat(one.quantile(0.5, 0)).isCloseTo(3, within(0.01));
        assertThat(one.quantile(0.5, 3)).isGreaterThan(3);
    }

    @Test
    void whatHasNoWeightDoesNotCount() {
        TransitTime two = new TransitTime(List.of(new Mass(1, 0), new Mass(3, 1), new Mass(3, 1)), 0);
        assertThat(two.quantile(0.1, 0)).isCloseTo(3, within(1e-6));
    }
}

package dev.holdfast.shipping.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.holdfast.shipping.arrival.Sketch.Mass;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SketchTest {

    @Test
    void fewAreKeptAsTheyAre() {
        Sketch sketch = of(3, 1, 2);
        assertThat(sketch.masses()).containsExactly(new Mass(1, 1), new Mass(2, 1), new Mass(3, 1));
    }

    @Test
    void manyTakeFewBytesAndKeepTheirQuantiles() {
        double[] values = lognormal(20_000);
        Sketch sketch = of(values);
        assertThat(sketch.bytes()).hasSizeLessThan(220);
        assertThat(sketch.size()).isEqualTo(20_000);
        double[] sorted = Parcels.sorted(values);
        TransitTime time = new TransitTime(sketch.masses(), 0);
        for (double probability : new double[] {0.1, 0.5, 0.9}) {
            double exact = sorted[(int) (probability * sorted.length)];
            assertThat(time.quantile(probability, 0)).isCloseTo(exact, within(exact * 0.02));
        }
    }

    @Test
    void theSameDurationsGiveTheSameBytes() {
        SplittableRandom random = new SplittableRandom(3);
        double[] values = random.ints(5_000, 0, 40).mapToDouble(n -> n / 4.0).toArray();
        byte[] once = of(values).bytes();
        for (int n = 0; n < 20; n++) {
            assertThat(of(values).bytes()).isEqualTo(once);
        }
    }

    @Test
    void comesBackFromItsBytes() {
        for (int size : new int[] {1, 2, 63, 64, 65, 1_000}) {
            Sketch sketch = of(lognormal(size));
            Sketch back = Sketch.from(sketch.bytes());
            assertThat(back.size()).isEqualTo(size);
            assertThat(weight(back.masses())).isEqualTo(size);
            assertThat(back.masses()).hasSameSizeAs(sketch.masses());
            double middle = new TransitTime(sketch.masses(), 0).quantile(0.5, 0);
            assertThat(new TransitTime(back.masses(), 0).quantile(0.5, 0)).isCloseTo(middle, within(1e-6));
        }
    }

    private static double weight(List<Mass> masses) {
        return masses.stream().mapToDouble(Mass::weight).sum();
    }

    private static Sketch of(double... values) {
        Sketch sketch = new Sketch();
        for (double value : values) {
            sketch.add(value);
        }
        return sketch;
    }

    private static double[] lognormal(int count) {
        Random random = new Random(5);
        return DoubleStream.generate(() -> Math.exp(1 + 0.4 * random.nextGaussian()))
                .limit(count)
                .toArray();
    }
}

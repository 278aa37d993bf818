package dev.holdfast.planning.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.holdfast.planning.trees.BoostedTrees.Plan;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TreesTest {

    private static final Shape SMALL = new Shape(4, 1, 1, 1);

    private static Table step() {
        Table table = new Table(2);
        for (int i = 0; i < 40; i++) {
            table.add(new float[] {i, i % 3}, i < 20 ? 1 : 5);
        }
        return table;
    }

    @Test
    void oneCutExplainsAStep() {
        BoostedTrees trees = BoostedTrees.fit(step(), new Plan(new Loss.Squared(), 1, 1, new Shape(2, 1, 1, 1), 1));

        assertThat(trees.predict(new float[] {3, 0})).isCloseTo(1, within(1e-9));
        assertThat(trees.predict(new float[] {19, 2})).isCloseTo(1, within(1e-9));
        assertThat(trees.predict(new float[] {20, 0})).isCloseTo(5, within(1e-9));
        assertThat(trees.predict(new float[] {1e9f, 0})).isCloseTo(5, within(1e-9));
    }

    @Test
    void whatIsNotKnownIsAValueOfItsOwn() {
        Table table = new Table(1);
        for (int i = 0; i < 20; i++) {
            table.add(new float[] {i % 2 == 0 ? Float.NaN : i}, i % 2 == 0 ? 10 : 2);
        }

        BoostedTrees trees = BoostedTrees.fit(table, new Plan(new Loss.Squared(), 1, 1, SMALL, 1));

        assertThat(trees.predict(new float[] {Float.NaN})).isCloseTo(10, within(1e-9));
        assertThat(trees.predict(new float[] {7})).isCloseTo(2, within(1e-9));
    }

    @Test
    void quantilesLeaveTheirShareBelow() {
        Random random = new Random(4);
        double[] targets = random.doubles(4_000, 0, 100).toArray();
        Table table = new Table(1);
        for (double target : targets) {
            table.add(new float[] {random.nextFloat()}, target);
        }

        for (double level : new double[] {0.1, 0.5, 0.9}) {
            Plan plan = new Plan(new Loss.Quantile(level), 20, 0.1, new Shape(4, 200, 0.7, 1), 1);
            BoostedTrees trees = BoostedTrees.fit(table, plan);
            long below = IntStream.range(0, targets.length)
                    .filter(i -> targets[i] <= trees.predict(table.row(i)))
                    .count();
            assertThat(below / 4_000.0).isCloseTo(level, within(0.03));
        }
    }

    @Test
    void leavesKeepTheirRows() {
        BoostedTrees trees = BoostedTrees.fit(step(), new Plan(new Loss.Squared(), 1, 1, new Shape(2, 30, 1, 1), 1));

        assertThat(trees.predict(new float[] {0, 0}))
                .as("no cut leaves 30 rows on both sides")
                .isCloseTo(3, within(1e-9));
    }

    @Test
    void theSameSeedGrowsTheSameTrees() {
        Plan plan = new Plan(new Loss.Squared(), 10, 0.1, new Shape(4, 2, 0.5, 0.5), 9);
        Plan other = new Plan(new Loss.Squared(), 10, 0.1, new Shape(4, 2, 0.5, 0.5), 10);
        float[] row = {17, 1};

        assertThat(BoostedTrees.fit(step(), plan).predict(row))
                .isEqualTo(BoostedTrees.fit(step(), plan).predict(row));
        assertThat(BoostedTrees.fit(step(), plan).predict(row))
                .isNotEqualTo(BoostedTrees.fit(step(), other).predict(row));
    }

    @Test
    void aForestIsTheMeanOfItsTrees() {
        RandomForest forest = RandomForest.fit(step(), 30, new Shape(4, 1, 1, 1), 3);

        assertThat(forest.predict(new float[] {2, 0})).isCloseTo(1, within(0.2));
        assertThat(forest.predict(new float[] {38, 0})).isCloseTo(5, within(0.2));
    }

    @Test
    void binsAreAboutEquallyFull() {
        float[] values = new float[10_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = i * i;
        }
        Bins bins = Bins.of(values);
        int[] counts = new int[bins.count()];
        for (float value : values) {
            counts[bins.bin(value)]++;
        }

        assertThat(bins.count()).isBetween(200, 256);
        assertThat(Arrays.stream(counts).max().orElseThrow()).isLessThan(100);
        assertThat(counts[0]).as("kept for NaN").isZero();
    }

    @Test
    void refusesWhatCannotBeLearned() {
        Table table = new Table(2);

        assertThatIllegalArgumentException().isThrownBy(() -> table.add(new float[] {1}, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> table.add(new float[] {1, 2}, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Shape(1, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Loss.Quantile(1));
    }
}

package dev.holdfast.planning.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Worked by hand. */
class MetricsTest {

    private static final double[] ACTUAL = {10, 20};
    private static final double[] FORECAST = {12, 15};

    @Test
    void smapeIsTheErrorOverTheMeanSizeOfBoth() {
        // 200 * 2 / 22 and 200 * 5 / 35
        assertThat(PointErrors.smape(ACTUAL, FORECAST)).isCloseTo((18.1818 + 28.5714) / 2, within(1e-3));
        assertThat(PointErrors.smape(new double[] {0}, new double[] {0})).isZero();
        assertThat(PointErrors.smape(new double[] {1}, new double[] {-1})).isEqualTo(200);
    }

    @Test
    void errorsOfPoints() {
        assertThat(PointErrors.meanAbsolute(ACTUAL, FORECAST)).isEqualTo(3.5);
        assertThat(PointErrors.meanSquare(ACTUAL, FORECAST)).isEqualTo(14.5);
        assertThat(PointErrors.bias(ACTUAL, FORECAST)).isEqualTo(-1.5);
    }

    @Test
    void scalesAreErrorsOfTheNaiveMethodsWithinTheSeries() {
        double[] train = {1, 3, 2, 6};

        assertThat(Scale.absolute(train, 1)).isCloseTo(7.0 / 3, within(1e-12));
        assertThat(Scale.absolute(train, 2)).isEqualTo(2);
        assertThat(Scale.square(train)).isEqualTo(7);
        assertThat(Scale.absolute(train, 4)).isNaN();
        assertThat(Scale.square(new double[] {1})).isNaN();
    }

    @Test
    void owaIsOneForTheYardstickItself() {
        M4Scores naive2 = new M4Scores(10, 2);

        assertThat(naive2.owa(naive2)).isEqualTo(1);
        assertThat(new M4Scores(5, 3).owa(naive2)).isEqualTo((0.5 + 1.5) / 2);
    }

    @Test
    void owaOfThePublishedAverages() {
        // Theta and Naive2 on the weekly series, as the organisers published them
        assertThat(new M4Scores(9.093, 2.637).owa(new M4Scores(9.161, 2.777))).isCloseTo(0.971, within(5e-4));
    }

    @Test
    void averagesOverSeriesComeBeforeTheRatio() {
        M4Tally tally = new M4Tally();
        tally.add(new double[] {1, 2, 3}, 1, new double[] {4}, new double[] {5});
        tally.add(new double[] {1, 3, 5}, 1, new double[] {7}, new double[] {7});
        tally.add(new double[] {2, 2, 2}, 1, new double[] {2}, new double[] {2}); // has no scale

        assertThat(tally.scores().mase()).isEqualTo(0.5);
        assertThat(tally.scores().smape()).isCloseTo(200.0 / 9 / 3, within(1e-12));
    }

    @Test
    void pinballCostsTheSideThatALevelIsAbout() {
        assertThat(Pinball.loss(10, 8, 0.9)).isCloseTo(1.8, within(1e-12));
        assertThat(Pinball.loss(8, 10, 0.9)).isCloseTo(0.2, within(1e-12));
        assertThat(Pinball.loss(new double[] {10, 8}, new double[] {8, 10}, 0.5))
                .isEqualTo(1);
    }
}

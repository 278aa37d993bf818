package dev.holdfast.planning.method;

import org.hipparchus.stat.regression.SimpleRegression;

/** The two theta lines after a series has gone by: level of the one, intercept and slope of the other. */
final class ThetaLine {

    private final double alpha;
    private final double theta;
    private final boolean dynamic;
    private double level;
    private double mean;
    private double intercept;
    private double slope;
    private int seen;
    private double squares;

    private ThetaLine(double alpha, double level, double theta, boolean dynamic) {
        this.alpha = alpha;
        this.level = level;
        this.theta = theta;
        this.dynamic = dynamic;
    }

    /** @param point alpha and the level before the first value */
    static ThetaLine of(double[] values, double[] point, double theta, boolean dynamic) {
        ThetaLine line = new ThetaLine(point[0], point[1], theta, dynamic);
        if (!dynamic) {
            SimpleRegression all = new SimpleRegression();
            for (int i = 0; i < values.length; i++) {
                all.addData(i + 1, values[i]);
            }
            line.intercept = all.getIntercept();
            line.slope = all.getSlope();
        } else {
            line.intercept = values[0];
        }
        for (double value : values) {
            line.see(value);
        }
        return line;
    }

    private void see(double value) {
        double error = value - next(0);
        // The first two say nothing of a line that is still being learned
        if (!dynamic || seen >= 2) {
            squares += error * error;
        }
        level = alpha * value + (1 - alpha) * level;
        seen++;
        if (dynamic) {
            double before = mean;
            mean = ((seen - 1) * mean + value) / seen;
            slope = seen == 1 ? 0 : ((seen - 2) * slope + 6.0 / seen * (value - before)) / (seen + 1);
            intercept = mean - slope * (seen + 1) / 2;
        }
    }

    /** What is expected of the value after so many more. */
    private double next(int ahead) {
        int t = seen + ahead;
        double decay = Math.pow(1 - alpha, t);
        double line = intercept * decay + slope * (1 - decay * (1 - alpha)) / alpha;
        return level + (1 - 1 / theta) * line;
    }

    double squares() {
        return squares;
    }

    /** As the level goes on with what is expected of it (Fiorucci et al., 2016, equation 12). */
    double[] forecast(int horizon) {
        ThetaLine ahead = new ThetaLine(alpha, level, theta, dynamic);
        ahead.mean = mean;
        ahead.intercept = intercept;
        ahead.slope = slope;
        ahead.seen = seen;
        double[] forecast = new double[horizon];
        for (int step = 0; step < horizon; step++) {
            forecast[step] = ahead.next(0);
            ahead.see(forecast[step]);
        }
        return forecast;
    }
}

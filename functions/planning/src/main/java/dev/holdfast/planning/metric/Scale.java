package dev.holdfast.planning.metric;

/** What a series' errors are divided by to be compared with those of others (Hyndman and Koehler, 2006). */
public final class Scale {

    private Scale() {}

    /**
     * Mean absolute error of the seasonal naive method within the series, the denominator of MASE.
     *
     * @return NaN for a series that is no longer than its season, 0 for one that repeats itself exactly
     */
    public static double absolute(double[] train, int season) {
        double sum = 0;
        for (int i = season; i < train.length; i++) {
            sum += Math.abs(train[i] - train[i - season]);
        }
        return train.length <= season ? Double.NaN : sum / (train.length - season);
    }

    /** Mean square error of the naive method within the series, the denominator of the square of RMSSE (M5, 2022). */
    public static double square(double[] train) {
        double sum = 0;
        for (int i = 1; i < train.length; i++) {
            sum += (train[i] - train[i - 1]) * (train[i] - train[i - 1]);
        }
        return train.length <= 1 ? Double.NaN : sum / (train.length - 1);
    }
}

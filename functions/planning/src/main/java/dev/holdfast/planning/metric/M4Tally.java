package dev.holdfast.planning.metric;

/** Adds up a method's scores over series. */
public final class M4Tally {

    private double smape;
    private double mase;
    private int series;
    private int scaled;

    /** @param season M4's seasonal period, for the scale */
    public void add(double[] train, int season, double[] actual, double[] forecast) {
        smape += PointErrors.smape(actual, forecast);
        series++;
        double scale = Scale.absolute(train, season);
        if (scale > 0) {
            mase += PointErrors.meanAbsolute(actual, forecast) / scale;
            scaled++;
        }
    }

    public M4Scores scores() {
        return new M4Scores(smape / series, mase / scaled);
    }
}

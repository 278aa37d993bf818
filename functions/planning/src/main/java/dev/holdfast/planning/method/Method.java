package dev.holdfast.planning.method;

/** A way of forecasting. Given too little to go by, a method does what a simpler one would; it never fails. */
public interface Method {

    /** As reports print it. */
    String name();

    /**
     * @param horizon at least 1
     * @return what is expected, step by step; as many as the horizon, finite
     */
    double[] forecast(Series series, int horizon);
}

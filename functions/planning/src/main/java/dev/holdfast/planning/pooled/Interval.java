package dev.holdfast.planning.pooled;

/**
 * A forecast with its quantiles, step by step.
 *
 * @param mean what is expected; also the median, as errors are taken to be
 */
public record Interval(double[] mean, double[] p10, double[] p50, double[] p90) {}

package dev.holdfast.local.surge;

/** Ratios for reports. */
public final class Ratios {

    private Ratios() {}

    /** To four decimals; 0 of nothing. */
    public static double of(long part, long whole) {
        return whole == 0 ? 0 : Math.round(part * 10_000.0 / whole) / 10_000.0;
    }
}

package dev.holdfast.planning.capacity;

/**
 * What a formula says beside what was measured.
 *
 * @param what with its unit
 * @param formula by name
 * @param source where it was measured
 * @param differencePercent of the planned figure from the measured one, by the measured one; 0 if both are 0
 */
public record Check(
        String what, String formula, double planned, double measured, double differencePercent, String source) {

    private static final double PERCENT = 100;

    static Check of(String what, String formula, double planned, double measured, String source) {
        double off = measured == 0 ? 0 : (planned - measured) / Math.abs(measured) * PERCENT;
        return new Check(what, formula, planned, measured, off, source);
    }
}

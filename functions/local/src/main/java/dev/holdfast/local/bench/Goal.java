package dev.holdfast.local.bench;

/**
 * A figure that was aimed at beside the one that was measured.
 *
 * @param what with its unit
 * @param goal in words, such as {@code >= 300}
 */
public record Goal(String what, String goal, double measured, boolean met) {

    public static Goal atLeast(String what, double least, double measured) {
        return new Goal(what, ">= " + plain(least), measured, measured >= least);
    }

    public static Goal atMost(String what, double most, double measured) {
        return new Goal(what, "<= " + plain(most), measured, measured <= most);
    }

    public static Goal exactly(String what, long due, long measured) {
        return new Goal(what, "= " + due, measured, measured == due);
    }

    /** Without a fraction if it is whole. */
    public static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}

package dev.holdfast.local.bench;

import static dev.holdfast.local.cli.Text.say;

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

    /** One line: what, goal, figure and verdict, under the columns of {@link #head}. */
    public String line() {
        return say("%-52s %10s %12s  %s", what, goal, plain(measured), met ? "met" : "NOT MET");
    }

    /** The columns' names. */
    public static String head(String title) {
        return say("%-52s %10s %12s", title, "goal", "measured");
    }

    /** Without a fraction if it is whole. */
    public static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}

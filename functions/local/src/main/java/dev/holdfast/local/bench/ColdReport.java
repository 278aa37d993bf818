package dev.holdfast.local.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * What {@code bench cold} found: medians.
 *
 * @param runs of which they are the medians
 * @param leftOut what was not measured, and why
 */
public record ColdReport(int runs, List<Figures> figures, List<String> leftOut) {

    private static final double TIMES_SMALLEST_MAX = 1.3;
    private static final double ANSWER_MS_MAX = 60;
    private static final double RESIDENT_MB_MAX = 60;
    private static final double ZIP_MB_MAX = 25;

    /**
     * One way to run the functions.
     *
     * @param firstPollMs from the start of the process until it asks for work
     * @param smallestFirstPollMs the same of the smallest Funqy function
     * @param firstAnswerMs from the start of the process until it has answered a read from DynamoDB
     * @param residentMb memory after that answer
     * @param zipMb what is uploaded
     */
    public record Figures(
            Way way,
            double firstPollMs,
            double smallestFirstPollMs,
            double firstAnswerMs,
            double residentMb,
            double zipMb) {

        public double timesSmallest() {
            return Math.round(firstPollMs / smallestFirstPollMs * 100) / 100.0;
        }
    }

    /** How functions can be run. */
    public enum Way {
        NATIVE("native"),
        JVM("JVM"),
        JVM_AOT_CACHE("JVM, AOT cache");

        private final String title;

        Way(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public ColdReport {
        figures = List.copyOf(figures);
        leftOut = List.copyOf(leftOut);
    }

    /** Goals are for the native executable; there are none without it. */
    public List<Goal> goals() {
        List<Goal> goals = new ArrayList<>();
        figures.stream().filter(each -> each.way() == Way.NATIVE).forEach(each -> {
            goals.add(Goal.atMost(
                    "native: first poll, times the smallest function's", TIMES_SMALLEST_MAX, each.timesSmallest()));
            goals.add(Goal.atMost("native: ms to the first answer from DynamoDB", ANSWER_MS_MAX, each.firstAnswerMs()));
            goals.add(Goal.atMost("native: MB of memory after it", RESIDENT_MB_MAX, each.residentMb()));
            goals.add(Goal.atMost("native: MB of function.zip", ZIP_MB_MAX, each.zipMb()));
        });
        return goals;
    }
}

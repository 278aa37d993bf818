package dev.holdfast.planning.cost;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What orders use, as {@code ./holdfast cost --counts FILE} has counted it: for orders of one line and for the sample
 * season's of many, each decided alone and in full batches. What an order uses is a part of its own, a part for each of its
 * lines, and a share of what its batch uses together: linear in the lines and in one by the batch. Between the four counts
 * that is how others are worked out.
 *
 * @param date on which it was counted
 */
public record OrderCounts(
        LocalDate date, Counted oneLineAlone, Counted oneLineFull, Counted manyLinesAlone, Counted manyLinesFull) {

    /** The names of the four counts in the file, in the order of the components. */
    public static final List<String> NAMES =
            List.of("one-line.alone", "one-line.full", "many-lines.alone", "many-lines.full");

    /** Those that come with Holdfast. */
    public static OrderCounts standard() {
        return of(Figures.standard("counts.properties"));
    }

    /** @throws BadFigures in one line, if the file is missing, incomplete or wrong */
    public static OrderCounts read(Path file) {
        return of(Figures.of(file));
    }

    private static OrderCounts of(Figures figures) {
        return new OrderCounts(
                figures.date("date"),
                counted(figures, NAMES.get(0)),
                counted(figures, NAMES.get(1)),
                counted(figures, NAMES.get(2)),
                counted(figures, NAMES.get(3)));
    }

    private static Counted counted(Figures figures, String name) {
        double lines = figures.number(name + ".lines");
        double batch = figures.number(name + ".batch");
        Map<String, Double> calls = figures.numbers(name + ".calls.");
        if (lines < 1 || batch < 1 || calls.isEmpty()) {
            throw new BadFigures(name + " was not counted: it has at least one line, one order and one call");
        }
        Usage used = new Usage(
                figures.number(name + ".http-requests"),
                figures.number(name + ".invocations"),
                figures.number(name + ".messages"),
                0,
                figures.number(name + ".gb-seconds"),
                figures.number(name + ".write-units"),
                figures.number(name + ".index-write-units"),
                figures.number(name + ".read-units"),
                figures.number(name + ".sqs-requests"),
                figures.number(name + ".log-bytes"));
        return new Counted(
                lines, batch, used, figures.numbers(name + ".table."), figures.numbers(name + ".decide."), calls);
    }

    /**
     * An order's use.
     *
     * @param lines of it, at least 1
     * @param batch orders that are decided together, at least 1
     */
    public Counted of(double lines, double batch) {
        Counted one = inBatch(oneLineAlone, oneLineFull, batch);
        Counted many = inBatch(manyLinesAlone, manyLinesFull, batch);
        double span = many.lines() - one.lines();
        return one.towards(many, span == 0 ? 0 : (lines - one.lines()) / span);
    }

    private static Counted inBatch(Counted alone, Counted full, double batch) {
        double span = 1 / full.batch() - 1 / alone.batch();
        return alone.towards(full, span == 0 ? 0 : (1 / batch - 1 / alone.batch()) / span);
    }
}

package dev.holdfast.planning.history;

import java.time.LocalDate;

/**
 * What was asked of a SKU on a day (UTC).
 *
 * @param sold units ordered and reserved, before returns
 * @param lost units asked for in vain
 * @param lines order lines that asked for either; 0 if nobody has counted them
 * @param maxLine units of the largest line; 0 if nobody has looked
 * @param cancelled units that were taken back on that day, of whatever order
 */
public record DemandDay(LocalDate date, long sold, long lost, long lines, long maxLine, long cancelled) {

    DemandDay plus(DemandDay more) {
        return new DemandDay(
                date,
                sold + more.sold,
                lost + more.lost,
                lines + more.lines,
                Math.max(maxLine, more.maxLine),
                cancelled + more.cancelled);
    }

    /** How much trade it stands for, in order lines. */
    public long trade() {
        return Math.max(lines, sold + lost > 0 ? 1 : 0);
    }
}

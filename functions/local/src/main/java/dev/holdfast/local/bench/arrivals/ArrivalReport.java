package dev.holdfast.local.bench.arrivals;

import dev.holdfast.local.bench.Goal;
import java.util.List;

/**
 * What the backtest found.
 *
 * @param parcels that were made, of which the later ones were forecast
 * @param atHandover forecasts made when parcels were handed over, all together
 * @param byLaneSize the same by how many parcels of the lane had been delivered before
 * @param underWay forecasts made at every scan, all together
 * @param byStage the same by the stage that the parcel was in
 * @param betweenScans forecasts made at times between scans, when nothing but time has passed
 */
public record ArrivalReport(
        long seed,
        int parcels,
        Row atHandover,
        List<Row> byLaneSize,
        Row underWay,
        List<Row> byStage,
        Row betweenScans,
        Silent silence) {

    private static final double COVERED = 80;
    private static final double TOLERANCE = 3;

    /**
     * @param covered percent of arrivals from P10 to P90, as instants
     * @param early percent of arrivals before P10
     * @param widthHours from P10 to P90, on average
     * @param errorHours between the arrival and P50, on average
     * @param naiveErrorHours between the arrival and the lane's average, on average
     */
    public record Row(
            String what,
            long forecasts,
            double covered,
            double early,
            double widthHours,
            double errorHours,
            double naiveErrorHours) {}

    /** @param falseAlarms percent of parcels that would have been called silent, and arrived */
    public record Silent(double daysBeyond, double falseAlarms) {}

    public List<Goal> goals() {
        return List.of(
                covered("at handover", atHandover),
                covered("at every scan", underWay),
                covered("between scans", betweenScans),
                Goal.atMost(
                        "hours from P50 at handover, against the lane's average",
                        atHandover.naiveErrorHours(),
                        atHandover.errorHours()));
    }

    public boolean met() {
        return goals().stream().allMatch(Goal::met);
    }

    private static Goal covered(String when, Row row) {
        double off = Math.round(10 * Math.abs(row.covered() - COVERED)) / 10.0;
        return Goal.atMost("points off 80 percent within P10..P90, " + when, TOLERANCE, off);
    }
}

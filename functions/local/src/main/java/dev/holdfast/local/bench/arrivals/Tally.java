package dev.holdfast.local.bench.arrivals;

/** Counts how forecasts came out. */
final class Tally {

    private long forecasts;
    private long within;
    private long early;
    private double hoursOff;
    private double naiveHoursOff;
    private double widthHours;

    /** @param interval below 0 for an arrival before P10, above for one after P90, 0 between */
    void add(int interval, double hours, double naiveHours, double width) {
        forecasts++;
        within += interval == 0 ? 1 : 0;
        early += interval < 0 ? 1 : 0;
        hoursOff += hours;
        naiveHoursOff += naiveHours;
        widthHours += width;
    }

    ArrivalReport.Row row(String what) {
        double count = Math.max(1, forecasts);
        return new ArrivalReport.Row(
                what,
                forecasts,
                round(100 * within / count),
                round(100 * early / count),
                round(widthHours / count),
                round(hoursOff / count),
                round(naiveHoursOff / count));
    }

    private static double round(double number) {
        return Math.round(number * 10) / 10.0;
    }
}

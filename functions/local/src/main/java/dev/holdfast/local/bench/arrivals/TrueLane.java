package dev.holdfast.local.bench.arrivals;

import dev.holdfast.shipping.arrival.Calendars;
import dev.holdfast.shipping.arrival.Lane;
import dev.holdfast.shipping.arrival.Zones;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A lane as it truly is, which nobody who forecasts gets to see.
 *
 * @param days the median of its transit, in days of delivery
 * @param spread of the logarithm of its transit
 * @param perWeek parcels a week, on average
 */
record TrueLane(Lane lane, double days, double spread, double perWeek, Week week) {

    /** On which days its carrier delivers. */
    enum Week {
        WORKING_DAYS,
        ALSO_SATURDAYS,
        EVERY_DAY
    }

    ZoneId zone() {
        return Zones.of(lane.destination());
    }

    boolean crossesBorder() {
        return !lane.origin().startsWith(lane.destination().substring(0, 2));
    }

    boolean delivers(LocalDate day) {
        return switch (week) {
            case EVERY_DAY -> true;
            case ALSO_SATURDAYS ->
                day.getDayOfWeek() == DayOfWeek.SATURDAY || Calendars.isWorkingDay(lane.destinationCountry(), day);
            case WORKING_DAYS -> Calendars.isWorkingDay(lane.destinationCountry(), day);
        };
    }
}

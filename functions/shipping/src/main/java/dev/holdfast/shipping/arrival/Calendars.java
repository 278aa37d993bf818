package dev.holdfast.shipping.arrival;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Predicate;

/** The calendars of the countries that parcels go to. Its tables are read when it is first asked. */
public final class Calendars {

    private static final class Tables {
        static final Holidays HOLIDAYS = Holidays.read();
    }

    private Calendars() {}

    /** @param country ISO 3166 alpha-2 */
    public static boolean isWorkingDay(String country, LocalDate day) {
        return !Weekends.of(country).contains(day.getDayOfWeek()) && !Tables.HOLIDAYS.has(country, day);
    }

    /** The clock by which a parcel's time is counted. */
    static TransitClock clock(Lane lane, ZoneId zone, Rhythm rhythm) {
        Predicate<LocalDate> runs = switch (rhythm) {
            case WORKING_DAYS -> day -> isWorkingDay(lane.destinationCountry(), day);
            case EVERY_DAY -> day -> true;
        };
        return new TransitClock(zone, runs);
    }
}

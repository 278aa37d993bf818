package dev.holdfast.shipping.arrival;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What one delivered parcel teaches.
 *
 * @param onRestDay whether it was delivered on a day on which its country rests
 */
record Experience(boolean onRestDay, List<Duration> durations) {

    /** @param days in the rhythm's own days, from the beginning of a scan's day */
    record Duration(Measure measure, Rhythm rhythm, double days) {}

    /** @throws IllegalArgumentException for a parcel that is not delivered */
    static Experience of(Journey journey) {
        Instant delivered = journey.delivered()
                .orElseThrow(() -> new IllegalArgumentException("only delivered parcels teach arrival times"));
        List<Duration> durations = new ArrayList<>();
        for (Rhythm rhythm : Rhythm.values()) {
            TransitClock clock = Calendars.clock(journey.lane(), journey.zone(), rhythm);
            for (Scan entry : journey.entries()) {
                durations.add(new Duration(Measure.from(entry.stage()), rhythm, clock.between(entry.at(), delivered)));
            }
            durations.add(new Duration(Measure.LONGEST_GAP, rhythm, longestGap(journey, delivered, clock)));
        }
        boolean onRestDay = !Calendars.isWorkingDay(
                journey.lane().destinationCountry(), LocalDate.ofInstant(delivered, journey.zone()));
        return new Experience(onRestDay, durations);
    }

    private static double longestGap(Journey journey, Instant delivered, TransitClock clock) {
        double longest = 0;
        Instant before = journey.handedOver();
        for (Scan scan : journey.scans()) {
            longest = Math.max(longest, clock.between(before, scan.at()));
            before = scan.at();
        }
        return Math.max(longest, clock.between(before, delivered));
    }
}

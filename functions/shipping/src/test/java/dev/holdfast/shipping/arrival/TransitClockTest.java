package dev.holdfast.shipping.arrival;

import static dev.holdfast.shipping.arrival.Parcels.PARIS;
import static dev.holdfast.shipping.arrival.Parcels.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TransitClockTest {

    private static final Instant FRIDAY_AT_FOUR = at(4, 16);

    private final TransitClock working = Calendars.clock(Parcels.LANE, PARIS, Rhythm.WORKING_DAYS);
    private final TransitClock every = Calendars.clock(Parcels.LANE, PARIS, Rhythm.EVERY_DAY);

    @Test
    void countsFromTheBeginningOfTheScansDay() {
        assertThat(working.between(at(0, 9), at(1, 12))).isEqualTo(1.5);
        assertThat(working.between(at(0, 18), at(1, 12))).isEqualTo(1.5);
    }

    @Test
    void standsStillAtWeekends() {
        assertThat(working.between(FRIDAY_AT_FOUR, at(5, 12))).isEqualTo(1);
        assertThat(working.between(FRIDAY_AT_FOUR, at(6, 23))).isEqualTo(1);
        assertThat(working.between(FRIDAY_AT_FOUR, at(7, 12))).isEqualTo(1.5);
        assertThat(every.between(FRIDAY_AT_FOUR, at(7, 12))).isEqualTo(3.5);
    }

    @Test
    void saysWhenThatMuchHasPassed() {
        assertThat(working.after(FRIDAY_AT_FOUR, 1.5)).isEqualTo(at(7, 12));
        assertThat(every.after(FRIDAY_AT_FOUR, 1.5)).isEqualTo(at(5, 12));
        assertThat(working.after(at(5, 10), 0.5)).as("from a Saturday").isEqualTo(at(7, 12));
    }

    @Test
    void thereAndBackIsTheSame() {
        SplittableRandom random = new SplittableRandom(7);
        for (int n = 0; n < 2_000; n++) {
            Instant from = at(random.nextInt(-400, 400), random.nextInt(24));
            double days = random.nextDouble(0.001, 60);
            assertThat(working.between(from, working.after(from, days))).isCloseTo(days, within(1e-6));
        }
    }

    @Test
    void neverRunsBackwards() {
        double before = 0;
        for (Instant time = at(0, 0); time.isBefore(at(30, 0)); time = time.plus(Duration.ofMinutes(50))) {
            double now = working.between(at(0, 0), time);
            assertThat(now).isGreaterThanOrEqualTo(before);
            before = now;
        }
    }

    @Test
    void daysOfTwentyThreeAndTwentyFiveHoursAreDays() {
        Instant saturday = Instant.parse("2026-10-24T10:00:00Z");
        assertThat(every.between(saturday, Instant.parse("2026-10-25T23:00:00Z")))
                .isEqualTo(2);
        assertThat(every.after(saturday, 1.5)).isEqualTo(Instant.parse("2026-10-25T10:30:00Z"));
    }

    @Test
    void theSameInstantIsAnotherDayElsewhere() {
        Instant late = Instant.parse("2026-09-07T20:00:00Z");
        TransitClock tokyo = new TransitClock(ZoneId.of("Asia/Tokyo"), day -> true);
        assertThat(tokyo.between(at(0, 15), late)).isGreaterThan(1);
        assertThat(every.between(at(0, 15), late)).isLessThan(1);
    }

    @Test
    void beforeTheScanIsNothing() {
        assertThat(working.between(at(3, 10), at(1, 10))).isZero();
    }

    @Test
    void endsWithinTwoYearsWhateverIsAsked() {
        TransitClock never = new TransitClock(PARIS, day -> day.isBefore(LocalDate.of(2026, 1, 1)));
        assertThat(never.after(at(0, 0), 5)).isBefore(at(800, 0));
        assertThat(working.after(at(0, 0), 1e9)).isBefore(at(800, 0));
    }
}

package dev.holdfast.planning.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.planning.demand.TradingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TradeTest {

    private static final LocalDate FIRST = LocalDate.parse("2025-01-01");
    private static final LocalDate LAST = LocalDate.parse("2026-06-30"); // a Tuesday

    /** A shop with so many lines a day, closed on Saturdays and on Christmas Day. */
    private static Trade large() {
        Trade trade = new Trade();
        FIRST.datesUntil(LAST.plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY)
                .filter(day -> day.getDayOfYear() != 359)
                .forEach(day -> trade.add(day, 100));
        return trade;
    }

    @Test
    void aLargeShopsDayWithoutTradeIsClosed() {
        TradingCalendar calendar = large().calendar(FIRST, LAST, 365);

        assertThat(calendar.days())
                .doesNotContain(LocalDate.parse("2025-12-25"))
                .noneMatch(day -> day.getDayOfWeek() == DayOfWeek.SATURDAY)
                .contains(LocalDate.parse("2025-12-26"), LAST);
    }

    @Test
    void closedWeekdaysAndLastYearsClosedDatesArePlanned() {
        TradingCalendar calendar = large().calendar(FIRST, LAST, 365);

        int end = calendar.onOrAfter(LAST) + 1;
        assertThat(calendar.days().subList(end, calendar.size()))
                .hasSize(365 - 52 - 1)
                .contains(LocalDate.parse("2026-07-03"), LocalDate.parse("2027-01-01"))
                .doesNotContain(LocalDate.parse("2026-07-04"), LocalDate.parse("2026-12-25"));
        assertThat(calendar.orders()[end - 1]).isEqualTo(100);
        assertThat(calendar.orders()[end]).isNaN();
    }

    @Test
    void aSmallShopsQuietDayIsOpen() {
        Trade trade = new Trade();
        for (LocalDate day = FIRST; day.isBefore(LAST); day = day.plusDays(3)) {
            trade.add(day, 1);
        }

        TradingCalendar calendar = trade.calendar(FIRST, LAST, 28);

        assertThat(calendar.days()).hasSize((int) (LAST.toEpochDay() - FIRST.toEpochDay()) + 1 + 28);
    }

    @Test
    void whatIsKnownEndsWithTheLastOpenDay() {
        Trade trade = large();
        LocalDate saturday = LocalDate.parse("2026-07-04");
        trade.add(saturday.minusDays(1), 100);

        assertThat(trade.knownUntil(saturday)).contains(saturday.minusDays(1));
        assertThat(trade.knownUntil(LAST)).contains(LAST);
        assertThat(large().knownUntil(LAST.plusYears(10)))
                .as("history that was brought from long ago")
                .contains(LAST);
        assertThat(new Trade().knownUntil(LAST)).isEmpty();
    }

    @Test
    void aQuietShopsLastDaysCountAsQuiet() {
        Trade trade = new Trade();
        Set.of(0, 4, 9, 15, 22).forEach(day -> trade.add(FIRST.plusDays(day), 1));

        assertThat(trade.knownUntil(FIRST.plusDays(30))).contains(FIRST.plusDays(30));
    }
}

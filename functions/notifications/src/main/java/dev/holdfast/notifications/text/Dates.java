package dev.holdfast.notifications.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Days and times as they are written in a language, from its texts: native executables know no locales but one. */
record Dates(Templates templates, Language language, ZoneId zone) {

    String moment(Instant at) {
        ZonedDateTime there = at.atZone(zone);
        return templates.plain(
                language,
                "moment",
                Map.of(
                        "date",
                        day(there.toLocalDate()),
                        "time",
                        "%02d:%02d".formatted(there.getHour(), there.getMinute())));
    }

    String day(LocalDate day) {
        return templates.plain(
                language,
                "date",
                Map.of(
                        "weekday", name("weekdays", day.getDayOfWeek().getValue()),
                        "day", day.getDayOfMonth(),
                        "month", name("months", day.getMonthValue()),
                        "year", day.getYear()));
    }

    /** Between two days, or on the one that is known; empty if none is. */
    String arrival(Optional<String> from, Optional<String> to) {
        Optional<LocalDate> last = to.flatMap(this::parse);
        Optional<LocalDate> first = from.flatMap(this::parse).or(() -> last);
        if (first.isEmpty()) {
            return "";
        }
        LocalDate end = last.orElse(first.get());
        return first.get().equals(end)
                ? templates.plain(language, "arrival.day", Map.of("day", day(end)))
                : templates.plain(language, "arrival.days", Map.of("from", day(first.get()), "to", day(end)));
    }

    /** A day as it is; a moment's day in the reader's zone. */
    private Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(
                    text.contains("T") ? Instant.parse(text).atZone(zone).toLocalDate() : LocalDate.parse(text));
        } catch (DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }

    /** @param number from 1 */
    private String name(String list, int number) {
        List<String> names = List.of(templates.text(language, list).orElse("").split(" ", -1));
        return names.get(number - 1);
    }
}

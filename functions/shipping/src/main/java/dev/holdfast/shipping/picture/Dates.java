package dev.holdfast.shipping.picture;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Days and times in words. The names stand here because a native executable has the locales of its build only. */
final class Dates {

    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final List<String> DAYS_ZH = List.of("一", "二", "三", "四", "五", "六", "日");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private final Language language;

    Dates(Language language) {
        this.language = language;
    }

    String day(LocalDate day) {
        int name = day.getDayOfWeek().getValue() - 1;
        int month = day.getMonthValue();
        return switch (language) {
            case ENGLISH -> DAYS.get(name) + " " + day.getDayOfMonth() + " " + MONTHS.get(month - 1);
            case CHINESE -> month + "月" + day.getDayOfMonth() + "日 周" + DAYS_ZH.get(name);
        };
    }

    /** With the offset from UTC where it is known, for scans of one parcel are in many zones. */
    String moment(Instant at, Optional<? extends ZoneId> zone) {
        ZonedDateTime local = at.atZone(zone.isPresent() ? zone.get() : ZoneOffset.UTC);
        String clock = day(local.toLocalDate()) + gap() + time(local.toLocalTime());
        return zone.isPresent() ? clock + " " + offset(local.getOffset()) : clock;
    }

    /** One day with its hours, or the days of an interval. */
    String interval(PictureArrival arrival) {
        ZonedDateTime first = arrival.p10().atZone(arrival.zone());
        ZonedDateTime last = arrival.p90().atZone(arrival.zone());
        if (first.toLocalDate().equals(last.toLocalDate())) {
            return day(first.toLocalDate()) + gap() + time(first.toLocalTime()) + " – " + time(last.toLocalTime());
        }
        return day(first.toLocalDate()) + " – " + day(last.toLocalDate());
    }

    /** The day in the middle, or its hour where all of the interval is in one day. */
    String middle(PictureArrival arrival) {
        ZonedDateTime middle = arrival.p50().atZone(arrival.zone());
        boolean oneDay = arrival.p10()
                .atZone(arrival.zone())
                .toLocalDate()
                .equals(arrival.p90().atZone(arrival.zone()).toLocalDate());
        return oneDay ? time(middle.toLocalTime()) : day(middle.toLocalDate());
    }

    private String gap() {
        return switch (language) {
            case ENGLISH -> ", ";
            case CHINESE -> " ";
        };
    }

    private static String time(LocalTime time) {
        return String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute());
    }

    private static String offset(ZoneOffset offset) {
        int minutes = Math.abs(offset.getTotalSeconds()) / 60;
        String sign = offset.getTotalSeconds() < 0 ? "−" : "+";
        String rest = minutes % 60 == 0 ? "" : String.format(Locale.ROOT, ":%02d", minutes % 60);
        return minutes == 0 ? "UTC" : "UTC" + sign + minutes / 60 + rest;
    }
}

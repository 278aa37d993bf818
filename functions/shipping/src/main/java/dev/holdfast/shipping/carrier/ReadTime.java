package dev.holdfast.shipping.carrier;

import dev.holdfast.model.tracking.Scan;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A time as a carrier wrote it.
 *
 * @param at a local time without a zone is read as if it were UTC
 * @param offset null for a local time without a zone
 */
record ReadTime(Instant at, @Nullable ZoneOffset offset) {

    /** {@code 2026-11-27T09:00:00+01:00}, with a blank for the T, without seconds, offset or time. */
    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    /** Empty for what is no time, or none at which a parcel can have been scanned. */
    static Optional<ReadTime> of(@Nullable String text) {
        if (text == null || text.length() > 64) {
            return Optional.empty();
        }
        try {
            TemporalAccessor read = FORM.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            ReadTime time = switch (read) {
                case OffsetDateTime zoned -> new ReadTime(zoned.toInstant(), zoned.getOffset());
                case LocalDateTime local -> local(local);
                default -> local(LocalDate.from(read).atStartOfDay());
            };
            return plausible(time);
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /** A time by the clock on a wall somewhere. */
    static ReadTime local(LocalDateTime time) {
        return new ReadTime(time.toInstant(ZoneOffset.UTC), null);
    }

    static Optional<ReadTime> plausible(ReadTime time) {
        return Optional.of(time).filter(each -> Scan.isPlausible(each.at()));
    }

    /** The day on which this is, where it is. */
    LocalDate day() {
        return at.atOffset(offset == null ? ZoneOffset.UTC : offset).toLocalDate();
    }
}

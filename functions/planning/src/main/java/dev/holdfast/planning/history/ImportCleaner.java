package dev.holdfast.planning.history;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.holdfast.platform.http.Validation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Parts lines that can be believed from those that cannot. */
public final class ImportCleaner {

    /** Units or lines a day. */
    private static final long MOST = 1_000_000_000;

    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

    private final LocalDate today;
    private final Map<DemandYear.Key, List<DemandDay>> clean =
            new TreeMap<>(Comparator.comparing(DemandYear.Key::sku).thenComparingInt(DemandYear.Key::year));
    private final List<Quarantined> quarantined = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    ImportCleaner(LocalDate today) {
        this.today = today;
    }

    /** A line that was not taken, by its place from 0, and why. */
    public record Quarantined(int index, Reason reason) {}

    /** Why a line is not taken. */
    public enum Reason {
        /** SKU, date or units are missing. */
        @JsonProperty("incomplete")
        INCOMPLETE,
        /** Not what a SKU looks like. */
        @JsonProperty("bad-sku")
        BAD_SKU,
        /** Below 0, or more than 10^9. */
        @JsonProperty("impossible")
        IMPOSSIBLE,
        /** After today. */
        @JsonProperty("future")
        FUTURE,
        /** Before 1990. */
        @JsonProperty("too-old")
        TOO_OLD,
        /** The same SKU and day as an earlier line. */
        @JsonProperty("duplicate")
        DUPLICATE
    }

    void add(int index, ImportBody.@Nullable Line line) {
        String sku = line == null ? null : line.sku();
        LocalDate date = line == null ? null : line.date();
        Long units = line == null ? null : line.units();
        if (line == null || sku == null || date == null || units == null) {
            quarantined.add(new Quarantined(index, Reason.INCOMPLETE));
            return;
        }
        DemandDay day =
                new DemandDay(date, units, 0, orZero(line.lines()), orZero(line.maxLine()), orZero(line.cancelled()));
        Optional<Reason> wrong = wrong(sku, day);
        if (wrong.isPresent()) {
            quarantined.add(new Quarantined(index, wrong.get()));
        } else {
            clean.computeIfAbsent(new DemandYear.Key(sku, date.getYear()), key -> new ArrayList<>())
                    .add(day);
        }
    }

    private Optional<Reason> wrong(String sku, DemandDay day) {
        if (!Validation.NAME.matcher(sku).matches()) {
            return Optional.of(Reason.BAD_SKU);
        }
        if (Stream.of(day.sold(), day.lines(), day.maxLine(), day.cancelled())
                .anyMatch(number -> number < 0 || number > MOST)) {
            return Optional.of(Reason.IMPOSSIBLE);
        }
        if (day.date().isAfter(today)) {
            return Optional.of(Reason.FUTURE);
        }
        if (day.date().isBefore(FIRST)) {
            return Optional.of(Reason.TOO_OLD);
        }
        return seen.add(sku + " " + day.date()) ? Optional.empty() : Optional.of(Reason.DUPLICATE);
    }

    private static long orZero(@Nullable Long number) {
        return number == null ? 0 : number;
    }

    Map<DemandYear.Key, List<DemandDay>> clean() {
        return clean;
    }

    List<Quarantined> quarantined() {
        return quarantined;
    }
}

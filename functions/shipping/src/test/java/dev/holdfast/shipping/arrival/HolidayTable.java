package dev.holdfast.shipping.arrival;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The table of nationwide public holidays, made with Jollyday (Apache-2.0). Jollyday itself finds its classes by name at
 * run time and reads XML by reflection, which a native executable would have to be told of class by class.
 *
 * <p>Run {@code main} with the table's path to write it anew, for later years or another version of Jollyday.
 */
final class HolidayTable {

    static final int FROM = 2025;
    static final int TO = 2034;

    private HolidayTable() {}

    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[0]), String.join("\n", lines()) + "\n");
    }

    static List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (String country : countries()) {
            HolidayManager manager =
                    HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
            for (int year = FROM; year <= TO; year++) {
                Set<String> days = new TreeSet<>();
                for (Holiday holiday : manager.getHolidays(Year.of(year))) {
                    if (holiday.getType() == HolidayType.PUBLIC_HOLIDAY) {
                        LocalDate day = holiday.getDate();
                        days.add("%02d%02d".formatted(day.getMonthValue(), day.getDayOfMonth()));
                    }
                }
                if (!days.isEmpty()) {
                    lines.add(country + " " + year + " " + String.join(" ", days));
                }
            }
        }
        return lines;
    }

    private static Set<String> countries() {
        Set<String> countries = new TreeSet<>();
        for (HolidayCalendar calendar : HolidayCalendar.values()) {
            if (calendar.getId().length() == 2) {
                countries.add(calendar.getId().toUpperCase(Locale.ROOT));
            }
        }
        return countries;
    }
}

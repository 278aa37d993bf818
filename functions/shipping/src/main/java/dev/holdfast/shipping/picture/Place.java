package dev.holdfast.shipping.picture;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place as a carrier writes it; any part may be empty.
 *
 * @param city a name, or all of it in one line, such as {@code GUANGZHOU CN}
 * @param region a state or province
 * @param country ISO 3166 alpha-2, or what the carrier has for it
 */
public record Place(String city, String region, String country) {

    static final Pattern COUNTRY_AT_END = Pattern.compile("(.+?)[ ,]+([A-Z]{2})");

    public static final Place UNKNOWN = new Place("", "", "");

    /** In one line, for people. */
    String line() {
        StringBuilder line = new StringBuilder();
        for (String part : new String[] {city, region, country}) {
            if (!part.isBlank()) {
                line.append(line.isEmpty() ? "" : ", ").append(part.strip());
            }
        }
        return line.toString();
    }

    /** The city alone, without shouting. */
    String shortName() {
        Matcher ending = COUNTRY_AT_END.matcher(city.strip());
        String name = country.isBlank() && ending.matches() ? ending.group(1) : city.strip();
        return name.equals(name.toUpperCase(Locale.ROOT)) ? capitalised(name) : name;
    }

    private static String capitalised(String name) {
        StringBuilder words = new StringBuilder(name.length());
        boolean begins = true;
        for (int point : name.codePoints().toArray()) {
            words.appendCodePoint(begins ? point : Character.toLowerCase(point));
            begins = !Character.isLetter(point);
        }
        return words.toString();
    }
}

package dev.holdfast.shipping.picture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where cities are, from GeoNames: those of 30,000 people and more, in the United States of 10,000, and the Chinese names of
 * some. Of two of one name in a country the larger one is meant. Without a
 * country a name is found only if no two countries have it. A place that is not known is not drawn: nothing is guessed.
 */
final class Gazetteer {

    private static final Pattern STATE_AT_END = Pattern.compile("(.+?),? +([A-Z]{2})");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final class Once {
        static final Gazetteer READ = read();
    }

    /** The one country that has a city of a name; none if several have. */
    private record Only(String country, GeoPoint point) {}

    private final Map<String, GeoPoint> byName = new HashMap<>(65_536);
    private final Map<String, Only> worldwide = new HashMap<>(32_768);

    private Gazetteer() {}

    static Gazetteer get() {
        return Once.READ;
    }

    Optional<GeoPoint> find(Place place) {
        String city = place.city().strip();
        String country = place.country().strip().toUpperCase(Locale.ROOT);
        Matcher ending = Place.COUNTRY_AT_END.matcher(city);
        if (country.isEmpty() && ending.matches()) {
            return within(ending.group(2), place.region(), ending.group(1));
        }
        return within(country, place.region(), city);
    }

    private Optional<GeoPoint> within(String country, String region, String city) {
        String state = region.strip().toUpperCase(Locale.ROOT);
        Matcher ending = STATE_AT_END.matcher(city);
        if (!country.isEmpty() && ending.matches()) {
            return within(country, state.isEmpty() ? ending.group(2) : state, ending.group(1));
        }
        String name = plain(city);
        if (country.isEmpty()) {
            Only only = worldwide.get(name);
            return only == null || only.country().isEmpty() ? Optional.empty() : Optional.of(only.point());
        }
        return Optional.ofNullable(byName.get(country + "-" + state + "|" + name))
                .or(() -> "US".equals(country) && !state.isEmpty()
                        ? Optional.empty()
                        : Optional.ofNullable(byName.get(country + "|" + name)));
    }

    /** Without accents, case and anything but letters and digits; without the Chinese and Japanese word for a city. */
    private static String plain(String name) {
        String letters =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        String plain = NO_LETTERS
                .matcher(letters.toUpperCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        if (plain.endsWith(" SHI")) {
            return plain.substring(0, plain.length() - 4);
        }
        return plain.length() > 2 && plain.endsWith("市") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static Gazetteer read() {
        Gazetteer gazetteer = new Gazetteer();
        lines(
                "cities.txt",
                words -> gazetteer.add(
                        words[0],
                        words[1],
                        words[2],
                        new GeoPoint(Double.parseDouble(words[4]), Double.parseDouble(words[3]))));
        lines("chinese.txt", words -> {
            GeoPoint point = gazetteer.byName.get(words[1] + "|" + plain(words[2]));
            if (point != null) {
                gazetteer.add(words[1], "", words[0], point);
            }
        });
        return gazetteer;
    }

    private void add(String country, String state, String city, GeoPoint point) {
        String name = plain(city);
        Only only = worldwide.putIfAbsent(name, new Only(country, point));
        if (only != null && !only.country().equals(country)) {
            worldwide.put(name, new Only("", point));
        }
        addWithin(country, state, name, point);
        if (name.endsWith(" CITY")) {
            addWithin(country, state, name.substring(0, name.length() - 5), point);
        }
    }

    /** The most populous of a country comes first, and stays. */
    private void addWithin(String country, String state, String name, GeoPoint point) {
        byName.putIfAbsent(country + "|" + name, point);
        if (!state.isEmpty()) {
            byName.putIfAbsent(country + "-" + state + "|" + name, point);
        }
    }

    private static void lines(String file, Consumer<String[]> each) {
        try (InputStream bytes = Objects.requireNonNull(Gazetteer.class.getResourceAsStream(file), file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            lines.lines().map(line -> line.split("\\|", -1)).forEach(each);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

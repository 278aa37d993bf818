package dev.holdfast.model.tracking;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a scan was made, as far as the carrier says. Never a street or a postal code.
 *
 * @param city or whatever the carrier calls the place, at most 80 characters
 * @param region a state or province, at most 40 characters
 * @param country ISO 3166-1 alpha-2 if the carrier's text is a country's code, otherwise its text, at most 40 characters
 */
public record Place(
        @Nullable String city,
        @Nullable String region,
        @Nullable String country) {

    public static final int CITY_MAX = 80;
    public static final int REGION_MAX = 40;
    public static final int COUNTRY_MAX = 40;

    private static final Map<String, String> ALPHA_2 = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toUnmodifiableMap(code -> Locale.of("", code).getISO3Country(), code -> code));

    public Place {
        Texts.requireFit(city, CITY_MAX, "a city");
        Texts.requireFit(region, REGION_MAX, "a region");
        Texts.requireFit(country, COUNTRY_MAX, "a country");
    }

    /** A place from a carrier's own words; empty if there are none. */
    public static Optional<Place> of(@Nullable String city, @Nullable String region, @Nullable String country) {
        String land = Texts.tidy(country, COUNTRY_MAX);
        Place place =
                new Place(Texts.tidy(city, CITY_MAX), Texts.tidy(region, REGION_MAX), land == null ? null : code(land));
        return place.parts() == 0 ? Optional.empty() : Optional.of(place);
    }

    private static String code(String country) {
        String capitals = country.toUpperCase(Locale.ROOT);
        return country.length() == 2 ? capitals : ALPHA_2.getOrDefault(capitals, country);
    }

    /** How much of it is known, from 0 to 3. */
    public int parts() {
        return (city == null ? 0 : 1) + (region == null ? 0 : 1) + (country == null ? 0 : 1);
    }
}

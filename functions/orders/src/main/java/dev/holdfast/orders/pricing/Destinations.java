package dev.holdfast.orders.pricing;

import dev.holdfast.model.Zone;
import java.util.Locale;
import java.util.Set;

/** Where orders can go: every country of ISO 3166-1, in three zones as seen from Great Britain. */
public final class Destinations {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private static final Set<String> DOMESTIC = Set.of("GB", "IM", "JE", "GG");

    private static final Set<String> EUROPE = Set.of(
            "AD", "AL", "AT", "AX", "BA", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FO", "FR", "GI",
            "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MC", "MD", "ME", "MK", "MT", "NL", "NO", "PL",
            "PT", "RO", "RS", "SE", "SI", "SJ", "SK", "SM", "UA", "VA");

    private Destinations() {}

    /** Whether this is an alpha-2 code in capitals. */
    public static boolean isCountry(String code) {
        return COUNTRIES.contains(code);
    }

    public static Zone zoneOf(String country) {
        if (DOMESTIC.contains(country)) {
            return Zone.DOMESTIC;
        }
        return EUROPE.contains(country) ? Zone.EUROPE : Zone.WORLD;
    }
}

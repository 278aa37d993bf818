package dev.holdfast.local.retail;

import static java.util.Map.entry;

import dev.holdfast.model.Address;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** From the file's country names to ISO 3166-1 alpha-2, and to addresses that are nobody's. */
final class Countries {

    /** Names that are the shop's own, or no longer the English ones. */
    private static final Map<String, String> OWN_NAMES = Map.ofEntries(
            entry("EIRE", "IE"),
            entry("Channel Islands", "JE"),
            entry("RSA", "ZA"),
            entry("USA", "US"),
            entry("Czech Republic", "CZ"),
            entry("Hong Kong", "HK"),
            entry("Korea", "KR"),
            entry("European Community", "BE"),
            entry("West Indies", "BB"));

    /** Where goods go whose country the file does not say: the shop's own. */
    private static final String UNSPECIFIED = "GB";

    private static final Map<String, String> BY_NAME = byEnglishName();

    private Countries() {}

    static String code(String name) {
        return BY_NAME.getOrDefault(name, UNSPECIFIED);
    }

    /** A made-up address: the file has only the country. */
    static Address address(String country) {
        return new Address("Sample Customer", "1 Sample Street", null, "Sample Town", null, "00000", code(country));
    }

    private static Map<String, String> byEnglishName() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            codes.put(Locale.of("", code).getDisplayCountry(Locale.ENGLISH), code);
        }
        codes.putAll(OWN_NAMES);
        return codes;
    }
}

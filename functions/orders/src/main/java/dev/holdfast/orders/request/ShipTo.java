package dev.holdfast.orders.request;

import dev.holdfast.model.Address;
import dev.holdfast.orders.pricing.Destinations;
import dev.holdfast.platform.http.Validation;
import org.jspecify.annotations.Nullable;

/** A destination as it was sent. Personal data: never logged. */
public record ShipTo(
        @Nullable String name,
        @Nullable String line1,
        @Nullable String line2,
        @Nullable String city,
        @Nullable String region,
        @Nullable String postalCode,
        @Nullable String country) {

    private static final int TEXT_MAX = 200;
    private static final int POSTAL_CODE_MAX = 20;

    void checkAddress(Validation validation) {
        validation
                .text(name, TEXT_MAX, "/shipTo/name")
                .text(line1, TEXT_MAX, "/shipTo/line1")
                .require(fits(line2), "/shipTo/line2", "must have at most " + TEXT_MAX + " characters")
                .text(city, TEXT_MAX, "/shipTo/city")
                .require(fits(region), "/shipTo/region", "must have at most " + TEXT_MAX + " characters")
                .text(postalCode, POSTAL_CODE_MAX, "/shipTo/postalCode");
        checkCountry(validation);
    }

    void checkCountry(Validation validation) {
        validation.require(
                Destinations.isCountry(countryOrEmpty()),
                "/shipTo/country",
                "must be an ISO 3166-1 alpha-2 code in capitals, such as GB");
    }

    /** It has been checked. */
    Address toAddress() {
        return new Address(
                orEmpty(name), orEmpty(line1), line2, orEmpty(city), region, orEmpty(postalCode), countryOrEmpty());
    }

    String countryOrEmpty() {
        return orEmpty(country);
    }

    private static boolean fits(@Nullable String text) {
        return text == null || text.length() <= TEXT_MAX;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public String toString() {
        return "ShipTo[" + country + "]";
    }
}

package dev.holdfast.model;

import org.jspecify.annotations.Nullable;

/**
 * Where an order goes. Personal data: never logged.
 *
 * @param country ISO 3166-1 alpha-2, in capitals
 */
public record Address(
        String name,
        String line1,
        @Nullable String line2,
        String city,
        @Nullable String region,
        String postalCode,
        String country) {

    @Override
    public String toString() {
        return "Address[" + country + "]";
    }
}

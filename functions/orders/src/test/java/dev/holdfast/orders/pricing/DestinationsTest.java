package dev.holdfast.orders.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.Zone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationsTest {

    @ParameterizedTest
    @CsvSource({
        "GB, DOMESTIC",
        "IM, DOMESTIC",
        "JE, DOMESTIC",
        "GG, DOMESTIC",
        "IE, EUROPE",
        "DE, EUROPE",
        "CH, EUROPE",
        "IS, EUROPE",
        "US, WORLD",
        "AU, WORLD",
        "JP, WORLD"
    })
    void everyCountryIsInAZone(String country, Zone zone) {
        assertThat(Destinations.isCountry(country)).isTrue();
        assertThat(Destinations.zoneOf(country)).isEqualTo(zone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "UK", "gb", "GBR", "ZZ", "G", " GB"})
    void whatIsNoCountryIsNone(String code) {
        assertThat(Destinations.isCountry(code)).isFalse();
    }
}

package dev.holdfast.local.retail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTest {

    @ParameterizedTest
    @CsvSource({
        "United Kingdom,GB",
        "EIRE,IE",
        "Channel Islands,JE",
        "RSA,ZA",
        "USA,US",
        "Czech Republic,CZ",
        "Hong Kong,HK",
        "Netherlands,NL",
        "Unspecified,GB",
        "Atlantis,GB"
    })
    void namesOfTheFileAreCodes(String name, String code) {
        assertThat(Countries.code(name)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "France",
        "Germany",
        "Spain",
        "Belgium",
        "Norway",
        "Portugal",
        "Switzerland",
        "Italy",
        "Cyprus",
        "Denmark",
        "Finland",
        "Sweden",
        "Austria",
        "Poland",
        "Australia",
        "Japan",
        "Greece",
        "Malta",
        "Iceland"
    })
    void abroadIsAbroad(String name) {
        assertThat(Countries.code(name)).matches("[A-Z]{2}").isNotEqualTo("GB");
    }
}

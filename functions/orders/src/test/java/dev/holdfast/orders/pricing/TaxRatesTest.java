package dev.holdfast.orders.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaxRatesTest {

    private static final TaxRates RATES = TaxRates.parse("GB/standard 0.20, GB/zero 0");

    @Test
    void aTaxedCountryHasARateForEachClass() {
        assertThat(RATES.rate("GB", "standard")).contains(new BigDecimal("0.20"));
        assertThat(RATES.rate("GB", "zero")).contains(BigDecimal.ZERO);
        assertThat(RATES.rate("GB", "reduced")).isEmpty();
    }

    @Test
    void anExportIsUntaxedWhateverItIs() {
        assertThat(RATES.rate("US", "standard")).contains(BigDecimal.ZERO);
        assertThat(RATES.rate("US", "anything")).contains(BigDecimal.ZERO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GB",
                "GB/standard",
                "GB/standard 20",
                "GB/standard 1.5",
                "GB/standard -0.2",
                "ZZ/standard 0.2",
                "gb/standard 0.2",
                "GB/standard 0.2,",
                "GB/standard 0.2; GB/zero 0"
            })
    void ratesThatCannotBeUnderstoodAreNamed(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TaxRates.parse(text))
                .withMessageStartingWith("holdfast.tax.rates: ");
    }

    @Test
    void shippingNeedsAStandardRate() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TaxRates.parse("GB/reduced 0.05"))
                .withMessageContaining("GB has no standard rate");
    }
}

package dev.holdfast.orders.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.holdfast.model.Zone;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TariffTest {

    private static final Tariff.Rates RATES = TariffText.parse("p", "1000:395 5000:595 +10000:600");

    @ParameterizedTest
    @CsvSource({
        "0, 395",
        "1, 395",
        "1000, 395",
        "1001, 595",
        "5000, 595",
        "5001, 1195",
        "15000, 1195",
        "15001, 1795",
        "2147483647000, 128849019595"
    })
    void theFirstBracketThatHoldsTheWeightCounts(long grams, long amount) {
        assertThat(RATES.amountOf(grams)).isEqualTo(amount);
    }

    @Test
    void aWeightWhoseCostCannotBeSaidIsAnOverflow() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> TariffText.parse("p", "1:1 +1:999999999999").amountOf(Long.MAX_VALUE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1000",
                "1000:395",
                "+1000:395",
                "1000:395 500:600 +1:1",
                "1000:395 1000:600 +1:1",
                "1000:-5 +1:1",
                "0:5 +1:1",
                "1000:395 +0:1",
                "+1:1 1000:395",
                "1000:395 +1:1 2000:500",
                "a:b +1:1",
                "1000:395,5000:595 +1:1",
                "1000:395 +10:1 +10:1"
            })
    void ratesThatCannotBeUnderstoodAreNamed(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TariffText.parse("holdfast.shipping.europe", text))
                .withMessageStartingWith("holdfast.shipping.europe: '");
    }

    @Test
    void everyZoneHasRates() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tariff("GBP", Map.of(Zone.DOMESTIC, RATES, Zone.WORLD, RATES)))
                .withMessageContaining("EUROPE");
    }

    @Test
    void theCurrencyIsOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Tariff("POUNDS", Map.of(Zone.DOMESTIC, RATES, Zone.EUROPE, RATES, Zone.WORLD, RATES)))
                .withMessageContaining("ISO 4217");
    }
}

package dev.holdfast.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {

    private static final Money TEN = new Money(1_000, "GBP");

    @Test
    void addsAndTakesAwayInMinorUnits() {
        assertThat(TEN.plus(new Money(1, "GBP"))).isEqualTo(new Money(1_001, "GBP"));
        assertThat(TEN.minus(new Money(1_001, "GBP"))).isEqualTo(new Money(-1, "GBP"));
        assertThat(TEN.times(3)).isEqualTo(new Money(3_000, "GBP"));
    }

    @Test
    void roundsHalvesOfASharedPennyUp() {
        assertThat(new Money(5, "GBP").share(new BigDecimal("0.1"))).isEqualTo(new Money(1, "GBP"));
        assertThat(new Money(4, "GBP").share(new BigDecimal("0.1"))).isEqualTo(Money.zero("GBP"));
        assertThat(new Money(255, "GBP").share(new BigDecimal("0.2"))).isEqualTo(new Money(51, "GBP"));
    }

    @Test
    void knowsCurrenciesWithoutMinorUnits() {
        assertThat(new Money(120, "JPY").share(new BigDecimal("0.1"))).isEqualTo(new Money(12, "JPY"));
    }

    @Test
    void refusesToMixCurrencies() {
        assertThatThrownBy(() -> TEN.plus(new Money(1, "EUR"))).isInstanceOf(RuntimeException.class);
    }

    @Test
    void refusesWhatIsNoCurrency() {
        assertThatThrownBy(() -> new Money(1, "gbp")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Money(1, "QQQ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesToOverflow() {
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE, "GBP").times(2)).isInstanceOf(ArithmeticException.class);
    }
}

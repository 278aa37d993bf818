package dev.holdfast.planning.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FormulasTest {

    @Test
    void theOrderThatCostsLeast() {
        EconomicOrder order = EconomicOrder.of(1_000, 100, 20);

        assertThat(order.quantity()).isEqualTo(100);
        assertThat(order.cycleYears()).isEqualTo(0.1);
    }

    @Test
    void nothingIsOrderedForNoDemandOrFreeStorage() {
        assertThatIllegalArgumentException().isThrownBy(() -> EconomicOrder.of(0, 100, 20));
        assertThatIllegalArgumentException().isThrownBy(() -> EconomicOrder.of(1_000, 100, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> EconomicOrder.of(Double.NaN, 100, 20));
    }

    @Test
    void threeArrivalsAtRateFive() {
        assertThat(new Arrivals(5).probability(3)).isCloseTo(0.1404, within(0.00005));
    }

    @Test
    void soManyComeAtMost() {
        Arrivals arrivals = new Arrivals(5);

        assertThat(arrivals.atMost(0.95)).isEqualTo(9); // P(X <= 8) = 0.932, P(X <= 9) = 0.968
        assertThatIllegalArgumentException().isThrownBy(() -> new Arrivals(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Arrivals(Double.NaN));
    }
}

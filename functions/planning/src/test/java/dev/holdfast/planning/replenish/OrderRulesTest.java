package dev.holdfast.planning.replenish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.holdfast.planning.replenish.JointReplenishment.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderRulesTest {

    /** A gamma that is as wide as its mean. */
    private static final LeadTimeDemand EXPONENTIAL = new LeadTimeDemand(10, 10);

    @Test
    void safetyStockReorderPointAndLevel() {
        StockLevels levels = StockLevels.of(EXPONENTIAL, 0.95, 50, 20);

        assertThat(levels.reorderPoint()).isCloseTo(29.957, within(1e-3));
        assertThat(levels.safetyStock()).isCloseTo(19.957, within(1e-3));
        assertThat(levels.orderUpTo()).isCloseTo(59.957, within(1e-3));
        assertThat(levels.order(29)).isCloseTo(30.957, within(1e-3));
        assertThat(levels.order(30)).isZero();
    }

    @Test
    void aSmallLotIsNoMoreThanIsNeeded() {
        StockLevels levels = StockLevels.of(EXPONENTIAL, 0.95, 5, 20);

        assertThat(levels.orderUpTo()).isEqualTo(levels.reorderPoint());
        assertThatIllegalArgumentException().isThrownBy(() -> StockLevels.of(EXPONENTIAL, 1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> StockLevels.of(EXPONENTIAL, 0.9, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> StockLevels.of(EXPONENTIAL, Double.NaN, 0, 0));
    }

    @Test
    void aWholesalersMonthDoesNotComeBackAtOnce() {
        assertThat(OrderCap.of(1_000, 40, 100, 30)).isEqualTo(60); // two reviews' demand
        assertThat(OrderCap.of(1_000, -40, 100, 30)).isEqualTo(90); // half of what is expected, and what is owed
        assertThat(OrderCap.of(25, 80, 100, 30)).isEqualTo(25);
    }

    @Test
    void serviceIsGivenWhereItTakesLeastStock() {
        ServiceLevels service = new ServiceLevels(0.9, 10, 200);

        assertThat(service.of(10, 200)).isCloseTo(0.9, within(1e-12));
        assertThat(service.of(20, 200)).isCloseTo(1 - 0.1 * Math.pow(2, 0.6), within(1e-12));
        assertThat(service.of(10, 100)).isCloseTo(1 - 0.1 * Math.pow(0.5, 0.2), within(1e-12));
        assertThat(service.of(1e6, 1e6)).isEqualTo(0.3);
        assertThat(service.of(1e-6, 1e-6)).isEqualTo(0.9995);
        assertThatIllegalArgumentException().isThrownBy(() -> new ServiceLevels(1, 10, 200));
        assertThatIllegalArgumentException().isThrownBy(() -> new ServiceLevels(0.9, 0, 200));
    }

    @Test
    void goodsOfOneSeason() {
        Newsvendor coat = new Newsvendor(25, 10, 5);

        assertThat(coat.criticalRatio()).isEqualTo(0.75);
        assertThat(coat.quantity(level -> 50 + 100 * level))
                .as("uniform from 50 to 150")
                .isEqualTo(125);
        LeadTimeDemand season = new LeadTimeDemand(100, 100);
        double best = coat.quantity(season::quantile);
        assertThat(best).isCloseTo(100 * Math.log(4), within(1e-3));
        // 75 sold for 25, 63.63 left over for 5, 138.63 bought for 10
        assertThat(coat.expectedProfit(best, season)).isCloseTo(806.85, within(0.01));
        assertThat(coat.expectedProfit(best, season))
                .isGreaterThan(coat.expectedProfit(best - 5, season))
                .isGreaterThan(coat.expectedProfit(best + 5, season));
    }

    @Test
    void whatBringsNothingIsNoSeason() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Newsvendor(10, 10, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Newsvendor(25, 10, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new Newsvendor(Double.NaN, 10, 5));
    }

    @Test
    void skusOfASupplierShareItsOrders() {
        List<Part> parts =
                List.of(new Part(15, 86_000), new Part(15, 12_500), new Part(15, 1_400), new Part(15, 3_000));

        JointReplenishment joint = JointReplenishment.of(40, 0.24, parts);

        // square roots of 15 / value * 86,000 / 55: 1.37, 4.09, 2.80
        assertThat(joint.multiples()).containsExactly(1, 1, 4, 3);
        // square root of 2 * (40 + 15 + 15 + 3.75 + 5) / (0.24 * (86,000 + 12,500 + 5,600 + 9,000))
        assertThat(joint.years()).isCloseTo(0.07617, within(1e-5));
        assertThat(joint.yearlyCost(40, 0.24, parts)).isCloseTo(2_067.65, within(0.01));
        double apart = parts.stream()
                .mapToDouble(each -> Math.sqrt(2 * 55 * 0.24 * each.value()))
                .sum();
        assertThat(joint.yearlyCost(40, 0.24, parts)).isLessThan(apart);
        assertThatIllegalArgumentException().isThrownBy(() -> JointReplenishment.of(40, 0.24, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> JointReplenishment.of(0, 0.24, parts));
        assertThatIllegalArgumentException().isThrownBy(() -> new Part(15, 0));
    }

    @Test
    void wholePacksAndMinimums() {
        OrderTerms dozens = new OrderTerms(12, 30);

        assertThat(dozens.units(5)).isEqualTo(36);
        assertThat(dozens.units(36)).isEqualTo(36);
        assertThat(dozens.units(36.5)).isEqualTo(48);
        assertThat(dozens.units(0)).isZero();
        assertThat(dozens.units(-3)).isZero();
        assertThat(dozens.units(Double.NaN)).isZero();
        assertThat(OrderTerms.ANY.units(0.2)).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new OrderTerms(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new OrderTerms(1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> dozens.units(1e12));
    }
}

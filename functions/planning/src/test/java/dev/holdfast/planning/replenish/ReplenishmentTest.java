package dev.holdfast.planning.replenish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.holdfast.planning.replenish.ForecastSource.Prospect;
import dev.holdfast.planning.replenish.Replenishment.LeftOut;
import dev.holdfast.planning.replenish.Replenishment.Plan;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplenishmentTest {

    private static final Map<String, Terms> SUPPLIERS = Map.of(
            "near", new Terms(new LeadTime(3, 0), 5, 0, 0.25),
            "far", new Terms(new LeadTime(20, 5), 10, 0, 0.25));
    private static final Supply MUG = new Supply("MUG", "near", 250, OrderTerms.ANY);
    private static final Supply VASE = new Supply("VASE", "far", 900, new OrderTerms(6, 0));

    /** Ten a day, for thirty days. */
    private static Optional<Prospect> tenADay(String sku, int days) {
        double[] mean = new double[30];
        double[] deviation = new double[30];
        Arrays.fill(mean, 10);
        Arrays.fill(deviation, 8);
        return sku.equals("NEW") || days > mean.length
                ? Optional.empty()
                : Optional.of(new Prospect(new Outlook(mean, deviation), 10, 2));
    }

    private static Plan plan(Map<String, StockNow> stock, Supply... supplies) {
        return new Replenishment(SUPPLIERS, 0.9).plan(List.of(supplies), ReplenishmentTest::tenADay, stock);
    }

    @Test
    void eachSupplierIsOrderedFrom() {
        Plan plan = plan(Map.of("MUG", new StockNow(35, 0), "VASE", new StockNow(150, 0)), MUG, VASE);

        assertThat(plan.orders()).hasSize(2);
        assertThat(plan.orders().getFirst().supplier()).isEqualTo("near");
        Suggestion mugs = plan.orders().getFirst().lines().getFirst();
        assertThat(mugs.reasons().days()).isEqualTo(8);
        assertThat(mugs.reasons().demand()).isCloseTo(80, within(1e-9));
        assertThat(plan.orders().getFirst().cost()).isEqualTo(mugs.units() * 250);
        assertThat(plan.orders().get(1).lines().getFirst().units() % 6).isZero();
        assertThat(plan.leftOut()).isEmpty();
    }

    @Test
    void openOrdersCountAsOnTheWay() {
        Plan without = plan(Map.of("MUG", new StockNow(35, 0)), MUG);
        Plan with = plan(Map.of("MUG", new StockNow(35, 500)), MUG);

        assertThat(without.orders()).hasSize(1);
        assertThat(with.orders()).isEmpty();
        assertThat(with.shortages()).isEmpty();
    }

    @Test
    void whatRunsOutBeforeAnOrderCanBeThereIsSaid() {
        Plan plan = plan(Map.of("MUG", new StockNow(35, 0), "VASE", new StockNow(45, 0)), MUG, VASE);

        assertThat(plan.shortages()).singleElement().satisfies(shortage -> {
            assertThat(shortage.sku()).isEqualTo("VASE");
            assertThat(shortage.days()).isEqualTo(4);
            assertThat(shortage.leadDays()).isEqualTo(20);
            assertThat(shortage.missing()).isCloseTo(155, within(1e-9));
        });
    }

    @Test
    void whatCannotBePlannedIsLeftOutWithAReason() {
        Plan plan = plan(
                Map.of(),
                new Supply("NEW", "near", 100, OrderTerms.ANY),
                new Supply("LOST", "nobody", 100, OrderTerms.ANY),
                MUG);

        assertThat(plan.leftOut())
                .containsExactly(
                        new LeftOut("NEW", "there is no forecast that reaches so far"),
                        new LeftOut("LOST", "there is no supplier nobody"));
        assertThat(plan.orders()).as("nothing is there").hasSize(1);
        assertThat(plan(Map.of()).orders()).isEmpty();
    }

    @Test
    void nothingIsBoughtForNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Supply("MUG", "near", 0, OrderTerms.ANY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Prospect(new Outlook(new double[1], new double[1]), Double.NaN, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Replenishment(SUPPLIERS, 1).plan(List.of(MUG), ReplenishmentTest::tenADay, Map.of()));
    }
}

package dev.holdfast.planning.replenish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.holdfast.planning.replenish.Budget.Wish;
import dev.holdfast.planning.replenish.FairShares.Need;
import dev.holdfast.planning.replenish.Transfers.Place;
import dev.holdfast.planning.replenish.Transfers.Transfer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharingTest {

    @Test
    void oneStockForFourRegionsNeedsHalfTheSafety() {
        assertThat(Pooling.deviation(0, 10, 10, 10, 10)).isEqualTo(20);
        assertThat(Pooling.saved(0, 10, 10, 10, 10)).isEqualTo(0.5);
        assertThat(Pooling.saved(1, 10, 30)).isCloseTo(0, within(1e-12));
        assertThat(Pooling.deviation(0.5, 3, 4)).isCloseTo(Math.sqrt(9 + 16 + 12), within(1e-12));
        assertThat(Pooling.saved(0)).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> Pooling.deviation(1.1, 1, 1));
        assertThatIllegalArgumentException()
                .as("three cannot all be opposed")
                .isThrownBy(() -> Pooling.deviation(-1, 1, 1, 1));
    }

    @Test
    void warehousesAreEquallySafe() {
        List<Need> needs = List.of(new Need(new LeadTimeDemand(100, 10), 0), new Need(new LeadTimeDemand(100, 30), 0));

        // one standard deviation above what each expects
        assertThat(FairShares.of(240, needs)).containsExactly(110, 130);
    }

    @Test
    void whoHasTooMuchGetsNothing() {
        List<Need> needs = List.of(
                new Need(new LeadTimeDemand(100, 10), 300),
                new Need(new LeadTimeDemand(100, 30), 20),
                new Need(new LeadTimeDemand(100, 30), 0));

        assertThat(FairShares.of(100, needs)).containsExactly(0, 40, 60);
        assertThat(FairShares.of(0, needs)).containsExactly(0, 0, 0);
        assertThatIllegalArgumentException().isThrownBy(() -> FairShares.of(-1, needs));
        assertThatIllegalArgumentException().isThrownBy(() -> FairShares.of(5, List.of()));
    }

    @Test
    void manyUnitsAreSharedInSteps() {
        List<Need> needs =
                List.of(new Need(new LeadTimeDemand(1e6, 1e5), 0), new Need(new LeadTimeDemand(1e6, 1e5), 0));

        long[] shares = FairShares.of(3_000_001, needs);

        assertThat(Arrays.stream(shares).sum()).isEqualTo(3_000_001);
        assertThat(Math.abs(shares[0] - shares[1])).isLessThanOrEqualTo(3_000);
    }

    @Test
    void warehousesHelpEachOtherFirst() {
        List<Place> places =
                List.of(new Place("north", 50, 60, 20), new Place("south", 5, 5, 30), new Place("west", 0, 0, 30));

        assertThat(Transfers.between(places))
                .containsExactly(new Transfer("north", "west", 30), new Transfer("north", "south", 10));
    }

    @Test
    void whatIsHeldOrOnTheWayCannotLeave() {
        assertThat(Transfers.between(List.of(new Place("north", 0, 80, 20), new Place("south", 5, 5, 30))))
                .isEmpty();
        assertThat(Transfers.between(List.of(new Place("north", 20, 20, 20), new Place("south", 30, 30, 30))))
                .isEmpty();
    }

    @Test
    void aBudgetGoesWhereItSellsMost() {
        LeadTimeDemand demand = new LeadTimeDemand(10, 10);
        Wish cheap = new Wish(demand, 0, OrderTerms.ANY, 40, 1);
        Wish dear = new Wish(demand, 0, OrderTerms.ANY, 40, 2);

        long[] bought = Budget.within(30, List.of(cheap, dear));

        // e^(-x/10) = e^(-y/10) / 2 and x + 2 y = 30: 14.6 and 7.7
        assertThat(bought[0]).isBetween(14L, 16L);
        assertThat(bought[1]).isBetween(7L, 8L);
        assertThat(bought[0] + 2 * bought[1]).isLessThanOrEqualTo(30);
        assertThat(Budget.within(1_000, List.of(cheap, dear))).containsExactly(40, 40);
        assertThat(Budget.within(0, List.of(cheap, dear))).containsExactly(0, 0);
        assertThatIllegalArgumentException().isThrownBy(() -> Budget.within(-1, List.of(cheap)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Wish(demand, 0, OrderTerms.ANY, 1, 0));
    }

    @Test
    void aBudgetBuysWholePacksAndMinimums() {
        LeadTimeDemand demand = new LeadTimeDemand(30, 10);
        Wish dozens = new Wish(demand, 0, new OrderTerms(12, 24), 48, 10);

        assertThat(Budget.within(479, List.of(dozens))).containsExactly(36);
        assertThat(Budget.within(239, List.of(dozens)))
                .as("less than the minimum")
                .containsExactly(0);
        assertThat(Budget.within(240, List.of(dozens))).containsExactly(24);
    }
}

package dev.holdfast.planning.replenish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.holdfast.planning.replenish.Suggestion.Reasons;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SupplierPlanTest {

    private static final Terms WEEKLY = new Terms(new LeadTime(8, 2), 2, 0, 0.25);
    private static final ServiceLevels SERVICE = new ServiceLevels(0.9, 4, 500);

    private static SkuState sku(String sku, long free, long onTheWay) {
        double[] mean = new double[30];
        double[] deviation = new double[30];
        Arrays.fill(mean, 10);
        Arrays.fill(deviation, 5);
        return new SkuState(sku, new Outlook(mean, deviation), 10, 4, free, onTheWay, 500, new OrderTerms(12, 0));
    }

    private static SupplierPlan plan(Terms terms) {
        return new SupplierPlan(terms, SERVICE, BlendedLevel.ALONE);
    }

    @Test
    void aSuggestionSaysWhy() {
        Suggestion suggestion =
                plan(WEEKLY).suggest(List.of(sku("MUG", 70, 24))).getFirst();

        Reasons reasons = suggestion.reasons();
        assertThat(reasons.days()).isEqualTo(10);
        assertThat(reasons.demand()).isCloseTo(100, within(1e-9));
        assertThat(reasons.serviceLevel()).isCloseTo(0.9, within(1e-9));
        assertThat(reasons.reorderPoint()).isCloseTo(reasons.demand() + reasons.safetyStock(), within(1e-9));
        assertThat(reasons.orderUpTo()).isEqualTo(reasons.reorderPoint());
        assertThat(reasons.free()).isEqualTo(70);
        assertThat(reasons.onTheWay()).isEqualTo(24);
        assertThat(reasons.wanted()).isCloseTo(reasons.orderUpTo() - 94, within(1e-9));
        assertThat(reasons.capped()).isEqualTo(40); // two reviews of two days
        assertThat(suggestion.units()).isEqualTo(48); // four dozens
        assertThat(suggestion.cost()).isEqualTo(48 * 500);
    }

    @Test
    void whatIsOnTheWayIsNotOrderedAgain() {
        assertThat(plan(WEEKLY).suggest(List.of(sku("MUG", 70, 500)))).isEmpty();
        assertThat(plan(WEEKLY).suggest(List.of(sku("MUG", 570, 0)))).isEmpty();
        assertThat(plan(WEEKLY).suggest(List.of())).isEmpty();
    }

    @Test
    void othersComeAlongOnceSomethingIsDue() {
        Terms shared = new Terms(new LeadTime(8, 2), 2, 60_000, 0.25);
        long due = 0;
        Reasons reasons =
                plan(shared).suggest(List.of(sku("DUE", due, 0))).getFirst().reasons();
        long between = Math.round(reasons.reorderPoint() + (reasons.orderUpTo() - reasons.reorderPoint()) / 4);

        assertThat(reasons.orderUpTo()).as("a lot").isGreaterThan(reasons.reorderPoint() + 100);
        assertThat(plan(shared).suggest(List.of(sku("ALONG", between, 0)))).isEmpty();
        assertThat(plan(shared).suggest(List.of(sku("DUE", due, 0), sku("ALONG", between, 0), sku("FULL", 2_000, 0))))
                .extracting(Suggestion::sku)
                .containsExactly("DUE", "ALONG");
    }

    @Test
    void aBudgetIsKept() {
        List<SkuState> skus = List.of(sku("A", 0, 0), sku("B", 60, 0));

        List<Suggestion> within = plan(WEEKLY).suggest(skus, 36 * 500);

        assertThat(within.stream().mapToLong(Suggestion::cost).sum()).isLessThanOrEqualTo(36 * 500);
        assertThat(within.getFirst().units()).as("what has least gets most").isEqualTo(36);
        assertThat(plan(WEEKLY).suggest(skus, 100_000_000))
                .isEqualTo(plan(WEEKLY).suggest(skus));
        assertThat(plan(WEEKLY).suggest(List.of(sku("A", 900, 0)), 5)).isEmpty();
    }

    @Test
    void termsThatNoSupplierHasAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Terms(new LeadTime(8, 2), 0, 0, 0.25));
        assertThatIllegalArgumentException().isThrownBy(() -> new Terms(new LeadTime(8, 2), 1, -1, 0.25));
        assertThatIllegalArgumentException().isThrownBy(() -> new Terms(new LeadTime(8, 2), 1, 0, 0));
    }
}

package dev.holdfast.local.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.planning.cost.Assumptions;
import dev.holdfast.planning.cost.Usage;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class NaiveDesignTest {

    private static final NaiveDesign NAIVE = new NaiveDesign(Assumptions.standard());

    @Test
    void anOrderOfOneLineWritesItselfItsLineAndItsStockTwice() {
        Usage reserve = of("A").getOrDefault(Step.RESERVE, Usage.NONE);
        assertThat(reserve.writeUnits()).isEqualTo(2 + 2 + 2);
        assertThat(reserve.indexWriteUnits()).isEqualTo(3);
    }

    @Test
    void everyFurtherLineIsTwoMoreItems() {
        assertThat(units("A", "B", "C") - units("A")).isEqualTo(2 * 4);
    }

    @Test
    void everyMessageIsReceivedHandledAndDeletedByItself() {
        Usage reserve = of("A").getOrDefault(Step.RESERVE, Usage.NONE);
        assertThat(reserve.invocations()).isEqualTo(1);
        assertThat(reserve.sqsRequests()).isEqualTo(3);
    }

    @Test
    void itHasTheSameRequestsAndEveryStep() {
        Map<Step, Usage> steps = of("A");
        assertThat(steps.keySet()).isEqualTo(EnumSet.complementOf(EnumSet.of(Step.SWEEP, Step.AUDIT)));
        assertThat(steps.values().stream().mapToDouble(Usage::httpRequests).sum())
                .isEqualTo(1 + 2 + 1 + 5);
    }

    private static double units(String... skus) {
        return Objects.requireNonNull(of(skus).get(Step.RESERVE)).writeUnits();
    }

    private static Map<Step, Usage> of(String... skus) {
        return NAIVE.of(List.of(Sales.of("1", skus)));
    }
}

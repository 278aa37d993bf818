package dev.holdfast.local.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.topology.Topology;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StepTest {

    @Test
    void everyMeasuredStepHasAFunctionOfTheTopology() {
        Set<Step> reached = Topology.HOLDFAST.functions().stream()
                .flatMap(function ->
                        Arrays.stream(Phase.values()).flatMap(phase -> Step.of(phase, function.name()).stream()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Step.class)));
        assertThat(reached).isEqualTo(EnumSet.complementOf(EnumSet.of(Step.TRACK, Step.DELIVER)));
    }

    @Test
    void whatIsNotBuiltIsEstimated() {
        assertThat(Arrays.stream(Step.values()).filter(Step::isEstimated)).containsExactly(Step.TRACK, Step.DELIVER);
    }

    @Test
    void settlingIsShippingUntilTheHoldsEnd() {
        assertThat(Step.of(Phase.SHIP, "settle-holds")).contains(Step.SHIP);
        assertThat(Step.of(Phase.EXPIRE, "settle-holds")).contains(Step.EXPIRE);
    }

    @Test
    void whatOnlyWatchesBelongsToNoStep() {
        assertThat(Step.of(Phase.ORDER, "read-order")).isEmpty();
        assertThat(Step.of(Phase.LOAD, "put-product")).isEmpty();
    }
}

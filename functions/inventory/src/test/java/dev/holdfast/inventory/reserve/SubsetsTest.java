package dev.holdfast.inventory.reserve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SubsetsTest {

    @Test
    void earlyMembersComeFirst() {
        assertThat(Subsets.ofSize(List.of("a", "b", "c"), 2))
                .containsExactly(List.of("a", "b"), List.of("a", "c"), List.of("b", "c"));
    }

    @Test
    void theWholeAndTheEmptyOne() {
        assertThat(Subsets.ofSize(List.of("a", "b"), 2)).containsExactly(List.of("a", "b"));
        assertThat(Subsets.ofSize(List.of("a", "b"), 0)).containsExactly(List.of());
    }
}

package dev.holdfast.inventory.count;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.inventory.stock.SkuAt;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountMergerTest {

    private static final List<String> PRECEDENCE = List.of("scanner", "warehouse", "channel");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static Count count(int index, String warehouse, String source, Instant at) {
        return new Count(index, new SkuAt("mug", warehouse), index, source, at);
    }

    private static List<Integer> winners(Count... counts) {
        return CountMerger.merge(List.of(counts), PRECEDENCE).winners().stream()
                .map(Count::index)
                .toList();
    }

    @Test
    void theSourceThatIsDeclaredFirstWinsEvenIfItIsOlder() {
        CountMerger.Merged merged = CountMerger.merge(
                List.of(
                        count(0, "main", "channel", NOON),
                        count(1, "main", "scanner", NOON.minusSeconds(60)),
                        count(2, "main", "warehouse", NOON)),
                PRECEDENCE);

        assertThat(merged.winners()).extracting(Count::index).containsExactly(1);
        assertThat(merged.superseded())
                .containsExactly(
                        new Quarantined(0, Quarantined.Reason.SUPERSEDED),
                        new Quarantined(2, Quarantined.Reason.SUPERSEDED));
    }

    @Test
    void ofOneSourceTheLatestWinsAndOfTwoAtOnceTheFirst() {
        assertThat(winners(
                        count(0, "main", "scanner", NOON),
                        count(1, "main", "scanner", NOON.plusSeconds(1)),
                        count(2, "main", "scanner", NOON.plusSeconds(1))))
                .containsExactly(1);
    }

    @Test
    void eachWarehouseHasItsOwnWinner() {
        assertThat(winners(count(0, "north", "channel", NOON), count(1, "main", "scanner", NOON)))
                .containsExactly(0, 1);
    }
}

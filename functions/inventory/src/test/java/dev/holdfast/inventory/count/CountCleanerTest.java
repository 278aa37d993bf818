package dev.holdfast.inventory.count;

import static dev.holdfast.inventory.count.Quarantined.Reason.DUPLICATE;
import static dev.holdfast.inventory.count.Quarantined.Reason.FUTURE;
import static dev.holdfast.inventory.count.Quarantined.Reason.IMPOSSIBLE;
import static dev.holdfast.inventory.count.Quarantined.Reason.INCOMPLETE;
import static dev.holdfast.inventory.count.Quarantined.Reason.STALE;
import static dev.holdfast.inventory.count.Quarantined.Reason.UNKNOWN_SKU;
import static dev.holdfast.inventory.count.Quarantined.Reason.UNKNOWN_SOURCE;
import static dev.holdfast.inventory.count.Quarantined.Reason.UNKNOWN_WAREHOUSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.inventory.stock.SkuAt;
import dev.holdfast.inventory.stock.StockItem;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CountCleanerTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final SkuAt MUG = new SkuAt("mug", "main");

    private static CountBody.Line line(String sku, String warehouse, long quantity, String source, Instant countedAt) {
        return new CountBody.Line(sku, warehouse, quantity, source, countedAt);
    }

    private static CountBody.Line mugs(long quantity, Instant countedAt) {
        return line("mug", "main", quantity, "scanner", countedAt);
    }

    private static StockItem item(int bucket, @Nullable Instant movedAt, @Nullable Instant countedAt) {
        return new StockItem(
                MUG.bucket(bucket), 5, 5, 0, 1, 1, Optional.ofNullable(movedAt), Optional.ofNullable(countedAt));
    }

    private static CountCleaner.Cleaned clean(List<StockItem> stock, CountBody.@Nullable Line... lines) {
        return CountCleaner.clean(
                Arrays.asList(lines),
                new CountCleaner.World(
                        Set.of("mug"), Set.of("main"), Set.of("scanner", "channel"), Map.of(MUG, stock), NOW));
    }

    private static List<Quarantined.Reason> reasons(List<StockItem> stock, CountBody.@Nullable Line... lines) {
        return clean(stock, lines).quarantined().stream()
                .map(Quarantined::reason)
                .toList();
    }

    @Test
    void soundCountsPass() {
        CountCleaner.Cleaned cleaned = clean(
                List.of(),
                mugs(0, NOW),
                mugs(2_147_483_647L, NOW.minus(Duration.ofHours(24))),
                mugs(3, NOW.plus(Duration.ofMinutes(5))));

        assertThat(cleaned.quarantined()).isEmpty();
        assertThat(cleaned.counts()).extracting(Count::index).containsExactly(0, 1, 2);
        assertThat(cleaned.counts().getFirst()).isEqualTo(new Count(0, MUG, 0, "scanner", NOW));
    }

    @Test
    void gapsAreIncomplete() {
        assertThat(reasons(
                        List.of(),
                        null,
                        new CountBody.Line(null, "main", 1L, "scanner", NOW),
                        new CountBody.Line("mug", null, 1L, "scanner", NOW),
                        new CountBody.Line("mug", "main", null, "scanner", NOW),
                        new CountBody.Line("mug", "main", 1L, null, NOW),
                        new CountBody.Line("mug", "main", 1L, "scanner", null)))
                .containsExactly(INCOMPLETE, INCOMPLETE, INCOMPLETE, INCOMPLETE, INCOMPLETE, INCOMPLETE);
    }

    @Test
    void onlyExactRepeatsAreDuplicates() {
        assertThat(clean(List.of(), mugs(1, NOW), mugs(1, NOW), mugs(2, NOW), mugs(1, NOW))
                        .quarantined())
                .containsExactly(new Quarantined(1, DUPLICATE), new Quarantined(3, DUPLICATE));
    }

    @Test
    void whatNobodyKnowsIsNamed() {
        assertThat(reasons(
                        List.of(),
                        line("cup", "main", 1, "scanner", NOW),
                        line("mug", "north", 1, "scanner", NOW),
                        line("mug", "main", 1, "hearsay", NOW)))
                .containsExactly(UNKNOWN_SKU, UNKNOWN_WAREHOUSE, UNKNOWN_SOURCE);
    }

    @Test
    void impossibleQuantitiesAndTimes() {
        assertThat(reasons(
                        List.of(),
                        mugs(-1, NOW),
                        mugs(2_147_483_648L, NOW),
                        mugs(1, NOW.plus(Duration.ofMinutes(5)).plusMillis(1)),
                        mugs(1, NOW.minus(Duration.ofHours(24)).minusMillis(1))))
                .containsExactly(IMPOSSIBLE, IMPOSSIBLE, FUTURE, STALE);
    }

    @Test
    void aCountIsStaleOnceGoodsHaveMovedInAnyBucket() {
        Instant before = NOW.minusSeconds(60);
        List<StockItem> stock = List.of(item(0, before, null), item(1, NOW, null));

        assertThat(reasons(stock, mugs(1, NOW.minusMillis(1)), mugs(1, NOW))).containsExactly(STALE);
    }

    @Test
    void aCountIsStaleIfALaterOneWasApplied() {
        List<StockItem> stock = List.of(item(0, null, NOW.minusSeconds(10)));

        assertThat(reasons(stock, mugs(1, NOW.minusSeconds(11)), mugs(1, NOW.minusSeconds(10))))
                .containsExactly(STALE);
    }
}

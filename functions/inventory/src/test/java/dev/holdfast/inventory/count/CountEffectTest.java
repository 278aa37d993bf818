package dev.holdfast.inventory.count;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.inventory.stock.SkuAt;
import dev.holdfast.inventory.stock.StockItem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CountEffectTest {

    private static final SkuAt MUG = new SkuAt("mug", "main");

    private static CountEffect count(long quantity, StockItem... stock) {
        return CountEffect.of(new Count(0, MUG, quantity, "scanner", Instant.EPOCH), List.of(stock));
    }

    private static StockItem item(int bucket, long onHand, long available) {
        return new StockItem(MUG.bucket(bucket), onHand, available, 0, 1, 1, Optional.empty(), Optional.empty());
    }

    private static List<Long> deltas(CountEffect effect) {
        return effect.items().stream().map(CountEffect.OfItem::delta).toList();
    }

    @Test
    void aFirstCountMakesTheItem() {
        CountEffect effect = count(4, StockItem.none(MUG.bucket(0)));

        assertThat(effect.items()).containsExactly(new CountEffect.OfItem(StockItem.none(MUG.bucket(0)), 4, 0));
        assertThat(effect.delta()).isEqualTo(4);
    }

    @Test
    void whatIsMoreGoesToTheEmptiestBucketAndAllAreGuarded() {
        CountEffect effect = count(12, item(0, 5, 5), item(1, 5, 1));

        assertThat(deltas(effect)).containsExactly(0L, 2L);
        assertThat(effect.missing()).isZero();
    }

    @Test
    void whatIsLessComesFromTheFullestBuckets() {
        CountEffect effect = count(4, item(0, 4, 2), item(1, 6, 6));

        assertThat(deltas(effect)).containsExactly(0L, -6L);
        assertThat(effect.delta()).isEqualTo(-6);
        assertThat(effect.missing()).isZero();
    }

    @Test
    void heldUnitsStayOnPaperAndTheirLackIsAShortage() {
        CountEffect effect = count(1, item(0, 4, 2), item(1, 6, 3));

        assertThat(deltas(effect)).containsExactly(-2L, -3L);
        assertThat(effect.delta()).isEqualTo(-5);
        assertThat(effect.missing()).isEqualTo(4);
        assertThat(effect.items()).extracting(CountEffect.OfItem::shortage).containsExactly(4L, 0L);
    }

    @Test
    void aCountThatAgreesChangesNoUnits() {
        CountEffect effect = count(10, item(0, 4, 2), item(1, 6, 6));

        assertThat(deltas(effect)).containsExactly(0L, 0L);
    }
}

package dev.holdfast.planning.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderCountsTest {

    private static final Offset<Double> EXACT = within(1e-9);

    @TempDir
    private Path folder;

    private static Counted counted(double lines, double batch, double writeUnits, double invocations) {
        return new Counted(
                lines,
                batch,
                Usage.wrote(writeUnits, 0).plus(Usage.invoked(invocations, 0, 0, 0, 0)),
                Map.of("stock", writeUnits),
                Map.of("stock", writeUnits / 2),
                Map.of("reserve-stock", 1.0));
    }

    /** 2 units an order, 2 a line, and one invocation a batch. */
    private static final OrderCounts COUNTS = new OrderCounts(
            LocalDate.of(2026, 11, 22),
            counted(1, 1, 4, 1),
            counted(1, 100, 4, 0.01),
            counted(21, 2, 44, 0.5),
            counted(21, 50, 44, 0.02));

    @Test
    void whatWasCountedComesOutAgain() {
        assertThat(COUNTS.of(1, 1).used().invocations()).isEqualTo(1, EXACT);
        assertThat(COUNTS.of(1, 100).used().invocations()).isEqualTo(0.01, EXACT);
        assertThat(COUNTS.of(21, 50).used().writeUnits()).isEqualTo(44, EXACT);
        assertThat(COUNTS.of(21, 50).writeUnits()).containsEntry("stock", 44.0);
    }

    @Test
    void inBetweenLinesAddUpAndBatchesShare() {
        Counted order = COUNTS.of(11, 10);

        assertThat(order.lines()).isEqualTo(11, EXACT);
        assertThat(order.used().writeUnits()).isEqualTo(2 + 2 * 11, EXACT);
        assertThat(order.decideUnits().get("stock")).isEqualTo(12, EXACT);
        assertThat(order.used().invocations()).isEqualTo(0.1, EXACT);
        assertThat(order.calls().get("reserve-stock")).isEqualTo(1, EXACT);
    }

    @Test
    void beyondWhatWasCountedItGoesOnAndNeverBelowNothing() {
        assertThat(COUNTS.of(41, 1).used().writeUnits()).isEqualTo(84, EXACT);
        assertThat(COUNTS.of(1, 1e9).used().invocations()).isEqualTo(0, within(1e-8));
    }

    @Test
    void theCountsThatComeWithHoldfast() {
        OrderCounts counts = OrderCounts.standard();

        assertThat(counts.oneLineAlone().batch()).isLessThan(2);
        assertThat(counts.oneLineFull().batch()).isGreaterThan(50);
        assertThat(counts.manyLinesFull().lines()).isGreaterThan(20);
        for (Counted each : new Counted[] {
            counts.oneLineAlone(), counts.oneLineFull(), counts.manyLinesAlone(), counts.manyLinesFull()
        }) {
            assertThat(each.writeUnits().values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .as("by table and in all")
                    .isEqualTo(each.used().allWriteUnits(), within(1e-4));
            assertThat(each.decideUnits().keySet()).containsExactlyInAnyOrder("orders", "order-groups", "stock");
            assertThat(each.calls())
                    .as("paid and shipped; held, shipped")
                    .containsKeys("create-order", "reserve-stock", "confirm-payment", "update-tracking")
                    .hasEntrySatisfying(
                            "notify-customer", calls -> assertThat(calls).isEqualTo(2, within(0.01)))
                    .hasEntrySatisfying(
                            "settle-holds", calls -> assertThat(calls).isEqualTo(2, within(0.01)));
        }
    }

    @Test
    void anIncompleteFileIsRefused() throws IOException {
        Path lacking = Files.writeString(folder.resolve("a"), "date = 2026-11-22\none-line.alone.lines = 1\n");
        Path nothing = Files.writeString(
                folder.resolve("b"), "date = 2026-11-22\none-line.alone.lines = 0\none-line.alone.batch = 1\n");

        assertThatExceptionOfType(BadFigures.class)
                .isThrownBy(() -> OrderCounts.read(lacking))
                .withMessageContaining("lacks one-line.alone.batch");
        assertThatExceptionOfType(BadFigures.class)
                .isThrownBy(() -> OrderCounts.read(nothing))
                .withMessageContaining("was not counted");
    }
}

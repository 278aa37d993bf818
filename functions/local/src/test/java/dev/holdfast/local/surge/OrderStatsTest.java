package dev.holdfast.local.surge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.local.surge.OrderView.Decision;
import dev.holdfast.local.surge.PlacedOrder.End;
import dev.holdfast.model.Address;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrderStatsTest {

    private static final Instant START = Instant.parse("2026-11-27T08:00:00Z");

    @Test
    void eachOrderIsCountedByItsEnd() {
        OrderStats stats = OrderStats.of(List.of(
                order(0, 100L, true, End.PAID),
                order(0, 200L, true, End.UNPAID),
                order(0, 300L, false, End.REJECTED),
                order(0, null, false, End.LOST),
                order(0, null, false, End.REFUSED)));
        assertThat(stats.accepted()).isEqualTo(4);
        assertThat(stats.reserved()).isEqualTo(2);
        assertThat(stats.rejected()).isEqualTo(1);
        assertThat(stats.paid()).isEqualTo(1);
        assertThat(stats.unpaid()).isEqualTo(1);
        assertThat(stats.lost()).isEqualTo(1);
        assertThat(stats.refused()).isEqualTo(1);
        assertThat(stats.decided()).isEqualTo(3);
    }

    @Test
    void theRateRunsFromTheFirstRequestToTheLastDecision() {
        OrderStats stats = OrderStats.of(List.of(order(0, 100L, true, End.PAID), order(1_000, 2_000L, true, End.PAID)));
        assertThat(stats.ordersPerSecond()).isEqualTo(1.0);
        assertThat(stats.decisionMs()).isEqualTo(new Percentiles(100, 1_000));
    }

    @Test
    void whatWasDecidedBeforeItWasSentIsARepeatAndHasNoTime() {
        OrderStats stats = OrderStats.of(List.of(order(1_000, 500L, true, End.PAID)));
        assertThat(stats.reserved()).isEqualTo(1);
        assertThat(stats.decisionMs()).isEqualTo(new Percentiles(0, 0));
        assertThat(stats.ordersPerSecond()).isZero();
    }

    @Test
    void anOrderGivenUpIsLostUnlessItWasDecided() {
        PlacedOrder undecided = placed();
        undecided.giveUp();
        assertThat(undecided.end()).isCompletedWithValue(End.LOST);
        PlacedOrder decided = placed();
        decided.decided(new Decision(START, true));
        decided.giveUp();
        assertThat(decided.end()).isCompletedWithValue(End.UNPAID);
    }

    @Test
    void percentilesAreNearestRanks() {
        List<Duration> times =
                LongStream.rangeClosed(1, 200).mapToObj(Duration::ofMillis).toList();
        assertThat(Percentiles.of(times.reversed())).isEqualTo(new Percentiles(100, 198));
        assertThat(Percentiles.of(List.of(Duration.ofMillis(7)))).isEqualTo(new Percentiles(7, 7));
        assertThat(Percentiles.of(List.of())).isEqualTo(new Percentiles(0, 0));
    }

    @Test
    void oversoldIsWhatWasPromisedBeyondTheSupplyOfEachSku() {
        StockLedger ledger = new StockLedger();
        ledger.supply(Map.of("A", 10L, "B", 10L));
        ledger.supply(Map.of("A", -3L));
        ledger.promise(Map.of("A", 9L, "B", 1L, "C", 2L));
        assertThat(ledger.oversold()).isEqualTo(2 + 2);
        ledger.release(Map.of("A", 9L));
        assertThat(ledger.oversold()).isEqualTo(2);
        assertThat(ledger.oversold(sku -> 100)).isZero();
    }

    private static PlacedOrder order(long sentMs, @Nullable Long decidedMs, boolean reserved, End end) {
        PlacedOrder order = placed();
        order.sent(START.plusMillis(sentMs));
        if (decidedMs != null) {
            order.decided(new Decision(START.plusMillis(decidedMs), reserved));
        }
        order.end().complete(end);
        return order;
    }

    private static PlacedOrder placed() {
        Address nowhere = new Address("A", "1", null, "B", null, "0", "GB");
        return new PlacedOrder("key", "anna", nowhere, Map.of("10001", 1L));
    }
}

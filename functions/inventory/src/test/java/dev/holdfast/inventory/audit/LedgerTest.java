package dev.holdfast.inventory.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.inventory.audit.AuditReport.Difference;
import dev.holdfast.inventory.movement.MovementKind;
import dev.holdfast.inventory.movement.MovementLine;
import dev.holdfast.inventory.movement.MovementPart;
import dev.holdfast.inventory.stock.SkuAt;
import dev.holdfast.inventory.stock.StockItem;
import dev.holdfast.model.stock.Allocation;
import dev.holdfast.orders.Hold;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final SkuAt MUG = new SkuAt("mug", "main");

    private static StockItem item(int bucket, long onHand, long available, long writes) {
        return new StockItem(MUG.bucket(bucket), onHand, available, 0, writes, 1, Optional.empty(), Optional.empty());
    }

    private static MovementPart moved(int bucket, long delta) {
        return new MovementPart(
                MovementKind.RECEIPT,
                "r",
                0,
                List.of(new MovementLine(MUG.bucket(bucket), delta)),
                "hash",
                Instant.EPOCH,
                "receipt",
                Optional.empty());
    }

    private static List<Allocation> units(int bucket, long quantity) {
        return List.of(new Allocation(MUG.bucket(bucket), quantity));
    }

    /** Ten came, two were shipped, three are held; a unit was shifted to bucket 1. */
    private static Ledger sound() {
        Ledger ledger = new Ledger();
        ledger.item(item(0, 7, 4, 5));
        ledger.item(item(1, 1, 1, 1));
        ledger.movement(moved(0, 10));
        ledger.hold(Hold.State.SHIPPED, units(0, 2));
        ledger.hold(Hold.State.OPEN, units(0, 3));
        ledger.hold(Hold.State.RELEASED, units(0, 100));
        ledger.hold(Hold.State.TRYING, units(0, 100));
        return ledger;
    }

    private static List<Difference> differences(Ledger ledger) {
        return ledger.unbalanced().entrySet().stream()
                .flatMap(each -> Ledger.differences(each.getKey(), each.getValue()).stream())
                .toList();
    }

    @Test
    void soundBooksBalanceOverAllBuckets() {
        assertThat(sound().unbalanced()).isEmpty();
        assertThat(sound().impossible()).isEmpty();
    }

    @Test
    void unitsThatNobodyBroughtAreFound() {
        Ledger ledger = sound();
        ledger.movement(moved(1, -1));

        assertThat(differences(ledger)).containsExactly(new Difference("mug", "main", null, "onHand", 7, 8));
    }

    @Test
    void unitsThatAreHeldForNobodyAreFound() {
        Ledger ledger = sound();
        ledger.hold(Hold.State.OPEN, units(1, 1));

        assertThat(differences(ledger)).containsExactly(new Difference("mug", "main", null, "held", 4, 3));
    }

    @Test
    void aHoldOfStockThatNeverWasIsFound() {
        Ledger ledger = new Ledger();
        ledger.hold(Hold.State.OPEN, units(0, 1));

        assertThat(differences(ledger)).containsExactly(new Difference("mug", "main", null, "held", 1, 0));
    }

    @Test
    void whatIsBelowZeroInOneItemIsFoundThoughTheSumIsNot() {
        Ledger ledger = new Ledger();
        ledger.item(item(0, 5, 6, 1));
        ledger.item(item(1, 5, -1, 1));

        assertThat(ledger.impossible())
                .containsExactly(
                        new Difference("mug", "main", null, "held of bucket 0", 0, -1),
                        new Difference("mug", "main", null, "available of bucket 1", 0, -1));
    }

    @Test
    void whatMovedWhileItWasReadIsLookedAtAgainAndWhatDidNotCounts() {
        OrderWatch watch = new OrderWatch(Instant.EPOCH, Duration.ZERO);
        Ledger ledger = sound();
        ledger.hold(Hold.State.OPEN, units(0, 1));
        AuditRounds rounds = new AuditRounds();
        assertThat(rounds.suspects(ledger)).containsOnlyKeys(MUG);

        rounds.add(ledger, watch, Map.of(MUG, 7L));
        assertThat(rounds.isOpen()).isTrue();
        assertThat(rounds.unsettled()).isEqualTo(1);
        assertThat(rounds.differences()).isEmpty();

        rounds.add(ledger, watch, Map.of(MUG, 6L));
        assertThat(rounds.isOpen()).isFalse();
        assertThat(rounds.differences()).containsExactly(new Difference("mug", "main", null, "held", 4, 3));
    }

    @Test
    void whatBalancesOnceIsNotLookedAtAgain() {
        OrderWatch watch = new OrderWatch(Instant.EPOCH, Duration.ZERO);
        AuditRounds rounds = new AuditRounds();
        rounds.add(sound(), watch, Map.of());
        Ledger later = sound();
        later.hold(Hold.State.OPEN, units(0, 1));

        assertThat(rounds.suspects(later)).isEmpty();
        assertThat(rounds.isOpen()).isFalse();
    }
}

package dev.holdfast.planning.history;

import static dev.holdfast.planning.history.World.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RollUpDemandTest {

    private static final LocalDate YESTERDAY = TODAY.minusDays(1);

    private final World world = new World();

    private static DemandDay day(LocalDate date, long sold, long lost, long lines) {
        return new DemandDay(date, sold, lost, lines, 0, 0);
    }

    @Test
    void bucketsAndWarehousesOfASkuAreOneDemand() {
        world.counted("mug", "main", 0, YESTERDAY, 3, 1, 2);
        world.counted("mug", "main", 1, YESTERDAY, 2, 0, 1);
        world.counted("mug", "kassel", 0, YESTERDAY, 1, 0, 1);
        world.counted("mug", "main", 0, YESTERDAY.minusDays(1), 7, 0, 4);
        world.counted("pot", "main", 0, YESTERDAY, 9, 0, 1);

        world.rollUp.run(world.now);

        assertThat(world.days("mug")).containsExactly(day(YESTERDAY.minusDays(1), 7, 0, 4), day(YESTERDAY, 6, 1, 4));
        assertThat(world.days("pot")).containsExactly(day(YESTERDAY, 9, 0, 1));
        assertThat(world.countersLeft()).isZero();
        assertThat(world.plans.rolledUpThrough()).contains(YESTERDAY);
    }

    @Test
    void todayStaysWhereItIsCounted() {
        world.counted("mug", "main", 0, TODAY, 3, 0, 1);

        world.rollUp.run(world.now);

        assertThat(world.days("mug")).isEmpty();
        assertThat(world.countersLeft()).isEqualTo(2);
    }

    @Test
    void justAfterMidnightTheDayIsNotYetOver() {
        world.counted("mug", "main", 0, YESTERDAY, 3, 0, 1);

        world.rollUp.run(world.now.minus(Duration.ofMinutes(90)));

        assertThat(world.days("mug")).isEmpty();
    }

    @Test
    void twiceIsOnce() {
        world.counted("mug", "main", 0, YESTERDAY, 3, 0, 1);

        world.rollUp.run(world.now);
        world.rollUp.run(world.now);

        assertThat(world.days("mug")).containsExactly(day(YESTERDAY, 3, 0, 1));
    }

    @Test
    void killedBeforeOrAfterItsWriteItIsOnce() {
        for (int sku = 0; sku < 60; sku++) { // more than one transaction takes
            world.counted("sku-" + sku, "main", 0, YESTERDAY, sku + 1, 0, 1);
        }
        world.dieAfterTransaction(1);
        assertThatThrownBy(() -> world.rollUp.run(world.now)).isInstanceOf(World.Crash.class);
        world.recover();
        assertThat(world.plans.rolledUpThrough()).isEmpty();
        assertThat(world.countersLeft()).isPositive().isLessThan(120);
        world.dieBeforeTransaction(1);
        assertThatThrownBy(() -> world.rollUp.run(world.now)).isInstanceOf(World.Crash.class);
        world.recover();

        world.rollUp.run(world.now);

        for (int sku = 0; sku < 60; sku++) {
            assertThat(world.days("sku-" + sku)).containsExactly(day(YESTERDAY, sku + 1, 0, 1));
        }
        assertThat(world.countersLeft()).isZero();
        assertThat(world.plans.rolledUpThrough()).contains(YESTERDAY);
    }

    @Test
    void whatIsCountedInBetweenIsNotLost() {
        world.counted("mug", "main", 0, YESTERDAY, 3, 0, 1);
        world.beforeNextTransaction(() -> world.counted("mug", "main", 0, YESTERDAY, 2, 5, 1));

        world.rollUp.run(world.now);

        assertThat(world.days("mug")).containsExactly(day(YESTERDAY, 5, 5, 2));
        assertThat(world.countersLeft()).isZero();
    }

    @Test
    void whatIsCountedToAPastDayLaterOnComesWithTheNextDay() {
        world.counted("mug", "main", 0, YESTERDAY, 3, 0, 2);
        world.rollUp.run(world.now);
        world.undone("mug", YESTERDAY, 2);

        world.rollUp.run(world.now);
        assertThat(world.countersLeft()).as("it has run today").isEqualTo(2);
        world.rollUp.run(world.now.plus(Duration.ofDays(1)));

        assertThat(world.days("mug")).containsExactly(day(YESTERDAY, 1, 0, 1));
        assertThat(world.countersLeft()).isZero();
    }

    @Test
    void manyDaysAreMovedInSeveralWritesAndYearsHaveTheirOwnRows() {
        LocalDate first = LocalDate.parse("2025-12-01");
        for (int day = 0; day < 50; day++) {
            world.counted("mug", "main", 0, first.plusDays(day), 1, 0, 1);
        }

        world.rollUp.run(world.now);

        assertThat(world.days("mug")).hasSize(50).allMatch(day -> day.sold() == 1);
        assertThat(world.demand.of("mug")).extracting(year -> year.key().year()).containsExactly(2025, 2026);
        assertThat(world.plans.rolledUpThrough()).contains(YESTERDAY);
    }

    @Test
    void contentionIsWaitedOut() {
        world.counted("mug", "main", 0, YESTERDAY, 3, 0, 1);
        world.conflictNext(4);

        world.rollUp.run(world.now);

        assertThat(world.days("mug")).containsExactly(day(YESTERDAY, 3, 0, 1));
    }

    @Test
    void whatCannotBeMovedStaysAndIsNotCalledDone() {
        world.counted("mug", "main", 0, YESTERDAY, 3, 0, 1);
        world.conflictNext(1_000);

        world.rollUp.run(world.now);

        assertThat(world.days("mug")).isEmpty();
        assertThat(world.countersLeft()).isEqualTo(2);
        assertThat(world.plans.rolledUpThrough()).isEmpty();
    }

    @Test
    void importedHistoryStaysBesideIt() {
        world.post(world.importDemand, "{'lines':[{'sku':'mug','date':'" + YESTERDAY + "','units':4,'lines':2}]}");
        world.counted("mug", "main", 0, YESTERDAY, 3, 0, 1);

        world.rollUp.run(world.now);

        DemandYear year = world.demand.of("mug").getFirst();
        assertThat(year.counted()).isEqualTo(List.of(day(YESTERDAY, 3, 0, 1)));
        assertThat(year.imported()).isEqualTo(List.of(day(YESTERDAY, 4, 0, 2)));
        assertThat(year.days()).isEqualTo(List.of(day(YESTERDAY, 7, 0, 3)));
    }
}

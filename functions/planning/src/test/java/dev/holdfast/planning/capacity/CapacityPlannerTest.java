package dev.holdfast.planning.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.holdfast.model.topology.Topology;
import dev.holdfast.planning.capacity.SeasonCost.Books;
import dev.holdfast.planning.cost.Usage;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class CapacityPlannerTest {

    private static final LocalDateTime NINE = LocalDateTime.of(2026, 11, 2, 9, 0);
    private static final Books BOOKS = Books.standard();
    private static final CapacityPlanner PLANNER = new CapacityPlanner(Topology.HOLDFAST, BOOKS);

    /** Ten days of eight hours, an order in every fourth minute. */
    private static Sample steady() {
        SplittableRandom random = new SplittableRandom(7);
        List<LocalDateTime> arrivals = new ArrayList<>();
        for (int minute = 0; minute < 10 * 8 * 60; minute++) {
            if (random.nextInt(4) == 0) {
                arrivals.add(NINE.plusDays(minute / 480).plusMinutes(minute % 480));
            }
        }
        return new Sample("a test", arrivals, 3, "MUG", 0.2);
    }

    private static CapacityPlan plan(double growth, long burst) {
        return PLANNER.plan(steady(), new PlanOptions(0.99, growth, 30, burst), Optional.empty());
    }

    @Test
    void aSmallShopNeedsLittle() {
        CapacityPlan plan = plan(1, 0);

        assertThat(plan.sufficient()).isTrue();
        assertThat(plan.peak().minutes()).isEqualTo(30 * 8 * 60);
        assertThat(plan.peak().ordersAMinute())
                .isBetween(4L, 7L)
                .isGreaterThan(plan.peak().ordersAMinuteOnce());
        assertThat(plan.peak().ordersAMinuteTypical())
                .isLessThanOrEqualTo(plan.peak().ordersAMinute());
        assertThat(plan.hotSku().buckets()).isEqualTo(1);
        assertThat(plan.journey()).isNull();
        assertThat(load(plan, "reserve-stock").declared()).isEqualTo(2);
        assertThat(load(plan, "create-order").declared()).isNull();
    }

    @Test
    void aThousandTimesTheOrdersFillTheBatches() {
        CapacityPlan plan = plan(1_000, 0);
        FunctionLoad reserve = load(plan, "reserve-stock");

        assertThat(reserve.perSecond()).isEqualTo(plan.peak().ordersASecond(), within(1e-6));
        assertThat(reserve.batch()).isGreaterThan(5).isLessThanOrEqualTo(196);
        assertThat(load(plan, "create-order").busy())
                .as("Little: rate x duration")
                .isEqualTo(plan.peak().ordersASecond() * 0.012, within(1e-6));
        assertThat(plan.cost().orders()).isEqualTo(steady().arrivals().size() / 10.0 * 30 * 1_000, within(1e-3));
        assertThat(plan.cost().dollarsAMillion()).isLessThan(plan(1, 0).cost().dollarsAMillion());
    }

    @Test
    void whatIsTooSmallIsSaid() {
        CapacityPlan plan = plan(1_000_000, 0);

        assertThat(plan.sufficient()).isFalse();
        assertThat(plan.findings())
                .filteredOn(finding -> !finding.enough())
                .extracting(Finding::what)
                .contains("reserve-stock: deliveries at once", "orders: write units a second");
        assertThat(load(plan, "reserve-stock").handledWithinSeconds()).isNull();
        assertThat(load(plan, "reserve-stock").utilisation()).isGreaterThan(1);
        assertThat(load(plan, "reserve-stock").atOnce()).isGreaterThan(2);
    }

    @Test
    void noSizeIsTooLargeToSaySo() {
        List<LocalDateTime> flood = new ArrayList<>();
        for (int i = 0; i < 200_000; i++) {
            flood.add(NINE.plusDays(i % 9).plusMinutes(i % 7));
        }
        CapacityPlan plan = PLANNER.plan(
                new Sample("a flood", flood, 3, "MUG", 1), new PlanOptions(0.99, 1e6, 30, 0), Optional.empty());

        assertThat(plan.sufficient()).isFalse();
        assertThat(load(plan, "reserve-stock").atOnce()).isGreaterThan(10_000);
        assertThat(plan.drain().peakMinuteSeconds()).isNotNull().isFinite();
        assertThat(plan.hotSku().buckets()).isGreaterThan(32);
    }

    @Test
    void aBurstIsDecidedAsFastAsItCanBe() {
        CapacityPlan plan = plan(1, 5_000);

        assertThat(plan.drain().ordersASecondMax()).isEqualTo(2 * 196 / 0.334, within(1e-6));
        assertThat(plan.drain().burstSeconds()).isNotNull().isEqualTo(4.26, within(0.01));
        assertThat(plan.hotSku().writesAnOrder()).isEqualTo(1 / 98.0, within(1e-12));
        assertThat(plan.hotSku().buckets()).isEqualTo(1);
        assertThat(plan.hotSku().bucketsAlone())
                .as("4 units an order, 1,174 orders a second")
                .isEqualTo(5);
        assertThat(plan(1, 0).drain().burstSeconds()).isEqualTo(0);
        assertThat(plan.tables().getFirst().unitsASecond())
                .as("two units an order to decide it")
                .isBetween(2_300.0, 2_500.0);
        assertThat(plan.sufficient()).isTrue();
    }

    @Test
    void theCostIsWhatTheCountsSay() {
        CapacityPlan plan = plan(1, 0);
        Usage alone = BOOKS.counts().of(3, 1).used();
        Usage full = BOOKS.counts().of(3, 196).used();

        assertThat(plan.cost().dollarsAMillion())
                .isBetween(BOOKS.prices().perMillion(full), BOOKS.prices().perMillion(alone) + 1e-6);
        assertThat(plan.cost().parts().stream()
                        .mapToDouble(SeasonCost.Part::dollars)
                        .sum())
                .isCloseTo(plan.cost().dollars(), Percentage.withPercentage(1e-6));
        assertThat(plan.cost().idleDollars()).isPositive();
    }

    @Test
    void formulasAreHeldAgainstWhatWasMeasured() {
        assertThat(plan(1, 0).checks())
                .hasSize(7)
                .allSatisfy(check -> {
                    assertThat(check.differencePercent()).isFinite();
                    assertThat(check.source()).isNotBlank();
                })
                .filteredOn(check -> check.what().startsWith("writes of a hot SKU"))
                .singleElement()
                .satisfies(
                        check -> assertThat(Math.abs(check.differencePercent())).isLessThan(10));
    }

    @Test
    void theLastDaysDoNotChangeWhatWasPlannedForThem() {
        Sample before = steady();
        List<LocalDateTime> arrivals = new ArrayList<>(before.arrivals());
        for (int i = 0; i < 500; i++) {
            arrivals.add(NINE.plusDays(9).plusMinutes(i % 480));
        }
        Sample after = new Sample("a test", arrivals, 3, "MUG", 0.2);
        PlanOptions options = new PlanOptions(0.99, 1, 30, 0);

        assertThat(PLANNER.plan(after, options, Optional.empty())
                        .checks()
                        .get(1)
                        .planned())
                .isEqualTo(PLANNER.plan(before, options, Optional.empty())
                        .checks()
                        .get(1)
                        .planned());
    }

    @Test
    void aSingleOrderIsASample() {
        Sample one = new Sample("one", List.of(NINE), 1, "", 0);

        CapacityPlan plan = PLANNER.plan(one, new PlanOptions(0.99, 1, 1, 0), Optional.empty());

        assertThat(plan.sufficient()).isTrue();
        assertThat(plan.checks()).as("too few days to hold any back").hasSize(6);
    }

    @Test
    void whatCannotBePlannedIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sample("none", List.of(), 1, "", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sample("x", List.of(NINE), 0.5, "", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sample("x", List.of(NINE), 1, "", Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new PlanOptions(1, 1, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PlanOptions(0.99, Double.NaN, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PlanOptions(0.99, 1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PlanOptions(0.99, 1, 1, -1));
    }

    private static FunctionLoad load(CapacityPlan plan, String function) {
        return plan.functions().stream()
                .filter(each -> each.function().equals(function))
                .findFirst()
                .orElseThrow();
    }
}

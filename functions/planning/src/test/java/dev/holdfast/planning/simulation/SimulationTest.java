package dev.holdfast.planning.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.holdfast.planning.demand.History;
import dev.holdfast.planning.demand.TradingCalendar;
import dev.holdfast.planning.replenish.LeadTime;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SimulationTest {

    private static final int DAYS = 150;
    private static final List<LeadTime> SUPPLIERS = List.of(new LeadTime(5, 2), new LeadTime(8, 0));

    private static TradingCalendar calendar(int days) {
        List<LocalDate> dates = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2025, 1, 1); dates.size() < days; day = day.plusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                dates.add(day);
            }
        }
        double[] orders = new double[days];
        Arrays.fill(orders, 100);
        return new TradingCalendar(dates, orders);
    }

    /** Every third SKU begins late; a day has one to three lines. */
    private static List<Item> items(int count, int days) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            SplittableRandom random = new SplittableRandom(i);
            int first = i % 3 == 2 ? 40 : 0;
            double[] units = new double[days];
            double[] lines = new double[days];
            for (int day = first; day < days; day++) {
                lines[day] = 1 + random.nextInt(3);
                units[day] = Math.rint((3 + i) * lines[day] * -Math.log(1 - random.nextDouble()));
            }
            items.add(new Item(new History("SKU-" + i, first, units, lines), new double[days], 2, i % 2));
        }
        return items;
    }

    private static World world() {
        return World.of(calendar(DAYS), items(6, DAYS), SUPPLIERS, 7);
    }

    private static Played play(World world, Policy policy) {
        return new Game(world, Costs.USUAL, world.leadDays()).play(1, policy);
    }

    @Test
    void allPoliciesAreComparedAtTheSameService() {
        AtomicInteger steps = new AtomicInteger();
        List<Double> fills = List.of(0.9, 0.95);

        SimulationReport report = new Simulation(world(), Costs.USUAL, steps::incrementAndGet).run(fills);

        assertThat(steps).hasValue(Simulation.steps(world(), fills));
        assertThat(report.lines()).hasSize(6 * 2).allSatisfy(line -> {
            assertThat(line.isReached()).as(line.policy()).isTrue();
            assertThat(line.played().lineFill()).isCloseTo(line.wanted(), within(0.02));
            assertThat(line.played().stock()).isPositive();
            assertThat(line.played().cost()).isPositive();
        });
        double saved = report.at(0.95).saved();
        assertThat(report.at(0.95).best().policy()).isNotEqualTo(report.own());
        assertThat(saved).isBetween(-1.0, 1.0);
        assertThat(report.at(0.95).isMet()).isEqualTo(saved >= SimulationReport.GOAL);
    }

    @Test
    void changingTheFutureChangesNothingBeforeIt() {
        int then = 110;
        World world = world();
        List<Item> changed = world.items().stream()
                .map(each -> {
                    double[] units = each.history().units().clone();
                    Arrays.fill(units, then, DAYS, 9_999);
                    History history = new History(
                            each.history().sku(),
                            each.history().first(),
                            units,
                            each.history().lines());
                    return new Item(history, each.largest(), each.price(), each.supplier());
                })
                .toList();
        TradingCalendar calendar = calendar(DAYS);
        Arrays.fill(calendar.orders(), then, DAYS, 5_000);
        World other = World.of(calendar, changed, SUPPLIERS, 7);

        for (int contender = 0; contender <= Contender.plain(world).size(); contender++) {
            assertThat(orders(other, contender, then)).isEqualTo(orders(world, contender, then));
        }
        assertThat(orders(world, 0, DAYS))
                .hasSizeGreaterThan(orders(world, 0, then).size());
    }

    /** What is ordered up to a day, that day included. */
    private static List<String> orders(World world, int contender, int until) {
        List<Contender> plain = Contender.plain(world);
        Policy policy = contender < plain.size()
                ? plain.get(contender).setting().apply(1.5)
                : new ForecastPolicy(world, new Needs(world, new Foresight(world, () -> {})), 0.9);
        List<String> orders = new ArrayList<>();
        play(world, (item, position, past) -> {
            double units = policy.order(item, position, past);
            if (past.day() <= until) {
                orders.add(past.day() + " " + item + " " + units);
            }
            return units;
        });
        return orders;
    }

    @Test
    void whoOrdersNothingSellsTheOpeningStock() {
        Played played = play(world(), (item, position, past) -> 0);

        assertThat(played.lineFill()).isBetween(0.05, 0.35);
        assertThat(played.orders()).isZero();
        assertThat(played.stockOuts()).isPositive();
        assertThat(played.orderingCost()).isZero();
    }

    @Test
    void whoHasEnoughSellsEverything() {
        Played played = play(world(), (item, position, past) -> 1e6 - position);

        assertThat(played.lineFill()).isGreaterThan(0.85);
        assertThat(played.lostMargin()).isPositive(); // until the first order is there
    }

    @Test
    void aLineIsServedWholeOrNotAtAll() {
        double[] units = new double[62];
        double[] lines = new double[62];
        double[] largest = new double[62];
        Arrays.fill(units, 0, 60, 1);
        Arrays.fill(lines, 0, 60, 1);
        units[60] = 100; // opening stock is 1 a day for a lead time of 5 and a review of 5: ten
        lines[60] = 4;
        largest[60] = 91;
        Item item = new Item(new History("MUG", 0, units, lines), largest, 2, 0);
        World world = World.of(calendar(62), List.of(item), List.of(new LeadTime(5, 0)), 1);

        Played played = play(world, (each, position, past) -> 0);

        assertThat(played.lineFill()).as("three of four lines, of three each").isEqualTo(0.75);
        assertThat(played.unitFill()).isEqualTo(0.09);
        assertThat(played.stockOuts()).isEqualTo(1);
        assertThat(played.stock()).as("one is left on each of two days").isEqualTo(1);
        assertThat(played.lostMargin()).isEqualTo(91);
    }

    @Test
    void leadTimesAreTheSameForEverybodyAndVary() {
        int[][] days = world().leadDays();

        assertThat(world().leadDays()).isDeepEqualTo(days);
        assertThat(Arrays.stream(days[0]).average().orElseThrow()).isCloseTo(5, within(0.5));
        assertThat(Arrays.stream(days[0]).distinct().count()).isGreaterThan(4);
        assertThat(Arrays.stream(days[0]).min().orElseThrow()).isPositive();
        assertThat(days[1]).containsOnly(8);
    }

    @Test
    void plannedDaysGoOnAsTheWeeksDid() {
        TradingCalendar extended = PlannedDays.extended(calendar(60), 12);

        assertThat(extended.size()).isEqualTo(72);
        assertThat(extended.days().subList(60, 72)).noneMatch(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY);
        assertThat(extended.orders()[60]).isNaN();
    }

    @Test
    void thereHasToBeSomethingToPlay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> World.of(calendar(60), items(2, 60), SUPPLIERS, 1))
                .withMessageContaining("more than 60 days");
        assertThatIllegalArgumentException().isThrownBy(() -> World.of(calendar(DAYS), List.of(), SUPPLIERS, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> World.of(calendar(DAYS), items(2, DAYS), SUPPLIERS.subList(0, 1), 1))
                .withMessageContaining("supplier");
    }
}

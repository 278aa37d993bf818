package dev.holdfast.inventory.reserve;

import static dev.holdfast.inventory.Orders.line;
import static dev.holdfast.inventory.reserve.Plans.item;
import static dev.holdfast.inventory.reserve.Plans.knowing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.order.OrderLine;
import dev.holdfast.model.stock.Claim;
import dev.holdfast.model.stock.LimitKey;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReservationPlannerTest {

    private final Plans plans = new Plans();
    private final ReservationPlanner planner = new ReservationPlanner(Plans.placer("main"));

    private ReservationPlanner.Plan plan(Knowledge known, Request... requests) {
        return planner.plan(Arrays.asList(requests), known, ReservationPlanner.ITEMS_MAX);
    }

    private static List<Boolean> admitted(ReservationPlanner.Plan plan) {
        return plan.groups().stream()
                .flatMap(group -> group.members().stream())
                .map(member -> member.placement() instanceof Placement.Held)
                .toList();
    }

    @Test
    void manyOrdersOfOneSkuAreOneWriteOfItsStock() {
        Request[] requests = IntStream.range(0, 98)
                .mapToObj(i -> plans.request("c" + i, line("hot", 2)))
                .toArray(Request[]::new);

        ReservationPlanner.Plan plan = plan(new Knowledge(), requests);

        assertThat(plan.groups()).hasSize(1);
        assertThat(plan.groups().getFirst().stockKeys()).containsExactly(item("hot"));
        assertThat(plan.groups().getFirst().taken(item("hot"))).isEqualTo(196);
    }

    @Test
    void aGroupAndItsRowHaveAtMostAHundredItems() {
        Request[] requests = IntStream.range(0, 250)
                .mapToObj(i -> plans.request("c" + i, line("s" + i % 60, 1), line("t" + i, 1, 1, 5)))
                .toArray(Request[]::new);

        ReservationPlanner.Plan plan = plan(new Knowledge(), requests);

        assertThat(plan.groups())
                .allSatisfy(group -> assertThat(group.members().size()
                                + group.stockKeys().size()
                                + group.limitKeys().size())
                        .isLessThanOrEqualTo(99));
        assertThat(admitted(plan)).hasSize(250).doesNotContain(false);
        assertThat(plan.large()).isEmpty();
    }

    @Test
    void fewerItemsAfterConflictsButAlwaysAnOrder() {
        Request wide = plans.request(
                "c", IntStream.range(0, 20).mapToObj(i -> line("s" + i, 1)).toArray(OrderLine[]::new));
        Request narrow = plans.request("d", line("mug", 1));

        ReservationPlanner.Plan plan = planner.plan(List.of(narrow, wide, narrow), new Knowledge(), 10);

        assertThat(plan.groups()).extracting(group -> group.members().size()).containsExactly(1, 1, 1);
    }

    @Test
    void anOrderThatFitsNoTransactionIsLarge() {
        Request fits = plans.request(
                "c", IntStream.range(0, 98).mapToObj(i -> line("s" + i, 1)).toArray(OrderLine[]::new));
        Request large = plans.request(
                "c", IntStream.range(0, 99).mapToObj(i -> line("s" + i, 1)).toArray(OrderLine[]::new));

        ReservationPlanner.Plan plan = plan(new Knowledge(), fits, large);

        assertThat(admitted(plan)).containsExactly(true);
        assertThat(plan.large()).containsExactly(large);
    }

    @Test
    void ordersAreAdmittedAsTheyArriveUntilStockIsUsedUpExactly() {
        Knowledge known = knowing("hot", Map.of(item("hot", "main", 0), 3L, item("hot", "main", 1), 2L));

        ReservationPlanner.Plan plan = plan(
                known,
                plans.request("a", line("hot", 2)),
                plans.request("b", line("hot", 4)),
                plans.request("c", line("hot", 3)),
                plans.request("d", line("hot", 1)));

        assertThat(admitted(plan)).containsExactly(true, false, true, false);
        Group group = plan.groups().getFirst();
        assertThat(group.taken(item("hot", "main", 0)) + group.taken(item("hot", "main", 1)))
                .isEqualTo(5);
        assertThat(group.lost(item("hot"))).isEqualTo(5);
        assertThat(group.isEvidence(item("hot", "main", 1))).isTrue();
        assertThat(known.available("hot")).as("planning changes nothing").isEqualTo(5);
    }

    @Test
    void aCustomersLimitHoldsWithinABatch() {
        LimitKey limit = new LimitKey("a", "mug");

        ReservationPlanner.Plan plan = plan(
                new Knowledge(),
                plans.request("a", line("mug", 3, 1, 5)),
                plans.request("a", line("mug", 3, 1, 5)),
                plans.request("b", line("mug", 3, 1, 5)),
                plans.request("a", line("mug", 2, 1, 5)));

        assertThat(admitted(plan)).containsExactly(true, false, true, true);
        Group group = plan.groups().getFirst();
        assertThat(group.claimed(limit)).isEqualTo(new Claim(limit, 5, 5));
        assertThat(group.floor(limit))
                .as("all that stands against it is in the same write")
                .isEmpty();
    }

    @Test
    void aRefusalInALaterGroupIsGuardedByWhatTheEarlierOneClaims() {
        LimitKey limit = new LimitKey("a", "mug");

        ReservationPlanner.Plan plan = planner.plan(
                List.of(plans.request("a", line("mug", 5, 1, 5)), plans.request("a", line("mug", 1, 1, 5))),
                new Knowledge(),
                1);

        assertThat(admitted(plan)).containsExactly(true, false);
        assertThat(plan.groups()).hasSize(2);
        assertThat(plan.groups().getLast().limitKeys()).containsExactly(limit);
        assertThat(plan.groups().getLast().floor(limit)).isEqualTo(OptionalLong.of(5));
    }

    @Test
    void aLimitThatWasChangedBetweenTwoOrdersHoldsForEach() {
        LimitKey limit = new LimitKey("a", "mug");

        ReservationPlanner.Plan plan = plan(
                new Knowledge(), plans.request("a", line("mug", 5, 1, 5)), plans.request("a", line("mug", 4, 1, 10)));

        assertThat(admitted(plan)).containsExactly(true, true);
        Claim both = plan.groups().getFirst().claimed(limit);
        assertThat(both.quantity()).isEqualTo(9);
        assertThat(both.max() - both.quantity())
                .as("nothing may be used before the first")
                .isZero();
    }
}

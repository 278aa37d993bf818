package dev.holdfast.inventory.reserve;

import static dev.holdfast.inventory.Orders.line;
import static dev.holdfast.inventory.reserve.Plans.item;
import static dev.holdfast.inventory.reserve.Plans.knowing;
import static dev.holdfast.inventory.reserve.Plans.placer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.order.OrderLine;
import dev.holdfast.model.order.Shortage;
import dev.holdfast.model.stock.Allocation;
import dev.holdfast.model.stock.LimitKey;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacerTest {

    private final Plans plans = new Plans();

    private Placement place(Placer placer, Knowledge known, OrderLine... lines) {
        return placer.place(plans.request("c", lines).wanted(), known);
    }

    private static List<Allocation> held(Placement placement) {
        assertThat(placement).isInstanceOf(Placement.Held.class);
        return ((Placement.Held) placement).allocations();
    }

    private static Placement.OutOfStock refused(Placement placement) {
        assertThat(placement).isInstanceOf(Placement.OutOfStock.class);
        return (Placement.OutOfStock) placement;
    }

    @Test
    void whatIsNotKnownIsTakenToBeInTheFirstWarehouseAndBucket() {
        Placer third = new Placer(zone -> List.of("near", "far"), line -> 3);

        assertThat(held(place(third, new Knowledge(), line("mug", 7, 4, 0))))
                .containsExactly(new Allocation(item("mug", "near", 3), 7));
    }

    @Test
    void theLastUnitsAreFoundInAllBuckets() {
        Knowledge known = knowing(
                "hot", Map.of(item("hot", "main", 0), 1L, item("hot", "main", 1), 0L, item("hot", "main", 2), 2L));

        assertThat(held(place(placer("main"), known, line("hot", 3))))
                .containsExactly(new Allocation(item("hot", "main", 0), 1), new Allocation(item("hot", "main", 2), 2));
        assertThat(refused(place(placer("main"), known, line("hot", 4))).shortages())
                .containsExactly(new Shortage("hot", 4, 3));
    }

    @Test
    void oneBucketServesAlLIfItCanAndTheSearchStartsWhereChanceSays() {
        Knowledge known = knowing(
                "hot", Map.of(item("hot", "main", 0), 5L, item("hot", "main", 1), 1L, item("hot", "main", 2), 5L));
        Placer second = new Placer(zone -> List.of("main"), line -> 1);

        assertThat(held(place(second, known, line("hot", 1))))
                .containsExactly(new Allocation(item("hot", "main", 1), 1));
        assertThat(held(place(second, known, line("hot", 2))))
                .containsExactly(new Allocation(item("hot", "main", 2), 2));
        assertThat(held(place(second, known, line("hot", 6))))
                .containsExactly(new Allocation(item("hot", "main", 1), 1), new Allocation(item("hot", "main", 2), 5));
    }

    @Test
    void oneWarehouseServesTheWholeOrderIfOneCanThoughItRanksLater() {
        Knowledge known = knowing("mug", Map.of(item("mug", "near", 0), 9L, item("mug", "far", 0), 9L));
        known.learnStock("cup", Map.of(item("cup", "far", 0), 1L));

        assertThat(held(place(placer("near", "far"), known, line("mug", 1), line("cup", 1))))
                .containsExactly(new Allocation(item("mug", "far", 0), 1), new Allocation(item("cup", "far", 0), 1));
        assertThat(held(place(placer("near", "far"), known, line("mug", 1))))
                .containsExactly(new Allocation(item("mug", "near", 0), 1));
    }

    @Test
    void elseAsFewWarehousesAsPossible() {
        Knowledge known = knowing("mug", Map.of(item("mug", "a", 0), 1L, item("mug", "b", 0), 1L));
        known.learnStock("cup", Map.of(item("cup", "a", 0), 1L, item("cup", "c", 0), 2L));
        known.learnStock("jug", Map.of(item("jug", "c", 0), 1L));

        List<Allocation> allocations =
                held(place(placer("a", "b", "c"), known, line("mug", 1), line("cup", 2), line("jug", 1)));

        assertThat(allocations)
                .containsExactly(
                        new Allocation(item("mug", "a", 0), 1),
                        new Allocation(item("cup", "c", 0), 2),
                        new Allocation(item("jug", "c", 0), 1));
    }

    @Test
    void aRefusalCarriesItsEvidenceAndTheDemandThatIsLost() {
        Knowledge known = knowing("mug", Map.of(item("mug", "main", 1), 2L));

        Placement.OutOfStock refused = refused(place(placer("main"), known, line("mug", 3)));

        assertThat(refused.lost()).containsExactly(Map.entry(item("mug"), 3L));
        assertThat(refused.evidence()).containsExactlyInAnyOrder(item("mug"), item("mug", "main", 1));
        assertThat(refused.items()).isEqualTo(3);
    }

    @Test
    void aPartialOrderGetsWhatIsThereAndLosesTheRestOnly() {
        Knowledge known = knowing("mug", Map.of(item("mug"), 2L));
        known.learnStock("cup", Map.of());

        Placement placement = placer("main")
                .place(plans.partial("c", line("mug", 3), line("cup", 1)).wanted(), known);

        assertThat(held(placement)).containsExactly(new Allocation(item("mug"), 2));
        assertThat(((Placement.Held) placement).shortages())
                .containsExactly(new Shortage("mug", 3, 2), new Shortage("cup", 1, 0));
        assertThat(placement.lost()).containsOnly(Map.entry(item("mug"), 1L), Map.entry(item("cup"), 1L));
    }

    @Test
    void aPartialOrderOfWhichNothingIsThereIsRefused() {
        Knowledge known = knowing("mug", Map.of());

        assertThat(refused(placer("main")
                                .place(plans.partial("c", line("mug", 3)).wanted(), known))
                        .shortages())
                .containsExactly(new Shortage("mug", 3, 0));
    }

    @Test
    void aCustomersLimitCountsLikeStock() {
        Knowledge known = new Knowledge();
        known.learnUsed(new LimitKey("c", "mug"), 3);

        Placement.OutOfStock refused = refused(place(placer("main"), known, line("mug", 3, 1, 5)));

        assertThat(refused.shortages()).containsExactly(new Shortage("mug", 3, 2));
        assertThat(refused.exhausted()).containsExactly(Map.entry(new LimitKey("c", "mug"), 3L));
        assertThat(refused.lost()).isEmpty();
        assertThat(held(place(placer("main"), known, line("mug", 2, 1, 5)))).hasSize(1);
    }

    @Test
    void moreThanTheLimitItselfIsRefusedWithoutEvidence() {
        assertThat(refused(place(placer("main"), new Knowledge(), line("mug", 6, 1, 5)))
                        .exhausted())
                .isEmpty();
        Knowledge unused = new Knowledge();
        unused.learnUsed(new LimitKey("c", "mug"), 0);
        assertThat(refused(place(placer("main"), unused, line("mug", 6, 1, 5))).exhausted())
                .isEmpty();
    }
}

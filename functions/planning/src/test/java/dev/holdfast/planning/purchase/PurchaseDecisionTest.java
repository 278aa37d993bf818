package dev.holdfast.planning.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.planning.plan.ShopFigures;
import dev.holdfast.planning.replenish.ForecastSource.Prospect;
import dev.holdfast.planning.replenish.LeadTime;
import dev.holdfast.planning.replenish.Outlook;
import dev.holdfast.planning.supplier.SuppliedSku;
import dev.holdfast.planning.supplier.Supplier;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PurchaseDecisionTest {

    private static final Instant NOW = Instant.parse("2026-11-27T03:00:00Z");
    private static final PurchaseOrderId ID = new PurchaseOrderId("acme", NOW);
    private static final ShopFigures FIGURES = new ShopFigures(1, 2, Map.of("GBP", 250.0));

    private static Supplier supplier(long minimumAmount, long minimumUnits, @Nullable Long budget, SkuNow... skus) {
        return new Supplier(
                "acme",
                "Acme",
                "GBP",
                new LeadTime(10, 2),
                7,
                0,
                0.25,
                0.95,
                minimumAmount,
                minimumUnits,
                budget,
                Arrays.stream(skus).map(SkuNow::supplied).toList(),
                1,
                NOW);
    }

    private static SkuNow sku(String name, double daily, long available, int pack) {
        double[] mean = new double[17];
        double[] deviation = new double[17];
        Arrays.fill(mean, daily);
        Arrays.fill(deviation, daily);
        Look look = new Look.Known(
                new Prospect(new Outlook(mean, deviation), daily, 2), "as told", LocalDate.parse("2026-11-26"));
        return new SkuNow(new SuppliedSku(name, "main", 250, pack, 0), look, available, 0);
    }

    private static SuggestedOrder decide(Supplier supplier, SkuNow... skus) {
        return PurchaseDecision.of(ID, supplier, FIGURES, Optional.empty(), List.of(skus));
    }

    @Test
    void withEnoughInStockNothingIsOrdered() {
        SkuNow jar = sku("jar", 1, 400, 1);

        SuggestedOrder order = decide(supplier(100_000, 0, null, jar), jar);

        assertThat(order.lines()).isEmpty();
        assertThat(order.belowMinimum()).as("nothing is below no minimum").isFalse();
        assertThat(order.runningOut()).isEmpty();
    }

    @Test
    void anOrderIsFilledUpToItsMinimumByWhatIsSoldOutFirst() {
        SkuNow mug = sku("mug", 4, 10, 12);
        SkuNow jar = sku("jar", 4, 150, 1);
        SkuNow pen = sku("pen", 4, 400, 1);
        Supplier free = supplier(0, 0, null, mug, jar, pen);
        long needed = decide(free, mug, jar, pen).units();

        SuggestedOrder order = decide(supplier(0, needed + 40, null, mug, jar, pen), mug, jar, pen);

        assertThat(order.belowMinimum()).isFalse();
        assertThat(order.units()).isBetween(needed + 40, needed + 60);
        assertThat(order.lines()).extracting(SuggestedLine::sku).doesNotContain("pen");
        assertThat(order.lines().stream()
                        .mapToLong(line -> line.reasons().forMinimum())
                        .sum())
                .isEqualTo(order.units() - needed);
        assertThat(order.lines())
                .allMatch(line -> line.quantity() % line.reasons().packSize() == 0);
    }

    @Test
    void aMinimumOfMoneyIsMetToo() {
        SkuNow mug = sku("mug", 4, 10, 12);
        long cost = decide(supplier(0, 0, null, mug), mug).cost();

        SuggestedOrder order = decide(supplier(cost + 10_000, 0, null, mug), mug);

        assertThat(order.cost()).isGreaterThanOrEqualTo(cost + 10_000).isLessThan(cost + 14_000);
        assertThat(order.belowMinimum()).isFalse();
    }

    @Test
    void aMinimumThatWouldLieForYearsIsNotMetAndSaidSo() {
        SkuNow mug = sku("mug", 4, 10, 12);
        long needed = decide(supplier(0, 0, null, mug), mug).units();

        SuggestedOrder order = decide(supplier(0, 1_000_000, null, mug), mug);

        assertThat(order.belowMinimum()).isTrue();
        assertThat(order.units()).isEqualTo(needed);
    }

    @Test
    void aBudgetIsNotExceededEvenForAMinimum() {
        SkuNow mug = sku("mug", 4, 0, 1);
        SkuNow jar = sku("jar", 4, 0, 1);

        SuggestedOrder order = decide(supplier(0, 60, 10_000L, mug, jar), mug, jar);

        assertThat(order.cost()).isLessThanOrEqualTo(10_000);
        assertThat(order.units()).isPositive();
        assertThat(order.belowMinimum()).isTrue();
        assertThat(decide(supplier(0, 0, 0L, mug, jar), mug, jar).lines()).isEmpty();
    }

    @Test
    void untilTheNextReviewNothingIsOrderedButWhatRunsOutIsSeen() {
        SkuNow mug = sku("mug", 4, 10, 12);
        Supplier supplier = supplier(0, 0, null, mug);
        Instant yesterday = NOW.minus(Duration.ofDays(1));

        SuggestedOrder early = PurchaseDecision.of(ID, supplier, FIGURES, Optional.of(yesterday), List.of(mug));
        SuggestedOrder late =
                PurchaseDecision.of(ID, supplier, FIGURES, Optional.of(NOW.minus(Duration.ofDays(7))), List.of(mug));

        assertThat(early.lines()).isEmpty();
        assertThat(early.nextReview()).isPresent();
        assertThat(early.runningOut()).extracting(RunningOut::sku).containsExactly("mug");
        assertThat(late.lines()).hasSize(1);
        assertThat(late.nextReview()).isEmpty();
    }

    @Test
    void whatRunsOutIsInTheOrderOfWhatIsLacking() {
        SkuNow mug = sku("mug", 4, 10, 1);
        SkuNow jar = sku("jar", 40, 10, 1);
        SkuNow gone = new SkuNow(new SuppliedSku("gone", "main", 1, 1, 0), Look.NONE, 0, 0);
        SkuNow coming = new SkuNow(new SuppliedSku("coming", "main", 1, 1, 0), Look.NONE, 0, 5);

        SuggestedOrder order = decide(supplier(0, 0, null, mug, jar, gone, coming), mug, jar, gone, coming);

        assertThat(order.runningOut()).extracting(RunningOut::sku).containsExactly("jar", "mug", "gone");
        assertThat(order.runningOut().getFirst().leadTimeDemand()).isGreaterThan(400);
        assertThat(order.leftOut()).extracting(LeftOut::sku).containsExactlyInAnyOrder("gone", "coming");
    }

    @Test
    void whateverTheFiguresNothingIsSuggestedThatCannotBe() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            List<SkuNow> skus = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(12); i++) {
                double daily = random.nextBoolean() ? 0 : Math.pow(10, random.nextDouble() * 9 - 3);
                skus.add(sku("s" + i, daily, (long) Math.pow(10, random.nextDouble() * 6) - 1, 1 + random.nextInt(50)));
            }
            Long budget = random.nextBoolean() ? null : Long.valueOf((long) Math.pow(10, random.nextDouble() * 10));
            SkuNow[] all = skus.toArray(SkuNow[]::new);
            Supplier supplier = supplier(random.nextInt(1_000_000), random.nextInt(10_000), budget, all);

            SuggestedOrder order = decide(supplier, all);

            assertThat(order.lines()).allSatisfy(line -> {
                assertThat(line.quantity()).isBetween(1L, 2 * PurchaseDecision.UNITS_MAX);
                assertThat(line.quantity() % line.reasons().packSize()).isZero();
                assertThat(line.cost()).isEqualTo(line.quantity() * line.unitCost());
            });
            if (budget != null) {
                assertThat(order.cost()).isLessThanOrEqualTo(budget);
            }
            if (!order.lines().isEmpty() && !order.belowMinimum()) {
                assertThat(order.units()).isGreaterThanOrEqualTo(supplier.minimumUnits());
                assertThat(order.cost()).isGreaterThanOrEqualTo(supplier.minimumAmount());
            }
        }
    }
}

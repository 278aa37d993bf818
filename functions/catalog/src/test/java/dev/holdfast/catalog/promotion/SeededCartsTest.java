package dev.holdfast.catalog.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.Zone;
import dev.holdfast.model.order.Reduction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What holds of any cart and any promotions. A failure names its seed. */
class SeededCartsTest {

    private static final int SEEDS = 3_000;
    private static final String[] SKUS = {"a", "b", "c", "d", "e", "f"};
    private static final String[] CATEGORIES = {"kitchen", "garden"};

    @Test
    void nothingCostsLessThanNothingAndEachPromotionTakesSomething() {
        each((seed, cart, offers) -> {
            List<Reduction> reductions = PromotionEngine.reduce(cart, offers);
            Map<String, Long> left = new TreeMap<>();
            cart.lines().forEach(line -> left.put(line.sku(), line.quantity() * line.unitPrice()));
            long shipping = cart.shipping();
            for (Reduction each : reductions) {
                each.lines().forEach((sku, off) -> left.merge(sku, -off, Long::sum));
                shipping -= each.shipping();
                assertThat(each.lines().isEmpty() && each.shipping() == 0)
                        .as("seed %d: %s does nothing", seed, each)
                        .isFalse();
            }
            assertThat(left.values()).as("seed %d", seed).allMatch(units -> units >= 0);
            assertThat(left.keySet()).as("seed %d", seed).hasSize(cart.lines().size());
            assertThat(shipping).as("seed %d", seed).isNotNegative();
        });
    }

    @Test
    void neitherTheOrderOfLinesNorThatOfOffersCounts() {
        each((seed, cart, offers) -> {
            Random random = new Random(seed);
            List<Cart.Line> lines = new ArrayList<>(cart.lines());
            List<Offer> shuffled = new ArrayList<>(offers);
            Collections.shuffle(lines, random);
            Collections.shuffle(shuffled, random);
            assertThat(PromotionEngine.reduce(new Cart(lines, cart.shipping(), cart.zone()), shuffled))
                    .as("seed %d", seed)
                    .isEqualTo(PromotionEngine.reduce(cart, offers));
        });
    }

    @Test
    void promotionsComeAsTheyAreDeclaredAndEachOnce() {
        each((seed, cart, offers) -> {
            List<String> applied = PromotionEngine.reduce(cart, offers).stream()
                    .map(Reduction::promotion)
                    .toList();
            assertThat(offers.stream().map(Offer::promotion).sorted().map(Promotion::id))
                    .as("seed %d", seed)
                    .filteredOn(applied::contains)
                    .containsExactlyElementsOf(applied);
        });
    }

    @Test
    void whatIsExclusiveAndWhatIsOfAGroupStandsAlone() {
        each((seed, cart, offers) -> {
            Map<String, Promotion> byId = new HashMap<>();
            offers.forEach(offer -> byId.put(offer.promotion().id(), offer.promotion()));
            Map<String, List<Promotion>> onLine = new TreeMap<>();
            PromotionEngine.reduce(cart, offers)
                    .forEach(each -> each.lines()
                            .keySet()
                            .forEach(sku -> onLine.computeIfAbsent(sku, ignored -> new ArrayList<>())
                                    .add(byId.get(each.promotion()))));
            onLine.values().forEach(those -> {
                boolean exclusive = those.stream().anyMatch(Promotion::exclusive);
                List<String> groups = those.stream()
                        .map(Promotion::group)
                        .filter(group -> !group.isEmpty())
                        .toList();
                assertThat(exclusive && those.size() > 1).as("seed %d", seed).isFalse();
                assertThat(groups).as("seed %d", seed).doesNotHaveDuplicates();
            });
        });
    }

    @Test
    void sharesAddUpAndEachIsWithinAUnitOfItsRight() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            long[] weights = random.longs(1 + random.nextInt(40), 0, 1L << random.nextInt(1, 40))
                    .toArray();
            long sum = Arrays.stream(weights).sum();
            long total = sum == 0 ? 0 : random.nextLong(sum + 1);
            long[] shares = Shares.of(total, weights);
            assertThat(Arrays.stream(shares).sum()).as("seed %d", seed).isEqualTo(total);
            for (int i = 0; i < weights.length; i++) {
                double right = sum == 0 ? 0 : (double) total * weights[i] / sum;
                assertThat(shares[i]).as("seed %d", seed).isBetween(0L, weights[i]);
                assertThat(Math.abs(shares[i] - right)).as("seed %d", seed).isLessThan(1.001);
            }
        }
    }

    /** A property of a cart and its offers. */
    private interface Property {
        void check(int seed, Cart cart, List<Offer> offers);
    }

    private static void each(Property property) {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<Offer> offers = new ArrayList<>();
            int count = random.nextInt(8);
            for (int i = 0; i < count; i++) {
                offers.add(new Offer(promotion("p" + i, random), random.nextBoolean() ? "C" + i : null));
            }
            property.check(seed, cart(random), offers);
        }
    }

    private static Cart cart(Random random) {
        List<Cart.Line> lines = new ArrayList<>();
        for (String sku : SKUS) {
            if (lines.isEmpty() || random.nextBoolean()) {
                lines.add(new Cart.Line(sku, of(CATEGORIES, random), 1 + random.nextInt(12), random.nextInt(2_000)));
            }
        }
        return new Cart(lines, random.nextInt(1_000), of(Zone.values(), random));
    }

    private static Promotion promotion(String id, Random random) {
        Threshold threshold =
                random.nextInt(3) == 0 ? new Threshold(random.nextInt(8_000), random.nextInt(10)) : Threshold.NONE;
        return new Promotion(
                id,
                id,
                random.nextInt(4),
                false,
                Window.ALWAYS,
                random.nextInt(5) == 0,
                random.nextInt(3) == 0 ? "g" + random.nextInt(2) : "",
                "",
                scope(random),
                threshold,
                benefit(random));
    }

    private static Scope scope(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> Scope.ALL;
            case 1 -> new Scope(Set.of(), Set.of(of(CATEGORIES, random)));
            default -> new Scope(Set.of(of(SKUS, random)), Set.of());
        };
    }

    private static Benefit benefit(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> new Benefit.Percent(1 + random.nextInt(10_000));
            case 1 -> new Benefit.AmountOff(1 + random.nextInt(5_000));
            case 2 -> new Benefit.UnitPrice(random.nextInt(1_500));
            case 3 ->
                new Benefit.BuyGet(
                        1 + random.nextInt(3),
                        1 + random.nextInt(2),
                        1 + random.nextInt(10_000),
                        random.nextBoolean() ? Optional.empty() : Optional.of(scope(random)),
                        1 + random.nextInt(5));
            case 4 ->
                new Benefit.Bundle(
                        Map.of("a", 1L + random.nextInt(2), "b", 1L + random.nextInt(3)), random.nextInt(2_000));
            default -> new Benefit.FreeShipping(random.nextBoolean() ? Set.of() : Set.of(Zone.DOMESTIC));
        };
    }

    private static <T> T of(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }
}

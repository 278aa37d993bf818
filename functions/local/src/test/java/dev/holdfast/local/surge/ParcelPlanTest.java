package dev.holdfast.local.surge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.local.carriers.Speaker;
import dev.holdfast.local.carriers.Way;
import dev.holdfast.local.surge.ParcelPlan.Parcel;
import dev.holdfast.model.order.OrderStatus;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ParcelPlanTest {

    private static final Map<String, Long> THREE = Map.of("A", 2L, "B", 1L, "C", 7L);

    @Test
    void isTheSameAgainForTheSameOrder() {
        assertThat(ParcelPlan.of("order-7", THREE)).isEqualTo(ParcelPlan.of("order-7", THREE));
    }

    @Test
    void everySpeakerEveryWayAndEveryEndComesUp() {
        Set<Speaker> speakers = EnumSet.noneOf(Speaker.class);
        Set<Way> ways = EnumSet.noneOf(Way.class);
        Set<OrderStatus> ends = EnumSet.noneOf(OrderStatus.class);
        for (int i = 0; i < 2_000; i++) {
            ParcelPlan plan = ParcelPlan.of("order-" + i, THREE);
            ends.add(plan.end());
            for (Parcel parcel : plan.parcels()) {
                assertThat(parcel.speaker().canTell(parcel.way())).isTrue();
                speakers.add(parcel.speaker());
                ways.add(parcel.way());
            }
        }
        assertThat(speakers).containsExactly(Speaker.values());
        assertThat(ways).containsExactly(Way.values());
        assertThat(ends).containsExactlyInAnyOrder(OrderStatus.DELIVERED, OrderStatus.RETURNING, OrderStatus.RETURNED);
    }

    @Test
    void twoParcelsHaveTwoNumbersAndSomethingInEach() {
        List<ParcelPlan> split = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            ParcelPlan plan = ParcelPlan.of("order-" + i, THREE);
            if (plan.parcels().size() == 2) {
                split.add(plan);
            }
        }
        assertThat(split).hasSizeBetween(20, 80).allSatisfy(plan -> {
            assertThat(plan.parcels().getFirst().lines()).isEqualTo(Map.of("A", 2L));
            assertThat(plan.parcels().getLast().lines()).isEmpty();
            assertThat(plan.parcels()).extracting(Parcel::number).doesNotHaveDuplicates();
        });
    }

    @Test
    void aPartOfAVeryLargeOrderIsNoMoreThanAParcelTakes() {
        Map<String, Long> many = new TreeMap<>();
        for (int i = 0; i < 300; i++) {
            many.put("SKU-" + i, 1L);
        }
        Set<Integer> sizes = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            sizes.add(ParcelPlan.of("order-" + i, many)
                    .parcels()
                    .getFirst()
                    .lines()
                    .size());
        }
        assertThat(sizes).containsExactlyInAnyOrder(0, 90);
    }

    @Test
    void whatCannotBeSplitLeavesWhole() {
        for (int i = 0; i < 100; i++) {
            assertThat(ParcelPlan.of("order-" + i, Map.of("A", 5L)).parcels()).hasSize(1);
        }
    }

    @Test
    void scansComeInAnyOrderSomeTwiceAndNoneIsLeftOut() {
        boolean shuffled = false;
        boolean repeated = false;
        for (int i = 0; i < 100; i++) {
            ParcelPlan plan = ParcelPlan.of("order-" + i, Map.of("A", 1L));
            List<ParcelPlan.Push> pushes = plan.pushes(Instant.parse("2026-11-22T12:00:00Z"));
            Set<String> distinct = new HashSet<>();
            pushes.forEach(push -> distinct.add(new String(push.body(), StandardCharsets.UTF_8)));
            assertThat(distinct)
                    .hasSize(plan.parcels().getFirst().way().statuses().size());
            repeated |= pushes.size() > distinct.size();
            shuffled |= new String(pushes.getFirst().body(), StandardCharsets.UTF_8).contains("eliver");
        }
        assertThat(repeated).isTrue();
        assertThat(shuffled).isTrue();
    }
}

package dev.holdfast.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.platform.aws.ItemSize;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderGroupTest {

    private static final Instant MADE = Shop.NOON;

    private final Shop shop = new Shop();

    @Test
    void aGroupIsLookedAfterWhenTheFirstOfItIsDue() {
        StoredOrder rejected = shop.decide(shop.accepted("alice", "key-1"), OrderStatus.REJECTED);
        StoredOrder reserved = shop.decide(shop.accepted("alice", "key-2"), OrderStatus.RESERVED);
        StoredOrder paid = shop.decide(shop.accepted("alice", "key-3"), OrderStatus.PAID);
        OrderGroup.Key key = new OrderGroup.Key("2026-11-22", "12:00:00.000#1");
        assertThat(OrderGroup.of(key, List.of(rejected, paid, reserved), List.of())
                        .lookAt())
                .isEqualTo(reserved.dueAt())
                .isPresent();
        assertThat(OrderGroup.of(key, List.of(rejected), List.of(paid)).lookAt())
                .isEqualTo(paid.dueAt());
        assertThat(OrderGroup.of(key, List.of(rejected), List.of()).lookAt()).isEmpty();
    }

    @Test
    void looksComeFurtherAndFurtherApart() {
        Instant due = after(Duration.ofMinutes(17));
        assertThat(OrderGroup.nextLook(MADE, after(Duration.ofMinutes(16)), due))
                .isEqualTo(after(Duration.ofMinutes(18)));
        assertThat(OrderGroup.nextLook(MADE, after(Duration.ofDays(2)), after(Duration.ofHours(49))))
                .isEqualTo(after(Duration.ofHours(54)));
        assertThat(OrderGroup.nextLook(MADE, after(Duration.ofDays(20)), after(Duration.ofDays(20))))
                .isEqualTo(after(Duration.ofDays(21)));
        assertThat(OrderGroup.nextLook(MADE, after(Duration.ofDays(8)), after(Duration.ofDays(10))))
                .isEqualTo(after(Duration.ofDays(10)));
    }

    @Test
    void noGroupIsLeftAloneForLongerThanAWeek() {
        assertThat(OrderGroup.nextLook(MADE, after(Duration.ofDays(2)), after(Duration.ofDays(32))))
                .isEqualTo(after(Duration.ofDays(9)));
        assertThat(OrderGroup.nextLook(MADE, after(Duration.ofDays(400)), after(Duration.ofDays(430))))
                .isEqualTo(after(Duration.ofDays(407)));
    }

    @Test
    void aGroupIsWrittenAndReadAgain() {
        StoredOrder first = shop.decide(shop.accepted("alice", "key-1"), OrderStatus.RESERVED);
        List<OrderGroup> due = shop.groups.due(first.dueAt().orElseThrow(), 10);
        assertThat(due).singleElement().satisfies(group -> {
            assertThat(group.decided()).containsExactly(first.id());
            assertThat(group.again()).isEmpty();
            assertThat(OrderGroupTable.madeAt(group.key())).isEqualTo(shop.instant());
        });
        assertThat(shop.groups.due(first.dueAt().orElseThrow().minusMillis(1), 10))
                .isEmpty();
        shop.groups.lookAgain(due.getFirst(), Optional.empty());
        assertThat(shop.groups.due(after(Duration.ofDays(400)), 10)).isEmpty();
    }

    @Test
    void whoeverIsSlowerMovesNoLook() {
        StoredOrder order = shop.decide(shop.accepted("alice", "key-1"), OrderStatus.RESERVED);
        Instant at = order.dueAt().orElseThrow();
        OrderGroup seen = shop.groups.due(at, 10).getFirst();
        shop.groups.lookAgain(seen, Optional.of(at.plusSeconds(60)));
        shop.groups.lookAgain(seen, Optional.empty());
        assertThat(shop.groups.due(at.plusSeconds(60), 10)).hasSize(1);
    }

    @Test
    void aGroupOfAWholeTransactionIsSmall() {
        List<StoredOrder> orders = IntStream.range(0, 98)
                .mapToObj(i -> shop.decide(shop.accepted("customer-" + i, "key"), OrderStatus.RESERVED))
                .toList();
        var item = shop.groups.put(orders, List.of(), MADE).put().item();
        assertThat(ItemSize.of(item)).isLessThan(3 * 1024);
    }

    private static Instant after(Duration duration) {
        return MADE.plus(duration);
    }
}

package dev.holdfast.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.order.AcceptedOrder;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class RecentOrdersTest {

    private final Shop shop = new Shop();
    private final RecentOrders recent = new RecentOrders(shop);
    private final AcceptedOrder order = shop.accepted("alice", "key-1");

    @Test
    void theFirstOfAnIdIsTheOneThatIsRemembered() {
        AcceptedOrder other = withLines(order.id(), 3);
        assertThat(recent.remember(order)).isSameAs(order);
        assertThat(recent.remember(other)).isSameAs(order);
        assertThat(recent.size()).isEqualTo(1);
    }

    @Test
    void anOrderIsForgottenAfterAWhile() {
        recent.remember(order);
        shop.advance(Duration.ofMinutes(15));
        AcceptedOrder other = withLines(order.id(), 3);
        assertThat(recent.remember(other)).isSameAs(other);
        assertThat(recent.size()).isEqualTo(1);
    }

    @Test
    void largeOrdersPushOutTheEldest() {
        recent.remember(order);
        for (int i = 0; i < 60; i++) {
            recent.remember(withLines("large-" + i, 1_000));
        }
        assertThat(recent.size()).isEqualTo(RecentOrders.LINES_MAX / 1_005);
        AcceptedOrder again = withLines(order.id(), 1);
        assertThat(recent.remember(again)).isSameAs(again);
    }

    private AcceptedOrder withLines(String id, int lines) {
        return new AcceptedOrder(
                id,
                order.customer(),
                "another",
                Collections.nCopies(lines, order.lines().getFirst()),
                order.totals(),
                order.shipTo(),
                order.zone(),
                order.couponCodes(),
                order.partial(),
                order.acceptedAt());
    }
}

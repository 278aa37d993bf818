package dev.holdfast.inventory.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.inventory.Shop;
import dev.holdfast.inventory.movement.ReceiveStock;
import dev.holdfast.model.message.CheckStockLevels;
import dev.holdfast.model.message.Notification;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.queue.Batch;
import dev.holdfast.platform.queue.Delivery;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlertLowStockTest {

    private final Shop shop = new Shop();

    @BeforeEach
    void stock() {
        shop.product("scarce", 2, 5);
        shop.ask(ReceiveStock.class, "{'receiptId':'r1','lines':[{'sku':'scarce','warehouse':'main','quantity':6}]}");
    }

    /** @return the subjects that were told */
    private List<String> check() {
        shop.pass(Duration.ofSeconds(1));
        CheckStockLevels message = new CheckStockLevels(List.of("scarce", "unknown"));
        assertThat(shop.get(AlertLowStock.class)
                        .handle(new Batch<>(
                                List.of(new Delivery<>("m1", message, shop.now())),
                                shop.now().plusSeconds(5))))
                .isEmpty();
        return shop.taken(Queues.NOTIFICATIONS, Notification.class).stream()
                .map(Notification::subject)
                .toList();
    }

    @Test
    void atTheThresholdNothingIsTold() {
        shop.hold("scarce", "main", 0, 1);

        assertThat(check()).isEmpty();
    }

    @Test
    void aCrossingIsToldOnceAndTheNextOneAgain() {
        shop.hold("scarce", "main", 0, 2);
        List<String> first = check();
        assertThat(first).containsExactly("sku/scarce/" + shop.now().toEpochMilli());
        assertThat(check()).isEmpty();

        shop.release("scarce", "main", 0, 2);
        assertThat(check()).isEmpty();
        shop.hold("scarce", "main", 1, 2);

        assertThat(check()).hasSize(1).doesNotContainAnyElementsOf(first);
    }

    @Test
    void aCrossingThatWasNotedButNotToldIsToldByTheRedelivery() {
        shop.hold("scarce", "main", 0, 2);
        shop.refuseMessages(true);
        assertThatThrownBy(this::check).isInstanceOf(Unavailable.class);
        long noted = shop.now().toEpochMilli();
        shop.refuseMessages(false);

        assertThat(check()).containsExactly("sku/scarce/" + noted);
        assertThat(check()).isEmpty();
    }

    @Test
    void aRecoveryThatWasSeenLateDoesNotEndANewerCrossing() {
        StockAlertTable alerts = shop.get(StockAlertTable.class);
        StockAlert old = alerts.raise("scarce", shop.now());
        alerts.recovered(old);
        shop.pass(Duration.ofSeconds(1));
        StockAlert newer = alerts.raise("scarce", shop.now());

        alerts.recovered(old);
        alerts.told(old);

        assertThat(alerts.find(List.of("scarce"))).containsEntry("scarce", newer);
        assertThat(alerts.raise("scarce", shop.now().plusSeconds(9))).isEqualTo(newer);
    }
}

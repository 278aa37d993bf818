package dev.holdfast.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.message.Notification;
import dev.holdfast.model.message.Notification.Event;
import dev.holdfast.platform.queue.Batch;
import dev.holdfast.platform.queue.Delivery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NotifyCustomerTest {

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");

    private final List<Notification> delivered = new ArrayList<>();
    private final List<String> unreachable = new ArrayList<>();
    private final NotifyCustomer notifyCustomer = new NotifyCustomer((notifications, stopBefore) -> {
        assertThat(stopBefore).isEqualTo(NOW.plusSeconds(7));
        List<Notification> failed = notifications.stream()
                .filter(each -> unreachable.contains(each.subject()))
                .toList();
        notifications.stream().filter(each -> !failed.contains(each)).forEach(delivered::add);
        return failed;
    });

    @Test
    void deliversABatchAsAWhole() {
        assertThat(notifyCustomer.handle(batch("o-1", "o-2"))).isEmpty();
        assertThat(delivered).extracting(Notification::subject).containsExactly("o-1", "o-2");
    }

    @Test
    void letsOnlyWhatFailedComeAgain() {
        unreachable.add("o-2");
        assertThat(notifyCustomer.handle(batch("o-1", "o-2", "o-3"))).containsExactly("m1");
        assertThat(delivered).extracting(Notification::subject).containsExactly("o-1", "o-3");
    }

    @Test
    void everyMessageOfAFailedNotificationComesAgain() {
        unreachable.add("o-2");
        assertThat(notifyCustomer.handle(batch("o-2", "o-1", "o-2"))).containsExactlyInAnyOrder("m0", "m2");
    }

    private static Batch<Notification> batch(String... subjects) {
        List<Delivery<Notification>> deliveries = new ArrayList<>();
        for (String subject : subjects) {
            Notification notification = new Notification(subject, Event.ORDER_CONFIRMED, "c-7", NOW, Map.of());
            deliveries.add(new Delivery<>("m" + deliveries.size(), notification, NOW));
        }
        return new Batch<>(deliveries, NOW.plusSeconds(7));
    }
}

package dev.holdfast.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.message.Notification;
import dev.holdfast.model.message.Notification.Event;
import dev.holdfast.notifications.channel.Attempt;
import dev.holdfast.platform.queue.Batch;
import dev.holdfast.platform.queue.Delivery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NotifyCustomerTest {

    private final Post post = Post.withAllChannels();
    private final NotifyCustomer notifyCustomer = new NotifyCustomer(post.teller());

    @Test
    void tellsABatchAsAWhole() {
        assertThat(notifyCustomer.handle(batch("o-1", "o-2"))).isEmpty();
        assertThat(post.push.sent).hasSize(2);
    }

    @Test
    void letsOnlyWhatFailedComeAgain() {
        post.push.next.add(new Attempt.Sent());
        post.push.next.add(new Attempt.Later("closed"));
        assertThat(notifyCustomer.handle(batch("o-1", "o-2", "o-3"))).containsExactly("m1");
        assertThat(notifyCustomer.handle(batch("o-1", "o-2", "o-3"))).isEmpty();
        assertThat(post.push.sent).hasSize(4);
    }

    @Test
    void everyMessageOfAFailedNotificationComesAgain() {
        post.push.next.add(new Attempt.Later("closed"));
        assertThat(notifyCustomer.handle(batch("o-2", "o-1", "o-2"))).containsExactlyInAnyOrder("m0", "m2");
    }

    private Batch<Notification> batch(String... subjects) {
        List<Delivery<Notification>> deliveries = new ArrayList<>();
        for (String subject : subjects) {
            Notification notification = new Notification(subject, Event.ORDER_CONFIRMED, "c-7", post.now, Map.of());
            deliveries.add(new Delivery<>("m" + deliveries.size(), notification, post.now));
        }
        return new Batch<>(deliveries, post.later());
    }
}

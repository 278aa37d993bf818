package dev.holdfast.notifications.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.holdfast.model.message.Notification;
import dev.holdfast.platform.Digests;
import java.util.Base64;

/** The id of a push message: the same for the same subject and event, however often it is sent. */
final class PushId {

    private PushId() {}

    static String of(Notification notification) {
        byte[] hash = Digests.sha256(
                notification.subject().getBytes(UTF_8),
                new byte[] {0},
                notification.event().name().getBytes(UTF_8));
        return "msg_" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
}

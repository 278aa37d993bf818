package dev.holdfast.notifications.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.holdfast.model.message.Notification;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The id of a push message: the same for the same subject and event, however often it is sent. */
final class PushId {

    private PushId() {}

    static String of(Notification notification) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(notification.subject().getBytes(UTF_8));
            digest.update((byte) 0);
            byte[] hash = digest.digest(notification.event().name().getBytes(UTF_8));
            return "msg_" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}

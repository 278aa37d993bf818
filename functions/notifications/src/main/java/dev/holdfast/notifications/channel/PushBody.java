package dev.holdfast.notifications.channel;

import dev.holdfast.model.message.Notification;
import dev.holdfast.notifications.text.Wording;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * What the shop's webhook is sent, in the form that Standard Webhooks suggests.
 *
 * @param type {@code parcel.delivered}, {@code order.shipped} ...
 */
public record PushBody(String type, Instant timestamp, Data data) {

    /**
     * What has happened.
     *
     * @param subject with the type, the key by which a repeat is recognised
     * @param facts as they were given, not to be taken for markup
     */
    public record Data(
            String customer, String subject, String language, String title, String text, Map<String, String> facts) {}

    static PushBody of(Notification notification, Wording wording) {
        return new PushBody(
                notification.event().name().toLowerCase(Locale.ROOT).replaceFirst("_", "."),
                notification.at(),
                new Data(
                        notification.recipient(),
                        notification.subject(),
                        wording.language().tag(),
                        wording.title(),
                        wording.text(),
                        notification.facts()));
    }
}

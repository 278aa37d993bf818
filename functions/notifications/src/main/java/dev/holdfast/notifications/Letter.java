package dev.holdfast.notifications;

import dev.holdfast.model.message.Notification;
import dev.holdfast.notifications.channel.Kind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notification as its recipient reads it.
 *
 * @param to a customer's id, or {@link Notification#OPERATIONS}
 * @param subject what it is about: an order's id, {@code sku/...}, {@code payment/...}, {@code parcel/...}
 * @param event with the subject, the key by which a repeat is recognised
 * @param at when it happened
 */
public record Letter(
        String to,
        String subject,
        Notification.Event event,
        Instant at,
        String language,
        String title,
        String text,
        List<Outcome> channels) {

    /**
     * What has become of it by a channel.
     *
     * @param state {@code SENT}, {@code PENDING}, {@code KEPT}, {@code REFUSED}, {@code UNKNOWN}, {@code NO_ADDRESS} or
     *     {@code UNWANTED}
     * @param why it was refused or has to wait
     * @param content what would have gone out, if the channel is not set up here
     */
    public record Outcome(
            Kind channel,
            String state,
            @Nullable String why,
            @Nullable String content) {}
}

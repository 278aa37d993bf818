package dev.holdfast.notifications.channel;

import dev.holdfast.model.message.Notification;
import dev.holdfast.notifications.text.Wording;

/**
 * What is to go out by a channel.
 *
 * @param address of the channel's kind; empty where it needs none
 */
public record Dispatch(Notification notification, Wording wording, String address) {

    /** Without the address. */
    @Override
    public String toString() {
        return "Dispatch[" + notification.event() + "]";
    }
}

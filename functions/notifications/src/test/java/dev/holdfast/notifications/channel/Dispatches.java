package dev.holdfast.notifications.channel;

import dev.holdfast.model.message.Notification;
import dev.holdfast.model.message.ParcelNews;
import dev.holdfast.notifications.text.Language;
import dev.holdfast.notifications.text.Letters;
import dev.holdfast.notifications.text.Templates;
import java.time.Instant;
import java.time.ZoneId;

/** Something to send. */
final class Dispatches {

    static final Instant AT = Instant.parse("2026-11-27T09:00:00Z");
    static final Letters LETTERS = new Letters(new Templates());

    private Dispatches() {}

    static Dispatch delivered(String address) {
        Notification notification = new ParcelNews("ups", "1Z999", "order1", "c-7").delivered(AT);
        return new Dispatch(notification, LETTERS.word(notification, Language.EN, ZoneId.of("UTC")), address);
    }
}

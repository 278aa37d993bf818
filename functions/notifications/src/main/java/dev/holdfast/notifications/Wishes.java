package dev.holdfast.notifications;

import dev.holdfast.model.message.Notification;
import dev.holdfast.notifications.Progress.State;
import dev.holdfast.notifications.channel.Channel;
import dev.holdfast.notifications.channel.Channels;
import dev.holdfast.notifications.channel.Kind;
import dev.holdfast.notifications.preferences.Preferences;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;

/** By which channels a notification is to go out. */
@Singleton
public class Wishes {

    private final Channels channels;

    public Wishes(Channels channels) {
        this.channels = channels;
    }

    /** What is to be told for the first time. */
    Telling begin(Notification notification, Preferences preferences) {
        return new Telling(
                notification, preferences.language(), preferences.timeZone(), wishes(notification, preferences));
    }

    /** Pending where it is to go out, otherwise why it does not. */
    Map<Kind, Progress> wishes(Notification notification, Preferences preferences) {
        Map<Kind, Progress> wishes = new EnumMap<>(Kind.class);
        for (Channel channel : channels.all()) {
            State state = switch (preferences.wish(channel.kind(), notification.event())) {
                case WANTED -> channel.isSetUp() ? State.PENDING : State.KEPT;
                case UNWANTED -> State.UNWANTED;
                case NO_ADDRESS -> State.NO_ADDRESS;
            };
            wishes.put(channel.kind(), Progress.at(state));
        }
        return wishes;
    }
}

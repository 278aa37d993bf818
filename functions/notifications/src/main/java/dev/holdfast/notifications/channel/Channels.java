package dev.holdfast.notifications.channel;

import java.util.List;

/** The channels there are, at most one of each kind. */
public interface Channels {

    List<Channel> all();
}

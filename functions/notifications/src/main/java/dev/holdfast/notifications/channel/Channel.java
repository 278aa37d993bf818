package dev.holdfast.notifications.channel;

import dev.holdfast.model.message.Notification;
import dev.holdfast.notifications.text.Wording;

/** A way out to people. What was sent and what is sent again, is not its business. */
public interface Channel {

    Kind kind();

    /** Whether this system can send by it. Where not, what would have gone out is kept to be looked at. */
    boolean isSetUp();

    /** What goes out, to be looked at. */
    String preview(Notification notification, Wording wording);

    /** Sends it, or not, within seconds. */
    Attempt send(Dispatch dispatch);
}

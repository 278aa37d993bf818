package dev.holdfast.platform.outgoing;

/** A destination has refused for the moment and done nothing: too many requests, or closed. The call may come again. */
public final class NotNow extends Exception {

    public NotNow(String why) {
        super(why, null, false, false);
    }
}

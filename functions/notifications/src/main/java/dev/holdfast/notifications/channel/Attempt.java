package dev.holdfast.notifications.channel;

/** What became of an attempt to reach somebody. Reasons name no address. */
public sealed interface Attempt {

    /** Whoever carries it has taken it over. */
    record Sent() implements Attempt {}

    /** It will never be taken over: the address is none, or does not want it. */
    record Refused(String why) implements Attempt {}

    /** It has not gone out; it may later. */
    record Later(String why) implements Attempt {}

    /** Nobody knows whether it has gone out. */
    record InDoubt(String why) implements Attempt {}
}

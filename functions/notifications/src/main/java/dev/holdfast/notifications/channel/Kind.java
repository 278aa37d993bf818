package dev.holdfast.notifications.channel;

/** The ways out, and what is worse by each: to be told twice, or not at all. */
public enum Kind {
    /** SES knows no repeats: one that may have gone out goes out once more, for twice is better than not at all. */
    EMAIL(1),
    /** Neither does SNS, and a text message wakes people up and is paid by the piece: it is not sent again. */
    SMS(0),
    /** Carries an id by which the receiver knows it again. */
    PUSH(Integer.MAX_VALUE);

    private final int repeatsMax;

    Kind(int repeatsMax) {
        this.repeatsMax = repeatsMax;
    }

    /** @param doubts how often it may have gone out already */
    public boolean mayGoOut(int doubts) {
        return doubts <= repeatsMax;
    }
}

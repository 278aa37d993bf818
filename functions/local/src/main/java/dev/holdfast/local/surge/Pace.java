package dev.holdfast.local.surge;

/** Lets things through at a steady rate. Whoever was late is not made later: the rate is held over all. */
final class Pace {

    private final double perSecond;
    private final long startedAt = System.nanoTime();
    private long passed;

    /** @param perSecond 0 for as fast as it goes */
    Pace(double perSecond) {
        this.perSecond = perSecond;
    }

    boolean isUnlimited() {
        return perSecond == 0;
    }

    /**
     * Waits for the next one's time. For one thread.
     *
     * @return when it was due, by {@link System#nanoTime}
     */
    long await() {
        if (perSecond == 0) {
            return System.nanoTime();
        }
        long dueAt = startedAt + (long) (passed++ * 1e9 / perSecond);
        long waitMs = (dueAt - System.nanoTime()) / 1_000_000;
        if (waitMs > 0) {
            Api.pause(waitMs);
        }
        return dueAt;
    }
}

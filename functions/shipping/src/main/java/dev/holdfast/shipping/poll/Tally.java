package dev.holdfast.shipping.poll;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts what came of the questions to one provider. */
final class Tally {

    final AtomicInteger asked = new AtomicInteger();
    final AtomicInteger news = new AtomicInteger();
    /** Trackings of other parcels than were asked for, or that are none. */
    final AtomicInteger strange = new AtomicInteger();

    final AtomicInteger failed = new AtomicInteger();

    /** Answers that were no use, whole or in part. */
    int bad() {
        return failed.get() + strange.get();
    }

    @Override
    public String toString() {
        return asked + " parcels asked for, news of " + news + ", " + failed + " questions without an answer, "
                + strange + " answers about something else";
    }
}

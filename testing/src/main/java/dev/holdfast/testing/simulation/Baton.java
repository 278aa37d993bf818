package dev.holdfast.testing.simulation;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A thread's turn: it waits until it is given to it, so that only one of many threads runs at any time. */
final class Baton {

    private volatile boolean mine;
    private volatile @Nullable Thread waiting;

    void give() {
        mine = true;
        Thread thread = waiting;
        if (thread != null) {
            LockSupport.unpark(thread);
        }
    }

    void await() {
        waiting = Thread.currentThread();
        boolean interrupted = false;
        while (!mine) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        mine = false;
        waiting = null;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

package dev.holdfast.emulator;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The process that asked for the emulator, known by the pipe it holds to this one's standard input. However it ends,
 * even by {@code kill -9}, the pipe closes, and this process halts: no emulator is left behind.
 */
final class Parent {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CountDownLatch gone = new CountDownLatch(1);

    /** Starts to watch. */
    static Parent watch() {
        Parent parent = new Parent();
        Thread watcher = new Thread(parent::waitForEnd, "parent-watch");
        watcher.setDaemon(true);
        watcher.start();
        // Ctrl-C reaches every process of a terminal at once, but the parent still has work to finish with the emulator
        Runtime.getRuntime().addShutdownHook(new Thread(parent::outlast, "parent-outlast"));
        return parent;
    }

    /** Tells the parent where the emulator listens. */
    @SuppressWarnings("SystemOut")
    void ready(int port) {
        System.out.println("ready " + port);
        System.out.flush();
    }

    /** Tells the parent in one line why there is no emulator, and ends. */
    @SuppressWarnings("SystemOut")
    void failed(Throwable why) {
        Throwable cause = why;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        System.out.println("failed " + message.lines().findFirst().orElse(""));
        System.out.flush();
        Runtime.getRuntime().halt(1);
    }

    private void waitForEnd() {
        try {
            while (System.in.read() >= 0) {
                // nothing is ever said, only the end matters
            }
        } catch (IOException broken) {
            // a broken pipe is an end too
        }
        gone.countDown();
        Runtime.getRuntime().halt(0);
    }

    private void outlast() {
        try {
            gone.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

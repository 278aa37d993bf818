package dev.holdfast.local.surge;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Supplier;

/** A line at the end, and one every few seconds until then. */
final class LinesTask implements Progress.Task {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final String name;
    private final long max;
    private final PrintStream out;
    private long steps;
    private String message = "";
    private long saidAt = System.nanoTime();

    LinesTask(String name, long max, PrintStream out) {
        this.name = name;
        this.max = max;
        this.out = out;
    }

    @Override
    public synchronized void step() {
        at(steps + 1, () -> "");
    }

    @Override
    public synchronized void at(long now, Supplier<String> words) {
        steps = now;
        message = words.get();
        if (System.nanoTime() - saidAt > EVERY.toNanos()) {
            say();
        }
    }

    private void say() {
        saidAt = System.nanoTime();
        out.println("%s: %d of %d%s".formatted(name, steps, max, message.isEmpty() ? "" : " (" + message + ")"));
    }

    @Override
    public synchronized void close() {
        say();
    }
}

package dev.holdfast.local.surge;

import java.io.PrintStream;
import java.util.function.Supplier;

/** Shows on standard error how far things are: a bar on a terminal, else a line every few seconds, or nothing. */
public interface Progress {

    Task start(String name, long max);

    /** Something that goes on. */
    interface Task extends AutoCloseable {

        void step();

        /** To a number of steps, with a word on them. */
        void at(long steps, Supplier<String> message);

        @Override
        void close();
    }

    /** For programs. */
    static Progress silent() {
        return (name, max) -> new SilentTask();
    }

    /** For people. */
    static Progress on(PrintStream err, boolean terminal) {
        return terminal ? (name, max) -> new BarTask(name, max, err) : (name, max) -> new LinesTask(name, max, err);
    }
}

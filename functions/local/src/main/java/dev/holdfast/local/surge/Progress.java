package dev.holdfast.local.surge;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;
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

    /** Beside a report on standard output: for people, unless it is for programs. */
    static Progress beside(boolean json) {
        boolean terminal =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        return json ? silent() : on(System.err, terminal);
    }

    /** For people. */
    static Progress on(PrintStream err, boolean terminal) {
        return terminal ? (name, max) -> new BarTask(name, max, err) : (name, max) -> new LinesTask(name, max, err);
    }
}

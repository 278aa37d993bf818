package dev.holdfast.platform.observe;

import dev.holdfast.platform.Operation;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Surrounds every call of a function, whatever has started it. */
@Singleton
public class Invocations {

    private static final Logger LOG = Logger.getLogger(Invocations.class);

    private static final double NANOS = 1e9;

    private final InvocationLog log;

    public Invocations(InvocationLog log) {
        this.log = log;
    }

    /**
     * Makes a call and notes how it ended. What the work throws is thrown on, and is a failure.
     *
     * @param requestId by which the caller's side knows the call
     */
    public <T> T call(Operation operation, Optional<String> requestId, Function<T, Outcome> outcome, Supplier<T> work) {
        Invocation invocation = new Invocation(operation.name(), requestId);
        Outcome end = Outcome.FAILED;
        long startedNanos = System.nanoTime();
        invocation.begin();
        try {
            T result = work.get();
            end = outcome.apply(result);
            return result;
        } finally {
            invocation.end(end, (System.nanoTime() - startedNanos) / NANOS);
            write(invocation);
            Invocation.leave();
        }
    }

    /** What was done is done, whether it can be written down or not. */
    private void write(Invocation invocation) {
        try {
            log.ended(invocation);
        } catch (RuntimeException unwritten) {
            LOG.warnf("%s: the call could not be written down: %s", invocation.function(), unwritten.getMessage());
        }
    }
}

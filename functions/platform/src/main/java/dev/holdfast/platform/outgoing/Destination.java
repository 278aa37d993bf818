package dev.holdfast.platform.outgoing;

import dev.holdfast.platform.outgoing.Called.Answered;
import dev.holdfast.platform.outgoing.Called.InDoubt;
import dev.holdfast.platform.outgoing.Called.NotDone;
import io.smallrye.faulttolerance.api.Guard;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Somebody outside whom we call, behind a guard of its own: timeout, retry with jitter, circuit breaker and bulkhead. What
 * one destination does or fails to do has no effect on another. One object for each destination and process; the guard
 * remembers.
 */
public final class Destination {

    private static final Logger LOG = Logger.getLogger(Destination.class);

    private final String name;
    private final Guard guard;

    /** @param name for log lines */
    public Destination(String name, Patience patience) {
        this.name = name;
        this.guard = guard(name, patience);
    }

    private static Guard guard(String name, Patience patience) {
        long halfMs = patience.pauseMax().toMillis() / 2;
        return Guard.create()
                .withDescription(name)
                .withRetry()
                .maxRetries(patience.retries())
                .delay(halfMs, ChronoUnit.MILLIS)
                .jitter(halfMs, ChronoUnit.MILLIS)
                .whenException(failure -> mayTryAgain(failure, patience))
                .done()
                .withCircuitBreaker()
                .requestVolumeThreshold(2 * patience.failuresMax())
                .failureRatio(0.5)
                .delay(patience.rest().toMillis(), ChronoUnit.MILLIS)
                .skipOn(BulkheadException.class)
                .onStateChange(state -> LOG.warnf("%s: the circuit is %s", name, state))
                .done()
                .withTimeout()
                .duration(patience.attemptMax().toMillis(), ChronoUnit.MILLIS)
                .done()
                .withBulkhead()
                .limit(patience.atOnceMax())
                .done()
                .build();
    }

    private static boolean mayTryAgain(Throwable failure, Patience patience) {
        if (failure instanceof BulkheadException || failure instanceof CircuitBreakerOpenException) {
            return false;
        }
        if (failure instanceof NotNow refused) {
            // Whoever says when to come again is not asked before
            return refused.retryAfter()
                    .map(wait -> wait.compareTo(patience.pauseMax()) <= 0)
                    .orElse(true);
        }
        return patience.repeatable();
    }

    public String name() {
        return name;
    }

    /**
     * Calls it.
     *
     * @param attempt throws {@link NotNow} for what had no effect; whatever else it throws may have had one. It ends when
     *     its thread is interrupted
     */
    @SuppressWarnings("unchecked") // what the guard hands back is what went in
    public <T> Called<T> call(Callable<T> attempt) {
        AtomicBoolean inDoubt = new AtomicBoolean();
        try {
            return guard.call(() -> new Answered<>(noting(attempt, inDoubt)), Answered.class);
        } catch (Exception failure) {
            if (failure instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            String why = why(failure);
            if (inDoubt.get() || failure instanceof TimeoutException) {
                return new InDoubt<>(why);
            }
            return new NotDone<>(why, failure instanceof NotNow refused ? refused.retryAfter() : Optional.empty());
        }
    }

    private static <T> T noting(Callable<T> attempt, AtomicBoolean inDoubt) throws Exception {
        try {
            return attempt.call();
        } catch (NotNow refused) {
            throw refused;
        } catch (Exception failure) {
            inDoubt.set(true);
            throw failure;
        }
    }

    private static String why(Exception failure) {
        return switch (failure) {
            case NotNow refused -> String.valueOf(refused.getMessage());
            case TimeoutException ignored -> "no answer in time";
            case CircuitBreakerOpenException ignored -> "left alone after failures";
            case BulkheadException ignored -> "too much under way";
            case Nonsense nonsense -> String.valueOf(nonsense.getMessage());
            default -> failure.getClass().getSimpleName();
        };
    }
}

package dev.holdfast.planning.capacity;

import dev.holdfast.model.topology.FunctionSpec;
import dev.holdfast.model.topology.Trigger;
import dev.holdfast.planning.cost.Assumptions;
import dev.holdfast.planning.economics.Arrivals;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a function has to do in the peak minute.
 *
 * @param perSecond requests or messages
 * @param batch messages of a delivery, on average; 1 for a request
 * @param milliseconds of an invocation, as assumed
 * @param busy invocations under way at once, on average (Little, 1961)
 * @param atOnce the same, not exceeded with the chosen confidence: of requests, each of which has an instance of its own, the
 *     quantile of a Poisson number (Palm, 1943); of deliveries, the consumers that are needed (Erlang C)
 * @param declared the most that the topology lets run at once; absent for requests
 * @param utilisation the part of the declared consumers' time; absent for requests
 * @param waiting the probability that a delivery waits for a consumer (Erlang, 1917); absent for requests
 * @param handledWithinSeconds a message is handled after so long, window included, with that confidence; absent for requests
 *     and where the queue would grow without end
 */
public record FunctionLoad(
        String function,
        double perSecond,
        double batch,
        double milliseconds,
        double busy,
        long atOnce,
        @Nullable Long declared,
        @Nullable Double utilisation,
        @Nullable Double waiting,
        @Nullable Double handledWithinSeconds) {

    private static final double MS = 1_000;

    /** @return empty for what a clock starts */
    static Optional<FunctionLoad> of(FunctionSpec function, double perSecond, double confidence, Assumptions assumed) {
        return switch (function.trigger()) {
            case Trigger.Http ignored -> Optional.of(request(function, perSecond, confidence, assumed));
            case Trigger.Queue trigger ->
                Optional.of(deliveries(function, queue(function, trigger, assumed), perSecond, confidence));
            case Trigger.Schedule ignored -> Optional.empty();
        };
    }

    static BatchQueue queue(FunctionSpec function, Trigger.Queue trigger, Assumptions assumed) {
        double none = assumed.durationMs(function.name(), 0);
        return new BatchQueue(
                trigger.concurrency(),
                (double) trigger.window().toMillis() / MS,
                trigger.batchSize(),
                none / MS,
                (assumed.durationMs(function.name(), 1) - none) / MS);
    }

    private static FunctionLoad request(
            FunctionSpec function, double perSecond, double confidence, Assumptions assumed) {
        double milliseconds = assumed.durationMs(function.name(), 0);
        double busy = perSecond * milliseconds / MS;
        long atOnce = busy > 0 ? Math.max(1, new Arrivals(busy).atMost(confidence)) : 1;
        return new FunctionLoad(function.name(), perSecond, 1, milliseconds, busy, atOnce, null, null, null, null);
    }

    private static FunctionLoad deliveries(
            FunctionSpec function, BatchQueue queue, double perSecond, double confidence) {
        ErlangC load = queue.load(perSecond);
        double batch = queue.batch(perSecond);
        return new FunctionLoad(
                function.name(),
                perSecond,
                batch,
                queue.seconds(batch) * MS,
                load.offered(),
                queue.consumersFor(perSecond, confidence, 1),
                queue.consumers(),
                perSecond / queue.capacity(),
                load.waiting(),
                load.isStable() ? queue.handledWithin(perSecond, confidence) : null);
    }
}

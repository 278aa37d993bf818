package dev.holdfast.local.cost;

import dev.holdfast.local.aws.CurrentFunction;
import dev.holdfast.model.topology.FunctionSpec;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Adds up what functions use, phase by phase. */
final class Meter {

    private final Map<Source, Usage> used = new ConcurrentHashMap<>();
    private volatile Phase phase = Phase.LOAD;

    /** Who used something, and when. */
    record Source(Phase phase, String function) {}

    void begin(Phase next) {
        phase = next;
    }

    void add(String function, Usage usage) {
        used.merge(new Source(phase, function), usage, Usage::plus);
    }

    /** By the function in whose name this thread works; what no function does is not counted. */
    void add(Usage usage) {
        CurrentFunction.find().map(FunctionSpec::name).ifPresent(function -> add(function, usage));
    }

    /** All of a step. */
    Usage of(Step step) {
        return used.entrySet().stream()
                .filter(each -> Step.of(each.getKey().phase(), each.getKey().function()).stream()
                        .anyMatch(step::equals))
                .map(Map.Entry::getValue)
                .reduce(Usage.NONE, Usage::plus);
    }

    /** All of a function, once orders came. */
    Usage of(String function) {
        return used.entrySet().stream()
                .filter(each -> each.getKey().function().equals(function)
                        && each.getKey().phase() != Phase.LOAD)
                .map(Map.Entry::getValue)
                .reduce(Usage.NONE, Usage::plus);
    }
}

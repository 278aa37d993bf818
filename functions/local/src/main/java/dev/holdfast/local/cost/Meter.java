package dev.holdfast.local.cost;

import dev.holdfast.local.aws.CurrentFunction;
import dev.holdfast.model.topology.FunctionSpec;
import dev.holdfast.planning.cost.Usage;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Adds up what functions use, phase by phase. */
final class Meter {

    private final Map<Source, Usage> used = new ConcurrentHashMap<>();
    private final Map<Written, TableUse> written = new ConcurrentHashMap<>();
    private volatile Phase phase = Phase.LOAD;

    /** Who used something, and when. */
    record Source(Phase phase, String function) {}

    /** Who wrote to which table. */
    private record Written(Source source, String table) {}

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

    /** As {@link #add(Usage)}, for a write to a table of that logical name. */
    void add(String table, TableUse use) {
        CurrentFunction.find().map(FunctionSpec::name).ifPresent(function -> {
            add(function, use.usage());
            written.merge(new Written(new Source(phase, function), table), use, TableUse::plus);
        });
    }

    /** The writes of a step, by table. */
    SortedMap<String, TableUse> writesOf(Step step) {
        SortedMap<String, TableUse> tables = new TreeMap<>();
        written.forEach((who, use) -> {
            if (isOf(step, who.source())) {
                tables.merge(who.table(), use, TableUse::plus);
            }
        });
        return tables;
    }

    private static boolean isOf(Step step, Source source) {
        return Step.of(source.phase(), source.function()).stream().anyMatch(step::equals);
    }

    /** All of a step. */
    Usage of(Step step) {
        return used.entrySet().stream()
                .filter(each -> isOf(step, each.getKey()))
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

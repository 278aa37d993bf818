package dev.holdfast.local;

import static java.util.stream.Collectors.toMap;

import dev.holdfast.local.gateway.LocalPages;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.model.topology.Trigger;
import dev.holdfast.platform.Operation;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.queue.QueueOperation;
import dev.holdfast.platform.schedule.ScheduledOperation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every operation that there is.
 *
 * @param pages what the local gateway shows beside the routes, by path
 */
public record Operations(
        List<HttpOperation> http,
        List<QueueOperation<?>> queue,
        List<ScheduledOperation> scheduled,
        Map<String, LocalPages.Page> pages) {

    public Operations {
        http = List.copyOf(http);
        queue = List.copyOf(queue);
        scheduled = List.copyOf(scheduled);
        pages = Map.copyOf(pages);
    }

    public Operations(List<HttpOperation> http, List<QueueOperation<?>> queue, List<ScheduledOperation> scheduled) {
        this(http, queue, scheduled, Map.of());
    }

    /** The operations by name. */
    static <T extends Operation> Map<String, T> byName(List<T> operations) {
        return operations.stream().collect(toMap(Operation::name, Function.identity()));
    }

    /** @throws CloudFailure unless the topology declares exactly these operations */
    void mustBeThoseOf(Topology topology) {
        Set<String> declared = new TreeSet<>();
        topology.functions().forEach(function -> declared.add(kind(function.trigger()) + " " + function.name()));
        Set<String> found = Stream.of(names("http", http), names("queue", queue), names("schedule", scheduled))
                .flatMap(Function.identity())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> missing = without(declared, found);
        Set<String> undeclared = without(found, declared);
        if (!missing.isEmpty() || !undeclared.isEmpty()) {
            throw new CloudFailure("the topology and the operations differ: declared but missing " + missing
                    + ", present but not declared " + undeclared);
        }
    }

    private static Stream<String> names(String kind, List<? extends Operation> operations) {
        return operations.stream().map(operation -> kind + " " + operation.name());
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static String kind(Trigger trigger) {
        return switch (trigger) {
            case Trigger.Http ignored -> "http";
            case Trigger.Queue ignored -> "queue";
            case Trigger.Schedule ignored -> "schedule";
        };
    }
}

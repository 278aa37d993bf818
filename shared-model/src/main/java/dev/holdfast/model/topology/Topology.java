package dev.holdfast.model.topology;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * Everything that runs: tables, queues, functions, and who may touch what. AWS, the local cloud and the documentation
 * are all made from this one declaration.
 */
public record Topology(List<TableSpec> tables, List<QueueSpec> queues, List<FunctionSpec> functions) {

    /** Holdfast's own. */
    public static final Topology HOLDFAST = new Topology(Tables.ALL, Queues.ALL, Functions.ALL);

    public Topology {
        tables = List.copyOf(tables);
        queues = List.copyOf(queues);
        functions = List.copyOf(functions);
    }

    /** @throws NoSuchElementException if nothing of that name is declared */
    public FunctionSpec function(String name) {
        return find(functions, FunctionSpec::name, name);
    }

    /** What there is for a shop to have done, each with its functions, in the order in which they are declared. */
    public List<String> capabilities() {
        return functions.stream().map(FunctionSpec::capability).distinct().toList();
    }

    public List<FunctionSpec> functionsOf(String capability) {
        return functions.stream()
                .filter(function -> function.capability().equals(capability))
                .toList();
    }

    /** @throws NoSuchElementException if nothing of that name is declared */
    public QueueSpec queue(String name) {
        return find(queues, QueueSpec::name, name);
    }

    /** @throws NoSuchElementException if nothing of that name is declared */
    public TableSpec table(String name) {
        return find(tables, TableSpec::name, name);
    }

    /** The functions by name. */
    public Map<String, FunctionSpec> byName() {
        return functions.stream().collect(toUnmodifiableMap(FunctionSpec::name, Function.identity()));
    }

    private static <T> T find(List<T> all, Function<T, String> name, String wanted) {
        return all.stream()
                .filter(each -> name.apply(each).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(wanted + " is not declared in the topology"));
    }
}

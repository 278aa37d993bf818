package dev.holdfast.model.topology;

import java.time.Duration;
import java.util.Set;

/**
 * A function: its operation's class, its Lambda, its metrics and its alarm carry the same name.
 *
 * @param name in kebab case: {@code reserve-stock} is {@code ReserveStock}
 * @param capability the module it lives in
 * @param summary one sentence for the table of functions
 * @param memoryMb megabytes on Lambda
 */
public record FunctionSpec(
        String name,
        String capability,
        String summary,
        Trigger trigger,
        Duration timeout,
        int memoryMb,
        Set<Grant> grants) {

    public FunctionSpec {
        grants = Set.copyOf(grants);
    }

    public boolean mayRead(String table) {
        return grants.contains(new Grant.Read(table));
    }

    public boolean mayScan(String table) {
        return grants.contains(new Grant.Scan(table));
    }

    public boolean mayWrite(String table) {
        return grants.contains(new Grant.Write(table));
    }

    public boolean maySend(String queue) {
        return grants.contains(new Grant.Send(queue));
    }
}

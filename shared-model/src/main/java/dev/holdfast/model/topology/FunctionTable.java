package dev.holdfast.model.topology;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import java.util.List;

/** The documentation's table of functions, in Markdown. */
public final class FunctionTable {

    private FunctionTable() {}

    public static String markdown(Topology topology) {
        return """
                # Functions

                Generated from the topology in `shared-model`; a test fails when it is out of date, and writes it anew with
                `./mvnw -pl shared-model test -Dtest=FunctionTableTest -Dupdate=true`.

                | function | started by | does | may |
                |---|---|---|---|
                """ + topology.functions().stream().map(FunctionTable::row).collect(joining());
    }

    private static String row(FunctionSpec function) {
        return "| `" + function.name() + "` | " + trigger(function.trigger()) + " | " + function.summary() + " | "
                + grants(function) + " |\n";
    }

    private static String trigger(Trigger trigger) {
        return switch (trigger) {
            case Trigger.Http http -> "`" + http.routeKey() + "`, " + access(http.access());
            case Trigger.Queue queue ->
                "queue `" + queue.queue() + "`, " + queue.batchSize() + " in "
                        + queue.window().toSeconds() + " s, " + queue.concurrency() + " at once";
            case Trigger.Schedule schedule -> "every " + schedule.every().toMinutes() + " min";
        };
    }

    private static String access(Access access) {
        return switch (access) {
            case Access.Public ignored -> "public";
            case Access.SignedIn ignored -> "signed in";
            case Access.Scope scope -> "scope `" + scope.name() + "`";
            case Access.Signature ignored -> "provider's signature";
        };
    }

    private static String grants(FunctionSpec function) {
        List<String> texts = function.grants().stream()
                .map(FunctionTable::grant)
                .sorted(comparing((String text) -> text))
                .toList();
        return String.join(", ", texts);
    }

    private static String grant(Grant grant) {
        return switch (grant) {
            case Grant.Read(String table) -> "read `" + table + "`";
            case Grant.Scan(String table) -> "scan `" + table + "`";
            case Grant.Write(String table) -> "write `" + table + "`";
            case Grant.Send(String queue) -> "send to `" + queue + "`";
            case Grant.SendEmail ignored -> "send e-mail";
            case Grant.SendText ignored -> "send text messages";
            case Grant.Secret(String name) -> "secret `" + name + "`";
        };
    }
}

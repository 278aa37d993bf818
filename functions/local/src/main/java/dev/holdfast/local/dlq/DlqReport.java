package dev.holdfast.local.dlq;

import dev.holdfast.platform.json.Json;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command about dead letters, wherever they are, which says what it has found or done. */
abstract class DlqReport implements Callable<Integer> {

    @Option(names = "--json", description = "prints one line of JSON")
    private boolean json;

    @Mixin
    private DlqTarget target = new DlqTarget();

    @Spec
    private @Nullable CommandSpec spec;

    /** @throws dev.holdfast.local.CloudFailure if nothing can be reached that way */
    DlqTarget.Reached reach() {
        return target.reach();
    }

    /** Prints it for programs, if they asked, or for people. */
    void tell(Object result, Consumer<PrintWriter> forPeople) {
        if (spec == null) {
            return;
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(result));
        } else {
            forPeople.accept(out);
        }
    }
}

package dev.holdfast.local.bench;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./holdfast bench}: what can be measured. */
@Command(
        name = "bench",
        description = "Measures, and prints what was aimed at beside it.",
        subcommands = {BenchReserveCommand.class, BenchColdCommand.class},
        mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    /** Called without a benchmark it explains itself. */
    @Override
    public Integer call() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getErr());
        }
        return 2;
    }
}

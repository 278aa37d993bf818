package dev.holdfast.local.cli;

import dev.holdfast.local.bench.BenchCommand;
import dev.holdfast.local.cost.CostCommand;
import dev.holdfast.local.dlq.DlqCommand;
import dev.holdfast.local.nativebuild.NativeCommand;
import dev.holdfast.local.surge.SurgeCommand;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** All commands. */
@Command(
        name = "holdfast",
        description = "The operations core of an online shop, on this machine.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            Up.class,
            SurgeCommand.class,
            BenchCommand.class,
            CostCommand.class,
            NativeCommand.class,
            Token.class,
            Secret.class,
            Audit.class,
            DlqCommand.class,
            EmulatorsCommand.class
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The script ./holdfast has one more:",
            "  test    Runs every test that needs neither Docker nor AWS."
        })
final class Holdfast implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    /** Called without a command it explains itself. */
    @Override
    public Integer call() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getErr());
        }
        return 2;
    }
}

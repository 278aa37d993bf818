package dev.holdfast.local.cli;

import dev.holdfast.local.CloudFailure;
import dev.holdfast.planning.cost.BadFigures;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command. Only what runs a cloud in this process starts the container; the rest answers at once. */
@QuarkusMain
public final class Main implements QuarkusApplication {

    public static void main(String[] args) {
        if (needsContainer(args)) {
            Quarkus.run(Main.class, args);
        } else {
            System.exit(commandLine().execute(args));
        }
    }

    @Override
    public int run(String... args) {
        return commandLine().execute(args);
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Holdfast());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof CloudFailure || failure instanceof BadFigures) {
                command.getErr().println("holdfast: " + failure.getMessage());
                return 1;
            }
            throw failure;
        });
        return line;
    }

    private static boolean needsContainer(String... args) {
        try {
            ParseResult parsed = commandLine().parseArgs(args);
            while (parsed.hasSubcommand()) {
                parsed = parsed.subcommand();
            }
            return !parsed.isUsageHelpRequested() && parsed.commandSpec().userObject() instanceof InContainer;
        } catch (ParameterException explainedWhenExecuted) {
            return false;
        }
    }
}

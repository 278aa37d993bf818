package dev.holdfast.local.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that works for a while and ends with a report: for people, with progress beside it, or for programs. */
public abstract class ReportCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--json", description = "prints the report as JSON, and no progress")
    protected boolean json;

    /** Progress, beside the result. */
    protected void say(String line) {
        if (!json) {
            System.err.println(line);
        }
    }

    /** @throws ParameterException with that sentence, and so exit status 2, unless it holds */
    protected void require(boolean holds, String otherwise) {
        if (!holds && spec != null) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }
}

package dev.holdfast.local.bench;

import dev.holdfast.local.cli.ReportCommand;
import dev.holdfast.platform.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./holdfast bench cold}. Being slow is no error; not starting, or answering wrongly, is. */
@Command(
        name = "cold",
        description = {
            "Measures cold starts behind Lambda's Runtime API: native, JVM, and JVM with an AOT cache.",
            "Builds what is missing. Without GraalVM, docker or podman it leaves the native column out and says so.",
            "Exit status 1 if something could not be built, did not start, or answered wrongly."
        },
        mixinStandardHelpOptions = true)
public final class BenchColdCommand extends ReportCommand {

    @Option(
            names = "--runs",
            defaultValue = "20",
            description = "starts of each, of which the median is printed (${DEFAULT-VALUE})")
    private int runs;

    @Override
    public Integer call() {
        ColdReport report = new BenchCold(Math.max(1, runs), this::say).run();
        System.out.println(json ? Json.write(report) : ColdText.of(report));
        return 0;
    }
}

package dev.holdfast.local.nativebuild;

import dev.holdfast.local.CloudFailure;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code ./holdfast native}: the functions as one native executable, packed for Lambda and tried. */
@Command(
        name = "native",
        description = {
            "Builds all functions as one native executable and packs it as bootstrap in function.zip.",
            "Needs a GraalVM or Mandrel of Java 25 in GRAALVM_HOME, or docker or podman for Mandrel's",
            "builder container. Then every function is run behind Lambda's Runtime API."
        },
        mixinStandardHelpOptions = true)
public final class NativeCommand implements Callable<Integer> {

    private static final double MB = 1_000_000;

    @Option(
            names = "--arch",
            paramLabel = "ARCH",
            converter = ToArchitecture.class,
            description = "arm64 or x86-64 (this machine's if not given)")
    private @Nullable Architecture architecture;

    @Option(names = "--no-smoke", description = "leaves the smoke test of every function out")
    private boolean untested;

    @Spec
    private @Nullable CommandSpec spec;

    private final BuilderSearch search;

    public NativeCommand() {
        this(new BuilderSearch(System.getenv()));
    }

    NativeCommand(BuilderSearch search) {
        this.search = search;
    }

    @Override
    public Integer call() {
        Architecture wanted = architecture == null ? Architecture.ofThisMachine() : architecture;
        Builder builder = search.find(wanted);
        if (builder instanceof Builder.None(var reasons)) {
            throw new CloudFailure(
                    "a native executable for " + wanted + " needs a GraalVM or Mandrel of Java 25 in GRAALVM_HOME, or"
                            + " docker or podman for Mandrel's builder container: " + String.join(", ", reasons));
        }
        say("building for " + wanted + " with " + builder.name() + "; this takes minutes ...");
        Builds.Native built = Builds.natively(Deployable.FUNCTIONS, wanted, builder);
        say(String.format(
                Locale.ENGLISH,
                "built in %d s: bootstrap %.1f MB, function.zip %.1f MB (goal: under 25 MB)",
                built.seconds(),
                built.executableBytes() / MB,
                built.zipBytes() / MB));
        say(built.zip().toString());
        smokeTest(built, wanted);
        return 0;
    }

    private void smokeTest(Builds.Native built, Architecture wanted) {
        if (untested) {
            say("not smoke-tested: --no-smoke");
        } else if (wanted != Architecture.ofThisMachine()
                || !System.getProperty("os.name").equals("Linux")) {
            say("not smoke-tested: this machine does not run executables for " + wanted + " on Linux");
        } else {
            say("smoke test: every function behind the Runtime API ...");
            Builds.smokeTest(built.zip());
            say("every function has passed");
        }
    }

    private void say(String line) {
        if (spec != null) {
            spec.commandLine().getOut().println(line);
            spec.commandLine().getOut().flush();
        }
    }

    /** The architectures by their words. */
    static final class ToArchitecture implements ITypeConverter<Architecture> {
        @Override
        public Architecture convert(String word) {
            return Architecture.of(word).orElseThrow(() -> new TypeConversionException("write arm64 or x86-64"));
        }
    }
}

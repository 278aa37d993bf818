package dev.holdfast.local.nativebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.local.CloudFailure;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class NativeCommandTest {

    private final List<String> said = new ArrayList<>();

    @Test
    void whereNothingCanBuildItItSaysWhatToInstall() {
        CommandLine line = line();
        assertThat(line.execute("--arch", "arm64")).isEqualTo(1);
        assertThat(said)
                .singleElement()
                .asString()
                .startsWith("a native executable for arm64 needs a GraalVM or Mandrel of Java 25 in GRAALVM_HOME")
                .endsWith("GRAALVM_HOME is not set, docker is not installed, podman is not installed");
    }

    @Test
    void anArchitectureThatLambdaDoesNotHave() {
        assertThat(line().execute("--arch", "mips")).isEqualTo(2);
    }

    private CommandLine line() {
        return new CommandLine(new NativeCommand(new BuilderSearch(Map.of())))
                .setErr(new PrintWriter(Writer.nullWriter()))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof CloudFailure) {
                        said.add(String.valueOf(failure.getMessage()));
                        return 1;
                    }
                    throw failure;
                });
    }
}

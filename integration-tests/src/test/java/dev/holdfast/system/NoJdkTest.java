package dev.holdfast.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script on a machine without a JDK 25. As it looks in folders of the whole machine, a copy of it is run that finds
 * these folders elsewhere, and on whose path there is nothing but the tools that it needs.
 */
@DisabledOnOs(OS.WINDOWS)
class NoJdkTest {

    private static final List<String> TOOLS = List.of("dirname", "sed", "grep");

    @TempDir
    private Path machine;

    @Test
    void saysWhatToInstall() throws Exception {
        assertThat(run()).isEqualTo(1);
        assertThat(Files.readString(machine.resolve("out"))).isEmpty();
        assertThat(Files.readString(machine.resolve("err")).lines())
                .singleElement()
                .asString()
                .startsWith("holdfast: a JDK 25 is needed: install ");
    }

    @Test
    void passesOverAnotherVersionAndARuntimeWithoutCompiler() throws Exception {
        jdk("usr/lib/jvm/jdk-21", "21.0.2", "javac");
        jdk("usr/lib/jvm/jre-25", "25.0.1", "java");
        assertThat(run()).isEqualTo(1);
    }

    @Test
    void findsOneInAUsualFolder() throws Exception {
        jdk("usr/lib/jvm/jdk-25", "25.0.1", "javac");
        run();
        // It goes on to build what is missing, for which this machine has no tools
        assertThat(Files.readString(machine.resolve("err"))).startsWith("holdfast: building ...");
    }

    private void jdk(String folder, String version, String program) throws IOException {
        Path jdk = machine.resolve(folder);
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        assertThat(Files.createFile(jdk.resolve("bin").resolve(program))
                        .toFile()
                        .setExecutable(true))
                .isTrue();
    }

    private int run() throws IOException, InterruptedException {
        Path path = Files.createDirectories(machine.resolve("path"));
        for (String tool : TOOLS) {
            Path link = path.resolve(tool);
            Files.writeString(link, "#!/bin/sh\nexec " + find(tool) + " \"$@\"\n");
            assertThat(link.toFile().setExecutable(true)).isTrue();
        }
        Path script = machine.resolve("holdfast");
        String text = Files.readString(Command.HOME.resolve("holdfast"));
        Files.writeString(script, text.replaceAll("(?m)(?<=\\s)/(?=usr/|opt/|Library/)", machine + "/"));
        assertThat(script.toFile().setExecutable(true)).isTrue();
        ProcessBuilder builder = new ProcessBuilder(find("bash").toString(), script.toString(), "--help")
                .redirectOutput(machine.resolve("out").toFile())
                .redirectError(machine.resolve("err").toFile());
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", path.toString(), "HOME", machine.toString()));
        Process process = builder.start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static Path find(String tool) {
        return Stream.of("/usr/bin", "/bin", "/usr/local/bin", "/opt/homebrew/bin")
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}

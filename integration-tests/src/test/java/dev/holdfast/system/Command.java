package dev.holdfast.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.testing.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The command as it was built, run as the script runs it: in a process of its own. */
final class Command implements AutoCloseable {

    /** The project's folder. */
    static final Path HOME =
            Path.of(System.getProperty("holdfast.home", "..")).toAbsolutePath().normalize();

    private static final Duration END_TIMEOUT = Duration.ofSeconds(20);

    private final Process process;
    private final Path out;
    private final Path err;

    private Command(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** What a command said when it had ended. */
    record Result(int exitStatus, String out, String err) {}

    /** @param folder where it runs, and where its output goes */
    static Command start(Path folder, String... arguments) throws IOException {
        return start(folder, Map.of(), arguments);
    }

    /** @param environment what it finds there beside what everybody does */
    static Command start(Path folder, Map<String, String> environment, String... arguments) throws IOException {
        Path out = Files.createTempFile(folder, arguments[0] + "-", ".out");
        Path err = Files.createTempFile(folder, arguments[0] + "-", ".err");
        ProcessBuilder builder = new ProcessBuilder(line(arguments))
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        // A secret of whoever runs the tests would stand in the place of the one in the data folder
        builder.environment().keySet().removeIf(name -> name.startsWith("HOLDFAST_"));
        builder.environment().putAll(environment);
        return new Command(builder.start(), out, err);
    }

    /** Runs it to its end. */
    static Result run(Path folder, Duration atMost, String... arguments) throws IOException, InterruptedException {
        try (Command command = start(folder, arguments)) {
            return command.end(atMost);
        }
    }

    private static List<String> line(String... arguments) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dholdfast.home=" + HOME,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                HOME.resolve("functions/local/target/quarkus-app/quarkus-run.jar")
                        .toString()));
        line.addAll(List.of(arguments));
        return line;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String out() throws IOException {
        return Files.readString(out);
    }

    String err() throws IOException {
        return Files.readString(err);
    }

    /** Waits for its end; one that takes longer is a failure. */
    Result end(Duration atMost) throws IOException, InterruptedException {
        assertThat(process.waitFor(atMost.toSeconds(), TimeUnit.SECONDS))
                .as("it ends within %s; it said: %s%s", atMost, out(), err())
                .isTrue();
        return new Result(process.exitValue(), out(), err());
    }

    /** Ends it without warning, as SIGKILL does, and waits until the emulators that it had started are gone too. */
    void kill() throws Exception {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        Await.until(
                "killed with its emulators",
                END_TIMEOUT,
                () -> !process.isAlive() && children.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** Ends it as Ctrl-C does. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(END_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

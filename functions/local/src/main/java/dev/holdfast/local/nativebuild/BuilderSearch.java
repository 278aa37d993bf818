package dev.holdfast.local.nativebuild;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Looks for what can make a native executable: GRAALVM_HOME first, then docker, then podman. */
public final class BuilderSearch {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String JAVA_25 = "JAVA_VERSION=\"25";

    private final Map<String, String> environment;
    private final List<String> reasons = new ArrayList<>();

    public BuilderSearch(Map<String, String> environment) {
        this.environment = environment;
    }

    public Builder find(Architecture architecture) {
        reasons.clear();
        Optional<Builder> local = local(environment.get("GRAALVM_HOME"), architecture);
        return local.or(() -> container("docker"))
                .or(() -> container("podman"))
                .orElseGet(() -> new Builder.None(List.copyOf(reasons)));
    }

    private Optional<Builder> local(@Nullable String home, Architecture architecture) {
        if (home == null || home.isBlank()) {
            return no("GRAALVM_HOME is not set");
        }
        Path folder = Path.of(home);
        if (!Files.isExecutable(folder.resolve("bin").resolve("native-image"))) {
            return no("GRAALVM_HOME has no bin/native-image");
        }
        if (!isJava25(folder)) {
            return no("GRAALVM_HOME is not of Java 25");
        }
        if (architecture != Architecture.ofThisMachine() || !isLinux()) {
            return no("the GraalVM of this machine does not build for " + architecture + " on Linux");
        }
        return Optional.of(new Builder.Local(home));
    }

    private static boolean isJava25(Path home) {
        try {
            return Files.readAllLines(home.resolve("release")).stream().anyMatch(line -> line.startsWith(JAVA_25));
        } catch (IOException unknown) {
            return false;
        }
    }

    private static boolean isLinux() {
        return System.getProperty("os.name").equals("Linux");
    }

    /** A client alone is not enough: it has to have somebody to talk to. */
    private Optional<Builder> container(String runtime) {
        Optional<Path> program = onPath(runtime);
        if (program.isEmpty()) {
            return no(runtime + " is not installed");
        }
        try {
            Process process = new ProcessBuilder(program.get().toString(), "info")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return no(runtime + " does not answer");
            }
            return process.exitValue() == 0
                    ? Optional.of(new Builder.Container(runtime))
                    : no(runtime + " is installed but not running");
        } catch (IOException failure) {
            return no(runtime + " cannot be started");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return no("interrupted");
        }
    }

    private Optional<Path> onPath(String program) {
        return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private Optional<Builder> no(String reason) {
        reasons.add(reason);
        return Optional.empty();
    }
}

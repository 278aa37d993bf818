package dev.holdfast.local.nativebuild;

import dev.holdfast.local.CloudFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the project's own build. What it says goes to the error stream: a command's result stays alone. */
public final class Maven {

    private Maven() {}

    /** The project's folder. */
    public static Path home() {
        return Path.of(System.getProperty("holdfast.home", "."))
                .toAbsolutePath()
                .normalize();
    }

    /**
     * Runs it and waits.
     *
     * @throws CloudFailure if it fails
     */
    static void run(String what, Map<String, String> environment, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(home().resolve("mvnw").toString(), "-B", "-q"));
        command.addAll(arguments);
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(home().toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            process.getInputStream().transferTo(System.err);
            if (process.waitFor() != 0) {
                throw new CloudFailure(what + " failed, see above");
            }
        } catch (IOException failure) {
            throw new CloudFailure(what + " could not be started: " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CloudFailure("interrupted", interrupted);
        }
    }
}

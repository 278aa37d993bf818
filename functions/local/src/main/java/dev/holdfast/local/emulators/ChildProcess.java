package dev.holdfast.local.emulators;

import dev.holdfast.local.CloudFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An emulator in a process of its own. It ends when its standard input does, so it cannot outlive this process. */
final class ChildProcess implements AutoCloseable {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration END_TIMEOUT = Duration.ofSeconds(5);

    private final String name;
    private final Process process;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();

    private ChildProcess(String name, Process process) {
        this.name = name;
        this.process = process;
    }

    /** Starts it and returns at once. */
    static ChildProcess start(String name, List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            ChildProcess child = new ChildProcess(name, process);
            Thread.ofVirtual().name(name + "-output").start(child::listen);
            return child;
        } catch (IOException failure) {
            throw new CloudFailure(name + " could not be started: " + failure.getMessage(), failure);
        }
    }

    /** Waits until it answers. */
    int port() {
        try {
            return port.get(START_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw new CloudFailure(
                    name + " did not start: "
                            + String.valueOf(failed.getMessage()).replaceFirst("^[\\w.]*IOException: ", ""),
                    failed);
        } catch (TimeoutException late) {
            throw new CloudFailure(name + " did not answer within " + START_TIMEOUT.toSeconds() + " s", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CloudFailure("interrupted", interrupted);
        }
    }

    long pid() {
        return process.pid();
    }

    /** Reads all that it says, or it would stand still; only the first word about its port matters. */
    private void listen() {
        String last = "it ended without a word";
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("ready ")) {
                    port.complete(Integer.parseInt(line.substring("ready ".length())));
                } else if (line.startsWith("failed ")) {
                    last = line.substring("failed ".length());
                }
            }
        } catch (IOException ended) {
            // said below
        }
        port.completeExceptionally(new IOException(last));
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(END_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException alreadyGone) {
            process.destroyForcibly();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

package dev.holdfast.local.runtime;

import dev.holdfast.local.CloudFailure;
import dev.holdfast.model.topology.FunctionSpec;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One function in a process of its own, started as Lambda starts it and invoked through the Runtime API. */
public final class FunctionProcess implements AutoCloseable {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration END_TIMEOUT = Duration.ofSeconds(10);
    private static final Path PROCESSES = Path.of("/proc");

    private final String function;
    private final RuntimeApi api;
    private final Process process;
    private final long startedAt;
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final Thread listener;

    private FunctionProcess(String function, RuntimeApi api, Process process, long startedAt) {
        this.function = function;
        this.api = api;
        this.process = process;
        this.startedAt = startedAt;
        this.listener = Thread.ofVirtual().name(function + "-log").unstarted(this::listen);
    }

    /**
     * Starts it and returns at once.
     *
     * @param environment what the deployment sets, beside what Lambda itself does
     */
    public static FunctionProcess start(Artifact artifact, FunctionSpec function, Map<String, String> environment) {
        return start(artifact, function.name(), function.timeout(), environment);
    }

    /** The same for a function that is none of the topology's. */
    public static FunctionProcess start(
            Artifact artifact, String function, Duration timeout, Map<String, String> environment) {
        RuntimeApi api = RuntimeApi.start(function, timeout);
        try {
            ProcessBuilder builder = new ProcessBuilder(artifact.command())
                    .directory(artifact.folder().toFile())
                    .redirectErrorStream(true);
            builder.environment().clear();
            builder.environment().putAll(LambdaEnvironment.of(function, api.address(), artifact));
            builder.environment().putAll(environment);
            long startedAt = System.nanoTime();
            FunctionProcess started = new FunctionProcess(function, api, builder.start(), startedAt);
            started.listener.start();
            return started;
        } catch (IOException failure) {
            api.close();
            throw new CloudFailure(function + " could not be started: " + failure.getMessage(), failure);
        }
    }

    /** From the start of the process to its first question for work; waits for it. */
    public Duration firstPoll() {
        Object first = await(CompletableFuture.anyOf(api.firstPoll(), api.end()), START_TIMEOUT);
        if (first instanceof Long at) {
            return Duration.ofNanos(at - startedAt);
        }
        throw new CloudFailure(function + " did not start: " + first + said());
    }

    /** Has it handle one event, and waits. */
    public Outcome invoke(String event) {
        return await(api.invoke(event), START_TIMEOUT);
    }

    /** How long ago it was started. */
    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    /** Bytes of memory that it has now, shared libraries included; 0 where the system does not say. */
    public long residentBytes() {
        try {
            return Files.readAllLines(PROCESSES.resolve(process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException notLinux) {
            return 0;
        }
    }

    /** What it has said so far, line by line. */
    public List<String> log() {
        return List.copyOf(log);
    }

    private <T> T await(CompletableFuture<T> future, Duration patience) {
        try {
            return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw new CloudFailure(function + " failed: " + failed.getMessage() + said(), failed);
        } catch (TimeoutException late) {
            throw new CloudFailure(function + " did not answer within " + patience.toSeconds() + " s" + said(), late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CloudFailure("interrupted", interrupted);
        }
    }

    private String said() {
        return log.isEmpty() ? "; it said nothing" : "; it said:\n  " + String.join("\n  ", log);
    }

    private void listen() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(log::add);
        } catch (IOException | UncheckedIOException ended) {
            // said below
        }
        api.ended("its process has ended" + said());
    }

    /** Takes the Runtime API away and waits: a JVM's runtime then comes to an end by itself, as no signal makes it. */
    void letEnd(Duration patience) {
        api.close();
        waitForEnd(patience);
    }

    /** Ends the process, as politely as Lambda does, and waits until it is gone. */
    @Override
    public void close() {
        process.destroy();
        waitForEnd(END_TIMEOUT);
        api.close();
    }

    private void waitForEnd(Duration patience) {
        try {
            if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            listener.join(END_TIMEOUT);
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

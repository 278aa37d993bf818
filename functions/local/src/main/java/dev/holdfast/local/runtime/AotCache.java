package dev.holdfast.local.runtime;

import dev.holdfast.local.CloudFailure;
import dev.holdfast.model.topology.FunctionSpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * A JVM's ahead-of-time cache (JEP 483, 514) of a {@code function.zip}: classes loaded and linked as a training run left
 * them. Quarkus's own {@code aot-jar} cannot be used, for its Lambda extension insists on another layout, and its run ends
 * before any function is called.
 */
public final class AotCache {

    private static final Duration ASSEMBLY_TIMEOUT = Duration.ofMinutes(2);
    private static final String OUTPUT = "-XX:AOTCacheOutput=";
    private static final int BUFFER_BYTES = 1 << 16;

    private AotCache() {}

    /** What the training run starts and asks. */
    public record Training(String function, Duration timeout, Map<String, String> environment, String event) {
        public static Training of(FunctionSpec function, Map<String, String> environment, String event) {
            return new Training(function.name(), function.timeout(), environment, event);
        }
    }

    /**
     * Trains, and returns the artifact that starts from the cache.
     *
     * @param folder for the unpacked zip; the cache lies beside it
     * @return its zip's size is that of the zip and the cache, compressed
     */
    public static Artifact make(Path zip, Path folder, Training training) {
        Path cache = folder.resolveSibling(folder.getFileName() + ".aot");
        Artifact trained = Artifact.onClassPath(zip, folder, List.of(OUTPUT + cache));
        List<String> log = train(trained, training);
        if (!Files.exists(cache)) {
            throw new CloudFailure("the training run of " + training.function() + " has left no cache; it said:\n  "
                    + String.join("\n  ", log));
        }
        return new Artifact(
                fromCache(trained.command(), cache), trained.folder(), trained.zipBytes() + compressed(cache));
    }

    /** The same jars, untouched since, or the cache is none of theirs. Mode "on": rather no start than one without it. */
    private static List<String> fromCache(List<String> training, Path cache) {
        return training.stream()
                .flatMap(each -> each.equals(OUTPUT + cache)
                        ? Stream.of("-XX:AOTCache=" + cache, "-XX:AOTMode=on")
                        : Stream.of(each))
                .toList();
    }

    private static List<String> train(Artifact artifact, Training training) {
        FunctionProcess process =
                FunctionProcess.start(artifact, training.function(), training.timeout(), training.environment());
        try {
            if (process.invoke(training.event()) instanceof Outcome.Failed failed) {
                throw new CloudFailure("the training run failed: " + failed.report());
            }
            process.letEnd(ASSEMBLY_TIMEOUT);
            return process.log();
        } finally {
            process.close();
        }
    }

    private static long compressed(Path cache) {
        CountingStream counted = new CountingStream();
        try (InputStream in = Files.newInputStream(cache);
                OutputStream out = new DeflaterOutputStream(counted, new Deflater(), BUFFER_BYTES)) {
            in.transferTo(out);
        } catch (IOException failure) {
            throw new CloudFailure(cache + " cannot be read", failure);
        }
        return counted.bytes;
    }

    private static final class CountingStream extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }
}
